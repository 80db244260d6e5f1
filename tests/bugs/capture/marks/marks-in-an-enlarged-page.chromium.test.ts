import { afterAll, beforeAll, expect, it } from 'vitest';
import { representatives } from '../../../harness/whole';
import { launchMarks, type MarkBrowser } from '../../../unit/mark/mark-browser';

/**
 * Until 2026-12-01 a page that enlarges its root (`zoom`) had every mark further down than its post: the fourth stood beside
 * the fifth post, and a press on it recorded the fourth.
 */
let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

it.each(representatives(['html{zoom:1.3}', 'html{zoom:.8}', 'body{zoom:1.3}', 'html{zoom:1.1}body{zoom:1.2}'], 4))(
  'each mark stands level with its own post under %s',
  async (content) => {
    const page = await marks.open({ posts: 6, width: 1400 });
    await page.addStyleTag({ content });
    await marks.start(page);
    const places = await page.evaluate(() => {
      const { shadow } = globalThis as unknown as { shadow: ShadowRoot };
      const placeOf = (element: Element) => element.getBoundingClientRect();
      const slots = [...shadow.querySelectorAll('.slot')].map(placeOf);
      return [...document.querySelectorAll('article')].map(placeOf).flatMap((post, at) => {
        const mark = slots[at];
        return mark && post.top < innerHeight - 100
          ? [[mark.top - post.top, post.bottom - mark.bottom, mark.left - post.right]]
          : [];
      });
    });
    expect(places.length).toBeGreaterThan(3);
    for (const [above = -1, below = -1, beside = -1] of places) {
      expect(above).toBeGreaterThan(0);
      expect(below).toBeGreaterThan(0);
      expect(Math.abs(beside)).toBeLessThan(60);
    }
    await page.close();
  },
);
