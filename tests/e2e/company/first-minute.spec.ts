import type { Page } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import { type BankenBrowser, launchBanken } from '../../harness/browsers/banken-browser';
import { type FirstRole, firstMinutes, greeting, promised } from '../../harness/first-minutes';
import { test as base, expect } from '../fixtures';
import { readStored } from '../stored';

/** As after an install: the greeting stands open, and it is the only page. */
const test = base.extend({
  banken: async ({ extensionDir }, use) => {
    const banken = await launchBanken(extensionDir, { keepWelcome: true });
    await use(banken);
    await banken.close();
  },
});

/** What is there when each has ended. */
const ends: Record<FirstRole, (banken: BankenBrowser, page: Page) => Promise<void>> = {
  async employee(banken) {
    // The practice has left nothing
    const { captures, incidents } = await readStored(banken);
    expect(captures.map(({ post }) => post.text)).toEqual([threat.text]);
    expect(incidents).toHaveLength(1);
    expect(incidents[0]).toMatchObject({ acts: ['threat'], target: 'self' });
  },
  async reviewer(_, page) {
    await expect(page.locator('.linkrow .mono')).toContainText('https://');
    await expect(page.locator('.poster svg').first()).toBeVisible();
  },
  async legal(_, page) {
    await page.reload();
    await expect(page.locator('.party-line summary').filter({ hasText: '見本株式会社' })).toBeVisible();
  },
};

const titles: Record<FirstRole, string> = {
  employee: 'an employee: from the greeting through the practice to the first real record',
  reviewer: 'HR: from the greeting to the desk’s key, an invitation and its QR code',
  legal: 'legal staff: from the greeting to the parties in whose name requests are made',
};

for (const language of ['ja', 'en'] as const)
  test.describe(language, () => {
    test.use({ language });

    for (const role of Object.keys(titles) as FirstRole[])
      test(`${titles[role]}, within the first minute`, { tag: '@long' }, async ({ banken, words }, info) => {
        const page = await greeting(banken);
        const { took, presses } = await firstMinutes[role](banken, words);
        info.annotations.push({ type: 'way', description: `${presses} presses, ${(took / 1_000).toFixed(1)} s` });
        await ends[role](banken, page);
        expect(took / 1_000).toBeLessThanOrEqual(promised);
      });
  });
