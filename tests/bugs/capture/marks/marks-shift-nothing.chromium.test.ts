import { afterAll, beforeAll, expect, it } from 'vitest';
import { representatives } from '../../../harness/whole';
import { launchMarks, type MarkBrowser, settled } from '../../../unit/mark/mark-browser';

/**
 * Seen on 2026-12-01: where a post leaves no gutter its mark grew to the left, and the browser told the page of a layout
 * shift: the box of the mark under the pointer, then the one of each step of a record.
 */
let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

type Watched = {
  shifts: string[];
  banken: { set(key: string, progress: object): void; acts: string[]; choose(): Promise<unknown> };
};

/** The page notes what it is told of. */
const watch = () => {
  const { shifts } = Object.assign(globalThis as unknown as Watched, { shifts: [] as string[] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
  }).observe({ type: 'layout-shift' });
};

it.each(representatives([1280, 360], 2))(
  'marks of a window %i px wide grow and move without a layout shift that the page is told of',
  { tags: 'long' },
  async (width) => {
    const page = await marks.open({ width });
    await page.evaluate(watch);
    await marks.start(page);
    await page.waitForTimeout(300);
    // What the page itself did as it came
    await page.evaluate(() => (globalThis as unknown as Watched).shifts.splice(0));
    const { left, top } = await page.evaluate(() => {
      const { shadow } = globalThis as unknown as { shadow: ShadowRoot };
      const { left, top } = shadow.querySelector('.slot:not(.away) .mark')!.getBoundingClientRect();
      return { left, top };
    });
    await page.mouse.move(left + 8, top + 8);
    await page.waitForTimeout(700);
    await page.mouse.click(left + 8, top + 8);
    await page.waitForTimeout(700);
    for (const progress of [
      { is: 'running', progress: 0.5 },
      { is: 'failed', code: 'unknown' },
    ]) {
      await page.evaluate((said) => {
        const { acts, set } = (globalThis as unknown as Watched).banken;
        set(acts[0]!.replace('record ', ''), said);
      }, progress);
      await page.waitForTimeout(700);
    }
    // A post that its page moves without a shift takes its mark along without one
    await page.evaluate(() => {
      for (const post of document.querySelectorAll<HTMLElement>('article')) post.style.translate = '0 40px';
    });
    await settled(page);
    await page.mouse.move(5, 800);
    await page.waitForTimeout(700);
    expect(await page.evaluate(() => (globalThis as unknown as Watched).shifts)).toEqual([]);
    const moved = await page.evaluate(() => {
      const { shadow } = globalThis as unknown as { shadow: ShadowRoot };
      return shadow.querySelector('.slot:not(.away) .mark')!.getBoundingClientRect().top;
    });
    expect(moved).toBe(top + 40);
    await page.close();
  },
);

it('the frame round a part that is chosen by hand follows the pointer without one', { tags: 'long' }, async () => {
  const page = await marks.open();
  await page.evaluate(watch);
  await marks.start(page);
  await page.evaluate(() => void (globalThis as unknown as Watched).banken.choose());
  await page.waitForTimeout(300);
  await page.evaluate(() => (globalThis as unknown as Watched).shifts.splice(0));
  for (const id of [1, 2, 3, 4]) {
    const { x, y } = (await page.locator(`article[data-id="${id}"] p`).boundingBox())!;
    await page.mouse.move(x + 30, y + 8, { steps: 3 });
    // Only what comes half a second after a press or a key would be put down to the person
    await page.waitForTimeout(250);
  }
  expect(await page.evaluate(() => (globalThis as unknown as Watched).shifts)).toEqual([]);
  await page.close();
});
