import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeSource } from '../../harness/axe-source';
import { oneChromium } from '../../harness/browsers/one-chromium';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import { representatives, whole } from '../../harness/whole';
import { wordsOf } from '../mark/mark-browser';

/** As `entrypoints/popup/main.tsx` has them, in its order. */
const sheets = [
  ...readFileSync('entrypoints/popup/main.tsx', 'utf8').matchAll(/import '..\/..\/(components\/\S+\.css)'/g),
];
/** Where to leave a picture of each state: for looking, not for the test. */
const pictures = process.env['BANKEN_PICTURES'];

let page: Page;
beforeAll(async () => {
  const [browser, script] = await Promise.all([
    oneChromium(),
    bundleForPage(new URL('./popup-page-entry.tsx', import.meta.url).pathname),
  ]);
  page = await browser.newPage({ viewport: { width: 380, height: 600 } });
  await page.setContent('<!doctype html><body><div id="app"></div></body>');
  for (const [, file = ''] of sheets) await page.addStyleTag({ content: readFileSync(file, 'utf8') });
  await page.addScriptTag({ content: script });
});
afterAll(() => page.close());

interface AxePage {
  axe: { run(where: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

interface PopupPage {
  banken: { names: string[]; draw(name: string, lang: string, words: Record<string, string>): void };
}

it.each(representatives(['ja', 'en'] as const, 2))(
  'nothing is cut in any state of the popup at 380 × 600: %s',
  async (lang) => {
    const names = await page.evaluate(() => (globalThis as unknown as PopupPage).banken.names);
    const cut: string[] = [];
    for (const name of names) {
      await page.evaluate(
        ([state = '', language = '', words]) =>
          (globalThis as unknown as PopupPage).banken.draw(state, language, JSON.parse(words ?? '{}')),
        [name, lang, JSON.stringify(wordsOf(lang))],
      );
      const found = await page.evaluate(() => {
        const main = document.querySelector('.popup main');
        const footer = document.querySelector('.pop-foot')?.getBoundingClientRect();
        const last = [...(main?.children ?? [])]
          .filter((child) => child.checkVisibility())
          .at(-1)
          ?.getBoundingClientRect();
        const wide = [...document.querySelectorAll('.popup *')].filter(
          (each) =>
            each.scrollWidth > each.clientWidth + 1 &&
            getComputedStyle(each).overflowX === 'visible' &&
            each.clientWidth > 0,
        );
        return {
          over: (main?.scrollHeight ?? 0) - (main?.clientHeight ?? 0),
          free: (footer?.top ?? 0) - (last?.bottom ?? 0),
          foot: footer?.bottom ?? 0,
          wide: wide.map((each) => `${each.tagName}.${each.className}`).slice(0, 3),
          missing: document.body.textContent?.match(/no words for \w+/)?.[0],
        };
      });
      if (pictures) {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: `${pictures}/${lang}-${name.replaceAll(/\W+/g, '-')}.png` });
      }
      const isWhole =
        found.over <= 0 && found.free >= 8 && found.foot <= 600 && found.wide.length === 0 && !found.missing;
      if (!isWhole) cut.push(`${name}: ${JSON.stringify(found)}`);
    }
    expect(cut).toEqual([]);
  },
);

it.runIf(whole).each(['ja', 'en'] as const)(
  'every state of the popup stands before axe, light and dark: %s',
  async (lang) => {
    await page.evaluate(axeSource);
    const names = await page.evaluate(() => (globalThis as unknown as PopupPage).banken.names);
    const wrong: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const name of names) {
        await page.evaluate(
          ([state = '', language = '', words]) =>
            (globalThis as unknown as PopupPage).banken.draw(state, language, JSON.parse(words ?? '{}')),
          [name, lang, JSON.stringify(wordsOf(lang))],
        );
        const { violations } = await page.evaluate(() => (globalThis as unknown as AxePage).axe.run('#app'));
        wrong.push(
          ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme} ${name}: ${id} ${html}`)),
        );
      }
    }
    expect(wrong).toEqual([]);
  },
  240_000,
);
