import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import type * as Entry from './quiet-view-entry';

let page: Page;
beforeAll(async () => {
  const entry = new URL('quiet-view-entry.ts', import.meta.url).pathname;
  const [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
  page = await browser.newPage();
  await page.setContent('<!doctype html><title>quiet</title>');
  await page.addScriptTag({ content: script });
});
afterAll(() => page.close());

const pictureOf = (...places: number[]) =>
  page.evaluate((at) => (globalThis as unknown as { banken: typeof Entry }).banken.pictureOf(at), places);

// Until 2026-12-02 the picture showed whoever had come into the place of a post that moved while it was taken
it('in quiet mode a post that moves while its picture is taken is shot again where it stands', async () => {
  expect(await pictureOf(40)).toEqual({ own: 1, taken: [false] });
  // Asked, taken, asked, taken, asked: an advert opens above it before the first picture
  expect(await pictureOf(40, 130)).toEqual({ own: 1, taken: [false, true] });
  expect(await pictureOf(40, 90, 130, 130)).toEqual({ own: 1, taken: [false, true] });
});

it('and one that never stands still is shot three times, not for ever', async () => {
  const { own, taken } = await pictureOf(10, 40, 70, 100, 130, 160, 190, 220);
  expect(taken).toEqual([false, true, true]);
  expect(own).toBeLessThan(1);
});
