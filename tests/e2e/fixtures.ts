import { rm } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import { type BankenBrowser, launchBanken } from '../harness/browsers/banken-browser';
import { makeVariant, type VariantOptions } from '../harness/browsers/variants';
import { chromiumBuild } from '../harness/build';
import { readWords, type Words } from '../harness/locale-words';
import { type Sites, serveSites } from '../harness/sites';

interface Options {
  language: VariantOptions['language'];
  /** `permissions` is Playwright's own word. */
  grants: VariantOptions['permissions'];
  grantHosts: { hosts: readonly string[] };
  without: { names: readonly string[] };
}

interface BuiltFixtures {
  /** Folder of the extension under test. */
  extensionDir: string;
  words: Words;
}

interface Fixtures {
  /** A browser of its own for each test: an empty database, no permission given before. */
  banken: BankenBrowser;
  /** The copies of sites. A request that they do not answer, or anything sent, fails the test at its end. */
  sites: Sites;
}

export { expect };

/** `test` with the built extension, for those that start browsers themselves. Set `language`, `grants`, `grantHosts` and `without` by `test.use`. */
export const builtTest = base.extend<Options & BuiltFixtures>({
  language: ['ja', { option: true }],
  grants: ['granted', { option: true }],
  // An array as it is would be taken for Playwright's own [value, options] pair.
  grantHosts: [{ hosts: [] }, { option: true }],
  without: [{ names: [] }, { option: true }],

  extensionDir: async ({ language, grants, grantHosts, without }, use) => {
    const folder = await makeVariant(chromiumBuild, {
      language,
      permissions: grants,
      grantHosts: grantHosts.hosts,
      without: without.names,
    });
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  words: async ({ extensionDir }, use) => {
    await use(readWords(extensionDir));
  },
});

/** `test` with the extension in a real browser. */
export const test = builtTest.extend<Fixtures>({
  banken: async ({ extensionDir, colorScheme }, use) => {
    const banken = await launchBanken(extensionDir, { colorScheme: colorScheme === 'dark' ? 'dark' : 'light' });
    await use(banken);
    await banken.close();
  },

  sites: [
    async ({ banken }, use) => {
      const sites = await serveSites(banken.context);
      await use(sites);
      expect(sites.unrouted, 'requests that no copy answers').toEqual([]);
      expect(sites.sent, 'data that was sent').toEqual([]);
    },
    { auto: true },
  ],
});
