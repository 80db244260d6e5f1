import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchMarks, type MarkBrowser, settled } from '../../../unit/mark/mark-browser';

/**
 * Seen on 2026-11-26: three posts were ticked and two recorded. A feed had given the node of a ticked post to another one,
 * and until the next frame the mark beside it still spoke of the first: ticking the new post took the tick of the old away.
 */
interface MarkedPage {
  banken: { acts: string[] };
  heldFrames: FrameRequestCallback[] | undefined;
  shadow: ShadowRoot;
}

let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

it('a tick in the frame in which a node is recycled takes no other tick away: what was ticked is recorded', async () => {
  const page = await marks.open();
  await page.evaluate(() => {
    const world = globalThis as unknown as MarkedPage;
    const native = requestAnimationFrame;
    globalThis.requestAnimationFrame = (callback) =>
      world.heldFrames ? world.heldFrames.push(callback) : native(callback);
  });
  await marks.start(page);
  await page.keyboard.press('Alt+Shift+KeyS');
  await page.keyboard.press('Home');
  for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space', 'Home']) await page.keyboard.press(key);
  await settled(page);
  await page.evaluate(() => {
    const world = globalThis as unknown as MarkedPage;
    world.heldFrames = [];
    const recycled = document.querySelector<HTMLElement>('article');
    const words = recycled?.querySelector('p');
    if (!recycled || !words) throw new Error('no post');
    recycled.dataset['id'] = '99';
    words.textContent = '別の投稿。';
  });
  await page.keyboard.press('Space');
  await page.evaluate(() => {
    const world = globalThis as unknown as MarkedPage;
    const waiting = world.heldFrames ?? [];
    world.heldFrames = undefined;
    for (const callback of waiting) callback(performance.now());
  });
  await settled(page);
  const primary = await page.evaluate(() => {
    const { left = 0, top = 0 } =
      (globalThis as unknown as MarkedPage).shadow.querySelector('.primary')?.getBoundingClientRect() ?? {};
    return { left, top };
  });
  await page.mouse.click(primary.left + 8, primary.top + 8);
  const acts = await page.evaluate(() => (globalThis as unknown as MarkedPage).banken.acts);
  expect(new Set(acts.map((act) => act.split(' ')[1]))).toEqual(
    new Set(['hiroba::1', 'hiroba::2', 'hiroba::3', 'hiroba::99']),
  );
  await page.close();
});
