import type { Browser } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { xTimeline } from '../../../fixtures/sites/x/page';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import { openSavedPage } from '../../../harness/browsers/saved-page';
import type * as Entry from './posts-entry';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('posts-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

const at = '2026-11-24T04:58:21.000Z';
const timeline = xTimeline([{ handle: 'tokumei_a1', name: '名無しの客', text: 'WORDS', at }]).replace(
  /<script.*<\/script>/s,
  '',
);

/** What the browser had put in the place of an author's words was recorded as theirs, with no word of it. */
async function isTold(words: string, root = '', beside = ''): Promise<boolean> {
  const html = timeline
    .replace('<html', `<html class="${root}"`)
    .replace('WORDS', words)
    .replace('</article>', `${beside}</article>`);
  const page = await openSavedPage(browser, script, 'https://x.com/home', html);
  const told = await page.evaluate(
    (time) => (globalThis as unknown as { banken: typeof Entry }).banken.isTranslatedOnPage(time, 'Asia/Tokyo'),
    at,
  );
  await page.close();
  return told;
}

const said = '店員の田中を許さない';
const font = (inner: string) => `<font style="vertical-align: inherit;">${inner}</font>`;
const byEdge = (inner: string) => `<span _msttexthash="4615702" _msthash="57">${inner}</span>`;

describe('words of a post that the browser has translated', () => {
  it.each([
    ['by Chrome', font(font(said)), 'translated-ltr'],
    ['by Chrome in part', `${said}。${font(font('二度と来ない'))}`, 'translated-rtl'],
    ['by Edge', byEdge(said), ''],
  ])('are told: %s', async (_, words, root) => {
    expect(await isTold(words, root)).toBe(true);
  });

  it.each([
    ['of a page that nobody translated', said, '', ''],
    ['that a page itself sets in a font', `<font color="red">${said}</font>`, '', ''],
    ['beside a button that Chrome translated', said, 'translated-ltr', `<button>${font(font('返信'))}</button>`],
    ['beside a button that Edge translated', said, '', `<button>${byEdge('返信')}</button>`],
  ])('are not told %s', async (_, words, root, beside) => {
    expect(await isTold(words, root, beside)).toBe(false);
  });
});
