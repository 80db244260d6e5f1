import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchMarks, type MarkBrowser } from '../../../unit/mark/mark-browser';

/**
 * Until 2026-12-02 marks came into the page out of sight, were measured a frame later and shown in the frame behind that: a
 * page of 200 posts was laid out and painted for it three times.
 */
let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

it('stand in their places in the turn in which their host comes', async () => {
  const page = await marks.open();
  await page.evaluate(() => {
    const seen = globalThis as unknown as { shadow?: ShadowRoot; first?: [shown: number, all: number] };
    // Hears right behind the turn that has put the host in
    new MutationObserver(() => {
      const slots = [...(seen.shadow?.querySelectorAll('.slot') ?? [])];
      seen.first ??= [slots.filter((slot) => !slot.classList.contains('away')).length, slots.length];
    }).observe(document.documentElement, { childList: true });
  });
  await marks.start(page);
  await page.waitForFunction(() => 'first' in globalThis);
  const [shown, all] = await page.evaluate(() => (globalThis as unknown as { first: [number, number] }).first);
  expect(all).toBeGreaterThan(1);
  expect(shown).toBeGreaterThan(1);
});

// Until 2026-12-02 the first marks waited for the browser to tell what is near, one frame after their posts were read
it('come with the posts that are read first, before the browser tells what is near', async () => {
  const page = await marks.open();
  await page.evaluate(() => {
    // One that never tells
    globalThis.IntersectionObserver.prototype.observe = () => undefined;
  });
  await marks.start(page);
  const shown = await page.evaluate(() => {
    const { shadow } = globalThis as unknown as { shadow: ShadowRoot };
    return shadow.querySelectorAll('.slot:not(.away)').length;
  });
  expect(shown).toBeGreaterThan(1);
});
