import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeSource } from '../../harness/axe-source';
import { oneChromium } from '../../harness/browsers/one-chromium';
import { bundleWithSources } from '../../harness/browsers/page-bundle';
import { representatives, whole } from '../../harness/whole';
import { wordsOf } from '../mark/mark-browser';

/** Where to leave a picture of each dialog: for looking, not for the test. */
const pictures = process.env['BANKEN_PICTURES'];
const pages = ['dashboard', 'records'] as const;
type PageName = (typeof pages)[number];

interface DialogsPage {
  banken: {
    rowsOf(page: PageName): { name: string; type: Record<string, string>; press?: string }[];
    speak(lang: string, words: Record<string, string>): void;
    draw(name: string): void;
    drawnSoFar(): string[];
  };
  axe: { run(where: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }> };
}

const opened = new Map<PageName, Page>();
beforeAll(async () => {
  const browser = await oneChromium();
  const script = await bundleWithSources(new URL('./dialogs-page-entry.tsx', import.meta.url).pathname);
  for (const name of pages) {
    const page = await browser.newPage({ viewport: { width: 1_280, height: 800 }, reducedMotion: 'reduce' });
    // Drafts need a place of their own, which a blank page has not
    await page.route('https://dialogs.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Banken</title><body><div id="app"></div>',
      }),
    );
    await page.goto('https://dialogs.example/');
    // As the page has them, in its order
    const main = readFileSync(`entrypoints/${name}/main.tsx`, 'utf8');
    for (const [, file = ''] of main.matchAll(/import '..\/..\/(components\/\S+\.css)'/g))
      await page.addStyleTag({ content: readFileSync(file, 'utf8') });
    await page.addScriptTag({ content: script });
    await page.evaluate(axeSource);
    opened.set(name, page);
  }
});
afterAll(async () => {
  for (const page of opened.values()) await page.close();
});

/** Every dialog that stands in the sources of pages, as file and line. */
function dialogsInSources(): string[] {
  const files = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return files
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      const found = lines.flatMap((line, at) => (/(?<!\w)<[Dd]ialog\b/.test(line) ? [`${file}:${at + 1}`] : []));
      const isImported = lines.some((line) => /^import \{ Dialog \} from '.*\/dialog';$/.test(line));
      const isTaken = lines.some((line) => /^import .*\/dialog'/.test(line));
      // Under another name it would not be found
      return isTaken && !(isImported && found.length > 0) ? [`${file}: takes Dialog and shows none`] : found;
    });
}

async function open(page: Page, { name, type, press }: ReturnType<DialogsPage['banken']['rowsOf']>[number]) {
  await page.evaluate((row) => (globalThis as unknown as DialogsPage).banken.draw(row), name);
  for (const [field, words] of Object.entries(type)) await page.fill(`#app ${field}`, words);
  if (press) await page.click(`#app ${press}`);
  await page.waitForSelector('dialog[open] h1');
}

/** What axe says against the dialog that stands; it must have had something to look at. */
async function judged(page: Page): Promise<string[]> {
  const { violations, passes } = await page.evaluate(() =>
    (globalThis as unknown as DialogsPage).axe.run('dialog[open]'),
  );
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
  const unsaid = await page.locator('dialog[open]').getByText('no words for').allTextContents();
  return [...found, ...unsaid, ...(passes.length > 5 ? [] : ['axe saw nothing'])];
}

/** Words and fields that touch the side of the dialog that stands. */
const atItsEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]');
    const edge = dialog?.getBoundingClientRect();
    if (!dialog || !edge) return ['no dialog'];
    const isSaid = (each: Element) =>
      each.matches('input, textarea, select') || [...each.childNodes].some(({ nodeValue }) => nodeValue?.trim());
    return [...dialog.querySelectorAll('.dialog-body *')]
      .filter((each) => isSaid(each) && each.checkVisibility() && !each.closest('.sr'))
      .filter((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        const { paddingLeft, paddingRight } = getComputedStyle(each);
        const inner = each.matches('p') ? [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)] : [0, 0];
        const [before = 0, behind = 0] = inner;
        return width > 1 && (left + before < edge.left + 8 || right - behind > edge.right - 8);
      })
      .map((each) => `at the edge: ${each.outerHTML.slice(0, 100)}`);
  });

const looks = (['ja', 'en'] as const).flatMap((lang) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ lang, colorScheme })),
);

it.each(whole ? looks : looks.slice(0, 1))(
  'every dialog stands before axe: $lang, $colorScheme',
  async ({ lang, colorScheme }) => {
    const wrong: string[] = [];
    for (const [name, page] of opened) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(([language, words]) => (globalThis as unknown as DialogsPage).banken.speak(language, words), [
        lang,
        wordsOf(lang),
      ] as const);
      const rows = await page.evaluate((each) => (globalThis as unknown as DialogsPage).banken.rowsOf(each), name);
      const before = representatives(rows, 24);
      for (const row of rows) {
        await open(page, row);
        wrong.push(...(await atItsEdge(page)).map((said) => `${row.name}: ${said}`));
        if (before.includes(row)) wrong.push(...(await judged(page)).map((said) => `${row.name}: ${said}`));
        if (!pictures) continue;
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: `${pictures}/${row.name.replaceAll(/\W+/g, '-')}-${lang}-${colorScheme}.png` });
      }
    }
    expect(wrong).toEqual([]);
  },
  240_000,
);

it('no dialog of the sources was left out', async () => {
  const drawn = await Promise.all(
    [...opened.values()].map((page) => page.evaluate(() => (globalThis as unknown as DialogsPage).banken.drawnSoFar())),
  );
  const inSources = dialogsInSources();
  expect(inSources.length).toBeGreaterThan(40);
  expect(inSources.filter((place) => !drawn.flat().some((seen) => seen.endsWith(`/${place}`)))).toEqual([]);
});
