import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const output = (browser: string) => new URL(`../../../.output/${browser}-mv3/`, import.meta.url);
const read = (browser: string, file: string) => readFileSync(new URL(file, output(browser)), 'utf8');
const platforms = readdirSync(new URL('platforms/', output('chrome'))).map((name) => `platforms/${name}`);
const inPages = [
  'first.js',
  'posts.js',
  'shown.js',
  'look.js',
  'select.js',
  'watch.js',
  'capture.js',
  'guide.js',
  'guide-overlay.js',
  'guide-words.js',
  ...platforms,
];

/** What no minifier takes out of a library: names that it gives to its errors and marks. */
const marks = {
  zod: ['invalid_type', 'unrecognized_keys', '_zod'],
  Dexie: ['DexieError', '__dbnames', 'MissingAPIError'],
  'webextension-polyfill': ['__mozWebExtensionPolyfillReject__'],
};

/** What the reviewers' linter warns of, which `npm run package` runs: markup and code made of text. */
const madeOfText =
  /(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML\(|document\.write(?:ln)?\(|\beval\(|(?<![.\w])(?:new )?Function\(/;

describe.each(['chrome', 'firefox'])('all scripts of the %s build', (browser) => {
  it('make no markup and no code of text', () => {
    const scripts = readdirSync(output(browser), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(40);
    expect(scripts.flatMap((file) => madeOfText.exec(read(browser, file))?.[0] ?? [])).toEqual([]);
  });

  it.each(['a.innerHTML=b', 'x.outerHTML += y', 'a.insertAdjacentHTML("x",y)', 'eval(a)', 'new Function("a")'])(
    'would be found out by %s',
    (text) => {
      expect(text).toMatch(madeOfText);
    },
  );
});

it('has Chromium compile at once what every page of a platform calls, and nothing else', () => {
  // Measured on 200 posts of X: a seventh of the time of our scripts went into compiling functions one by one
  const told = (browser: string) =>
    inPages.filter((file) => read(browser, file).startsWith('//# allFunctionsCalledOnLoad\n')).sort();
  expect(told('chrome')).toEqual(['posts.js', ...platforms].sort());
  expect(told('firefox')).toEqual([]);
});

describe.each(['chrome', 'firefox'])('scripts in web pages of the %s build', (browser) => {
  it.each(Object.entries(marks))('carry nothing of %s', (_, names) => {
    // The worker has it, so the names are the right ones to look for
    expect(names.filter((name) => read(browser, 'background.js').includes(name))).toEqual(names);
    const found = inPages.flatMap((file) => names.filter((name) => read(browser, file).includes(name)));
    expect(found).toEqual([]);
  });

  it('lay down what was learned of forms before the guide looks for it', () => {
    const slot = 'banken.words';
    expect([read(browser, 'guide-words.js').includes(slot), read(browser, 'guide.js').includes(slot)]).toEqual([
      true,
      true,
    ]);
    expect(read(browser, 'background.js')).toMatch(/["'`]\/guide-words\.js["'`],\s*["'`]\/guide\.js["'`]/);
  });

  it('carry nothing that only Node has', () => {
    for (const file of [...inPages, 'background.js']) expect(read(browser, file), file).not.toMatch(/["']node:[a-z]/);
  });
});
