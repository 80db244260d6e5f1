import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What browsers support, as MDN keeps it (`@mdn/browser-compat-data`, which the add-on rules are made of). */
const require = createRequire(import.meta.url);
const { api, manifest } = (require('@mdn/browser-compat-data') as Compat).webextensions;

interface Support {
  version_added?: string | boolean | null;
}
interface Statement {
  __compat?: { support: { firefox_android?: Support | Support[] } };
}
interface Compat {
  webextensions: {
    api: Record<string, Record<string, Statement> | undefined>;
    manifest: Record<string, Statement | undefined>;
  };
}

/** Chromium's name for what Firefox calls menus; the panel is Chromium's alone. */
const otherNames: Readonly<Record<string, string>> = { contextMenus: 'menus', sidePanel: 'sidebarAction' };

function isOnAndroid(statement: Statement | undefined): boolean {
  const said = statement?.__compat?.support.firefox_android;
  return Boolean((Array.isArray(said) ? said[0] : said)?.version_added);
}

const root = new URL('../../../', import.meta.url).pathname;
const sources = ['entrypoints', 'utils', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') })),
);

/** Whether a source asks for the API before it uses it. */
const asks = (text: string, space: string, member: string) =>
  new RegExp(
    `browser\\.${space}\\?\\.|!browser\\.${space}\\b|\\(browser\\.${space}\\)|= browser\\.${space}\\s*\\?|browser\\.${space}\\.${member}\\?\\.`,
  ).test(text);

it('whatever Firefox for Android lacks is asked for before it is used, so that the rest goes on', () => {
  const lacking = new Map<string, string[]>();
  for (const { file, text } of sources)
    for (const [, space = '', member = ''] of text.matchAll(/\bbrowser\.(\w+)\??\.(\w+)/g)) {
      const known = api[otherNames[space] ?? space];
      if (!known || isOnAndroid(known[member] ?? known)) continue;
      lacking.set(`${space}.${member}`, [...(lacking.get(`${space}.${member}`) ?? []), file]);
    }
  // The list of what the product does without on a telephone
  expect(new Set([...lacking.keys()].map((name) => name.split('.')[0]))).toEqual(
    new Set(['commands', 'contextMenus', 'sidePanel', 'sidebarAction', 'storage', 'tabs', 'windows']),
  );
  const unasked = [...lacking].flatMap(([name, files]) => {
    const [space = '', member = ''] = name.split('.');
    return files
      .filter((file) => !asks(sources.find((source) => source.file === file)?.text ?? '', space, member))
      .map((file) => `${name} in ${file}`);
  });
  expect(unasked).toEqual([]);
});

it('the list of what Android lacks is not empty, and knows what it has', () => {
  for (const [space, member] of [
    ['menus', 'create'],
    ['windows', 'create'],
    ['sidebarAction', 'open'],
  ] as const)
    expect(isOnAndroid(api[space]?.[member]), `${space}.${member}`).toBe(false);
  for (const [space, member] of [
    ['tabs', 'captureVisibleTab'],
    ['scripting', 'executeScript'],
    ['alarms', 'create'],
  ] as const)
    expect(isOnAndroid(api[space]?.[member]), `${space}.${member}`).toBe(true);
  for (const key of ['action', 'optional_host_permissions', 'content_scripts'])
    expect(isOnAndroid(manifest[key]), key).toBe(true);
});
