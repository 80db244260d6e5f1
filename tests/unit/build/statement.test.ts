import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leavings } from '../../../utils/node/store/leavings';
import { permissionRows, permissionsOf } from '../../../utils/node/store/permissions';
import { dataCollection, storeTexts } from '../../../utils/node/store/store-texts';
import { statedPages, storePages, withStatement } from '../../../utils/node/store/written';
import { projectRoot } from '../../harness/build';

/** Files that open or fetch nothing but the extension's own pages and files, or only read such an address in a page. */
const ownOnly = [
  'entrypoints/shared/page-words.ts',
  'entrypoints/shared/hide-pages.ts',
  'entrypoints/popup/leave.ts',
  'entrypoints/sidepanel/posts-container.tsx',
  'entrypoints/background/follow-company-policy.ts',
  'entrypoints/background/due-dates.ts',
  'entrypoints/background/show-details.ts',
  'entrypoints/background/capture/captures.ts',
  'entrypoints/background/capture/learn-circumstances.ts',
  'entrypoints/dashboard/packing/own-files.ts',
  'entrypoints/dashboard/settings/settings-container.tsx',
  'entrypoints/dashboard/verify/read-outside-facts.ts',
  'utils/export/layout/fonts.ts',
  'utils/inert-page/kept-markup.ts',
  'utils/platforms/sites/boards/shitaraba.ts',
  'utils/platforms/sites/boards/machi.ts',
];
const reachesOut =
  /\bfetch\(|= fetch\b|mailto:|\btabs\.create\b|\bwindows\.create\b|XMLHttpRequest|sendBeacon|WebSocket/;

const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), 'utf8');
/** The formatter lays out the columns of tables. */
const plain = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim();

describe('what is said of the extension outside of it', () => {
  it('is the same in README, store texts and privacy policy', () => {
    for (const name of statedPages) expect(plain(withStatement(read(name))), name).toBe(plain(read(name)));
    const blocks = statedPages.map((name) =>
      [...read(name).matchAll(/^<!-- said (.+) -->$/gm)].map(([, block]) => block),
    );
    expect(blocks).toEqual([
      ['leaves ja', 'leaves en', 'limits en', 'permissions en'],
      ['leaves ja', 'limits ja', 'permissions ja'],
    ]);
    for (const [name, text] of storePages()) expect(plain(read('.github', 'store', name)), name).toBe(plain(text));
  });

  it('tells of every file that could send something, unless it reaches the extension’s own pages alone', () => {
    const shipped = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name).replaceAll('\\', '/'),
      ),
    );
    const sending = shipped.filter(
      (name) => /\.tsx?$/.test(name) && !name.startsWith('utils/node/') && reachesOut.test(read(name)),
    );
    const told = [...ownOnly, ...leavings.flatMap(({ files }) => files)];
    expect(sending.filter((name) => !told.includes(name))).toEqual([]);
    expect(told.filter((name) => !sending.includes(name))).toEqual([]);
  });

  it('names to Firefox what is sent to a store, as it is asked for there, and nothing that is sent by itself', () => {
    const manifest = JSON.parse(read('.output', 'firefox-mv3', 'manifest.json'));
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual(dataCollection);
    const asked = /const collected = \[([^\]]*)\]/.exec(read('entrypoints', 'shared', 'ask-store.ts'))?.[1] ?? '';
    expect([...asked.matchAll(/'(\w+)'/g)].map(([, name]) => name)).toEqual(dataCollection.optional);
  });

  it('is named and described in the stores as in the browser', () => {
    for (const [lang, { name, short }] of Object.entries(storeTexts)) {
      for (const build of ['chrome-mv3', 'firefox-mv3']) {
        const words = JSON.parse(read('.output', build, '_locales', lang, 'messages.json'));
        const manifest = JSON.parse(read('.output', build, 'manifest.json'));
        const shown = [manifest.name, manifest.description].map((text: string) => {
          const key = /^__MSG_(\w+)__$/.exec(text)?.[1] ?? '';
          return words[key]?.message;
        });
        expect(shown, `${build} ${lang}`).toEqual([name, short]);
      }
    }
  });

  it('asks for the permissions of its own rows and for no other', () => {
    for (const browser of ['chrome', 'firefox']) {
      const manifest = JSON.parse(read('.output', `${browser}-mv3`, 'manifest.json'));
      expect(manifest.permissions).toEqual(permissionsOf('required', browser));
      expect(manifest.optional_permissions).toEqual(permissionsOf('optional', browser));
    }
  });

  it.each([
    ['', 'evidence', ['evidence', 'db.ts']],
    ['vault ', 'vault', ['vault', 'work', 'vault-database.ts']],
  ] as const)(
    'tells of every version of the %sdatabase what becomes of stored data, and each has its golden example',
    (called, golden, path) => {
      const versions = [...read('utils', ...path).matchAll(/this\.version\((\d+)\)/g)].map(([, n]) => n);
      const told = [...read('.github', 'CHANGELOG.md').matchAll(new RegExp(`^\\| ${called}(\\d+) `, 'gm'))].map(
        ([, n]) => n,
      );
      expect(versions).not.toEqual([]);
      expect(told).toEqual(versions);
      for (const version of versions) expect(read('tests', 'fixtures', golden, `v${version}.json`)).not.toBe('');
    },
  );

  it('fits into the stores’ fields', () => {
    for (const { name, short, long } of Object.values(storeTexts)) {
      expect(name.length).toBeLessThanOrEqual(45);
      expect(short.length).toBeLessThanOrEqual(132);
      expect(long.length).toBeLessThanOrEqual(16_000);
    }
    for (const { why } of permissionRows)
      expect([why.en, why.ja]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/[。）]$/)]);
  });
});
