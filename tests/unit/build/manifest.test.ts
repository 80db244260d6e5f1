import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { platformMatches } from '../../../utils/node/build/platform-scripts';

const root = new URL('../../../', import.meta.url);
const built = (browser: 'chrome' | 'firefox', file: string) => new URL(`.output/${browser}-mv3/${file}`, root);
const manifestOf = (browser: 'chrome' | 'firefox') =>
  JSON.parse(readFileSync(built(browser, 'manifest.json'), 'utf8')) as Record<string, string[]>;

/** Rows of the README's table: permission, when, why. */
const table = /^\| `?([^|`]+?)`? *\| (required|optional)([^|]*?) *\| (.+?) *\|$/gm;
const rows = [...readFileSync(new URL('README.md', root), 'utf8').matchAll(table)].map(
  ([, name = '', when = '', of = '', why = '']) => ({
    name: name.trim(),
    when,
    of: when === 'required' ? of : '',
    why,
  }),
);
const named = (when: string) => rows.filter((row) => row.when === when).map((row) => row.name);
/** Of the browser's own kind too: `| required, Chromium |`. */
const requiredIn = (browser: 'chrome' | 'firefox') =>
  rows.filter(({ when, of }) => when === 'required' && (of === '' || browser === 'chrome')).map(({ name }) => name);

/** What the manifest of a build asks for, by the configuration itself. */
async function askedFor(browser: 'chrome' | 'firefox', builtFor: 'stores' | 'company') {
  const made = await madeFor(browser, builtFor);
  const { permissions, host_permissions, optional_permissions, optional_host_permissions } = made;
  return { permissions, host_permissions, optional_permissions, optional_host_permissions };
}

async function madeFor(browser: 'chrome' | 'firefox', builtFor: 'stores' | 'company', geckoId?: string) {
  vi.resetModules();
  vi.stubEnv('BANKEN_COMPANY_BUILD', builtFor === 'company' ? '1' : undefined);
  vi.stubEnv('BANKEN_GECKO_ID', geckoId);
  const { manifest } = (await import('../../../wxt.config')).default;
  if (typeof manifest !== 'function') throw new Error('The manifest follows from the browser.');
  const made = await manifest({ browser, mode: 'production', command: 'build', manifestVersion: 3 });
  vi.unstubAllEnvs();
  return made;
}

describe('what the extension asks for', () => {
  it('has one sentence in the README for every permission', () => {
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row.why, row.name).toMatch(/\.$/);
  });

  it.each(['chrome', 'firefox'] as const)(
    'is exactly the README’s list of required permissions in the %s build',
    async (browser) => {
      const manifest = manifestOf(browser);
      expect([...(manifest['permissions'] ?? []), 'platform hosts'].sort()).toEqual(requiredIn(browser).sort());
      expect(manifest['host_permissions']).toEqual(await platformMatches());
    },
  );

  it('asks for everything broad later, at the moment it serves', () => {
    expect(named('optional')).toEqual([
      '<all_urls>',
      'pageCapture',
      'notifications',
      'form hosts',
      'Mastodon servers',
      "company's vault",
      'time-stamp host',
    ]);
    expect(manifestOf('chrome')['optional_permissions']).toEqual(['pageCapture', 'notifications']);
    expect(manifestOf('chrome')['optional_host_permissions']).toEqual(['<all_urls>']);
    expect(manifestOf('firefox')['optional_permissions']).toEqual(['notifications']);
  });

  it.each(['chrome', 'firefox'] as const)(
    'requires the one click of each person in the %s build for a company, which policy cannot grant, and nothing else more',
    async (browser) => {
      const asked = await askedFor(browser, 'company');
      const forStores = await askedFor(browser, 'stores');
      expect(asked).toEqual({
        permissions: [...(forStores.permissions ?? []), ...(browser === 'chrome' ? ['pageCapture'] : [])],
        host_permissions: [...(await platformMatches()), '<all_urls>'],
        optional_permissions: ['notifications'],
        optional_host_permissions: [],
      });
      const { permissions, host_permissions, optional_permissions, optional_host_permissions } = manifestOf(browser);
      expect(forStores).toEqual({ permissions, host_permissions, optional_permissions, optional_host_permissions });
    },
  );

  it('is known to Firefox by the id of the company that signs it, or by ours', async () => {
    const idOf = async (geckoId?: string) =>
      (await madeFor('firefox', 'company', geckoId)).browser_specific_settings?.gecko?.id;
    expect(await idOf()).toBe('banken@banken.example');
    expect(await idOf('banken@company.example')).toBe('banken@company.example');
  });

  it('has a side panel for the tabs of forms and in quiet mode alone, in Firefox a sidebar that waits to be asked for', () => {
    expect(manifestOf('chrome')).not.toHaveProperty('side_panel');
    expect(existsSync(built('chrome', 'sidepanel.html'))).toBe(true);
    expect(manifestOf('firefox')['sidebar_action']).toMatchObject({
      default_panel: 'sidepanel.html',
      open_at_install: false,
    });
  });

  it.each(['chrome', 'firefox'] as const)('gives pages no address of its own to ask for in the %s build', (browser) => {
    expect(manifestOf(browser)).not.toHaveProperty('web_accessible_resources');
    expect(manifestOf(browser)).not.toHaveProperty('externally_connectable');
  });

  it.each(['chrome', 'firefox'] as const)('runs own code only in the %s build', (browser) => {
    const policy = JSON.stringify(manifestOf(browser)['content_security_policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy.replace("connect-src 'self' https: http:;", '')).not.toMatch(/unsafe|https?:/);
  });

  it.each(['chrome', 'firefox'] as const)('lets no page of its own call anybody in the %s build', (browser) => {
    for (const page of ['dashboard', 'popup', 'welcome', 'sidepanel']) {
      expect(readFileSync(built(browser, `${page}.html`), 'utf8'), page).toContain(`content="connect-src 'self'"`);
    }
  });
});

describe('the content script’s budget', () => {
  it.each(['chrome', 'firefox'] as const)(
    'is 2 kB for what stands first in line, 30 kB for the marks, 6.5 kB for what notes how posts are shown and 28 kB for an adapter with its distrust, in the %s build',
    (browser) => {
      interface Scripts {
        content_scripts: { js: string[]; run_at: string; matches: string[]; all_frames?: boolean }[];
      }
      const { content_scripts: scripts } = manifestOf(browser) as unknown as Scripts;
      const early = scripts.filter(({ run_at: at }) => at === 'document_start');
      const late = scripts.filter(({ run_at: at }) => at !== 'document_start');
      const where = (some: typeof scripts) => some.map(({ matches, all_frames: all }) => ({ matches, all }));
      expect(late.length).toBeGreaterThanOrEqual(4);
      expect(where(early), 'before every page and frame with marks').toEqual(where(late));
      expect(new Set(early.flatMap(({ js }) => js))).toEqual(new Set(['first.js']));
      expect(statSync(built(browser, 'first.js')).size).toBeLessThanOrEqual(2_000);
      for (const { js } of late) {
        const [adapter = '', marks = '', ...more] = js;
        expect(more).toEqual(['shown.js']);
        expect(statSync(built(browser, 'shown.js')).size).toBeLessThanOrEqual(6_500);
        expect(statSync(built(browser, marks)).size, marks).toBeLessThanOrEqual(30_000);
        // Half of it is the distrust that all adapters share
        expect(statSync(built(browser, adapter)).size, adapter).toBeLessThanOrEqual(28_000);
      }
    },
  );
});

describe('the budget of the guide', () => {
  it.each(['chrome', 'firefox'] as const)(
    'is 150 kB, 100 kB over the page and 200 kB for the words of both languages and what was learned, in the %s build',
    (browser) => {
      expect(statSync(built(browser, 'guide.js')).size).toBeLessThanOrEqual(150_000);
      expect(statSync(built(browser, 'guide-overlay.js')).size).toBeLessThanOrEqual(100_000);
      expect(statSync(built(browser, 'guide-words.js')).size).toBeLessThanOrEqual(200_000);
    },
  );
});
