import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchMarks, type MarkBrowser, settled } from '../../../unit/mark/mark-browser';

/**
 * The mark of a review taller than its panel hung at its lower end, out of sight: whoever read it from the top saw none
 * and could not record it. (Seen on the copy of a Google Maps place.)
 */
let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

const shownMarks = (page: Page) =>
  page.evaluate(() =>
    [...(globalThis as unknown as { shadow: ShadowRoot }).shadow.querySelectorAll('.slot:not(.away)')].map((slot) => {
      const { top, bottom } = slot.getBoundingClientRect();
      return { top, bottom };
    }),
  );

async function withTallFirstPost(options: Parameters<MarkBrowser['open']>[0], more = ''): Promise<Page> {
  const page = await marks.open({ posts: 2, ...options });
  await page.addStyleTag({ content: `[data-id="1"] { height: 3000px } ${more}` });
  await marks.start(page);
  return page;
}

it('keeps the mark in a panel at the lower edge of what the panel shows', async () => {
  const page = await withTallFirstPost({ isPanel: true });
  for (const scrolled of [0, 1_000, 2_000]) {
    await page.evaluate((top) => document.querySelector('main')?.scrollTo(0, top), scrolled);
    await settled(page);
    expect(await shownMarks(page)).toEqual([{ top: 360 - 28 - 8, bottom: 360 - 8 }]);
  }
  await page.close();
});

it('keeps a mark outside the post at the upper edge of the window, under a sticky header', {
  tags: 'long',
}, async () => {
  const page = await withTallFirstPost(
    {},
    'header { position: sticky; top: 0; height: 53px; background: #fff; z-index: 1 }',
  );
  await page.evaluate(() => document.querySelector('main')?.prepend(document.createElement('header')));
  await page.addStyleTag({ content: '[data-id="2"] { height: 3000px }' });
  for (const scrolled of [200, 1_500]) {
    await page.evaluate((top) => window.scrollTo(0, top), scrolled);
    await settled(page);
    expect(await shownMarks(page)).toEqual([{ top: 53 + 12, bottom: 53 + 12 + 28 }]);
  }
  await page.close();
});
