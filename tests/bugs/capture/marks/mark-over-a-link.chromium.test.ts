import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchMarks, type MarkBrowser, settled } from '../../../unit/mark/mark-browser';

/**
 * Seen on 2026-11-28 at 360 px: where a post leaves no gutter its mark lies over the post's own links and lets the pointer
 * through, and the browser followed the link as the mark was pressed.
 */
let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

it('a press on a mark that lies over a link records the post and follows nothing', async () => {
  const page = await marks.open({ width: 360 });
  await page.evaluate(() => {
    for (const post of document.querySelectorAll<HTMLElement>('article')) {
      post.style.cssText = 'position: relative; width: 100vw; margin: 0';
      const link = document.createElement('a');
      link.href = '#followed';
      link.style.cssText = 'position: absolute; inset: 0';
      post.append(link);
    }
  });
  await marks.start(page);
  const { left, top, width } = await page.evaluate(() => {
    const { shadow } = globalThis as unknown as { shadow: ShadowRoot };
    const { left, top, width } = shadow.querySelector('.slot:not(.away) .mark')!.getBoundingClientRect();
    return { left, top, width };
  });
  expect(
    await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, [left + 8, top + 8] as const),
  ).toBe('a');
  expect(width).toBeGreaterThan(0);
  await page.mouse.click(left + 8, top + 8);
  await settled(page);
  expect(await page.evaluate(() => (globalThis as unknown as { banken: { acts: string[] } }).banken.acts)).toHaveLength(
    1,
  );
  expect(await page.evaluate(() => location.hash)).toBe('');
  await page.close();
});
