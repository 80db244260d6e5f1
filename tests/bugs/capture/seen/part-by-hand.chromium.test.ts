import type { Browser } from '@playwright/test';
import { beforeAll, expect, it } from 'vitest';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import { openSavedPage } from '../../../harness/browsers/saved-page';
import { representatives } from '../../../harness/whole';
import type * as Entry from './part-by-hand-entry';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('part-by-hand-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

async function chosenOf(part: string, css = '') {
  const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><style>body{margin:20px;font:15px/20px sans-serif}${css}</style><div id="part">店員の佐藤が客を殴った。${part}</div></html>`;
  const page = await openSavedPage(browser, script, 'https://shop.example/', html);
  const found = await page.evaluate(() => (globalThis as unknown as { banken: typeof Entry }).banken.chosen());
  await page.close();
  return found;
}

const folded = 'という噂は嘘です。';

it.each(
  representatives(
    [
      ['closed', `<details><summary>続き</summary>${folded}</details>`, ''],
      ['closed, in elements of its own', `<details><summary>続き</summary><div><p>${folded}</p></div></details>`, ''],
      [
        'in a closed one',
        `<details><summary>続き</summary><details open><summary>先</summary>${folded}</details></details>`,
        '',
      ],
      [
        'that a style keeps closed',
        `<details open><summary>続き</summary><p>${folded}</p></details>`,
        'details::details-content{content-visibility:hidden;height:0}',
      ],
      ['that a browser skips', `<section hidden="until-found">${folded}</section>`, ''],
    ],
    5,
  ),
)('of a part that is chosen by hand, words of a fold are told that nobody saw: %s', async (_, part, css) => {
  const { text, letters, unseen } = await chosenOf(part, css);
  // What was not read needs no word
  if (text.includes(folded.slice(0, -1))) expect(unseen).toBeGreaterThanOrEqual(8);
  else expect([letters > 0, unseen]).toEqual([true, 0]);
});

it.each(
  representatives(
    [
      ['an open fold', `<details open><summary>続き</summary><p>${folded}</p></details>`, ''],
      ['a fold without words', '<details><summary>続き</summary></details>', ''],
      [
        'an open fold in an open one',
        `<details open><summary>続き</summary><details open><summary>先</summary>${folded}</details></details>`,
        '',
      ],
    ],
    3,
  ),
)('and nothing is told of %s', async (_, part, css) => {
  const { text, unseen } = await chosenOf(part, css);
  expect([text.includes('殴った'), unseen]).toEqual([true, 0]);
});
