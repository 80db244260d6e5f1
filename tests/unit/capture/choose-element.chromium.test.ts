import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchMarks, type MarkBrowser } from '../mark/mark-browser';

interface ChoosingPage {
  banken: { choose(): Promise<{ element: Element } | undefined>; chosen?: string };
}

let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

it('lets a person choose an element by pointer and by key, and tells the page nothing of it', async () => {
  const page = await marks.open();
  await marks.start(page);
  await page.evaluate(() => {
    const counted = Object.assign(globalThis, { clicks: 0 });
    document.addEventListener('click', () => Object.assign(counted, { clicks: counted.clicks + 1 }));
  });
  const choose = () =>
    page.evaluate(() => {
      const { banken } = globalThis as unknown as ChoosingPage;
      void banken.choose().then((found) => {
        banken.chosen = found?.element.outerHTML.slice(0, 20) ?? 'left';
      });
    });
  const chosen = () => page.evaluate(() => (globalThis as unknown as ChoosingPage).banken.chosen);
  await choose();
  await page.evaluate(() => document.querySelector('article')?.click());
  expect(await chosen()).toBeUndefined();
  const post = await page.locator('article p').nth(2).boundingBox();
  await page.mouse.move(post!.x + 20, post!.y + 8);
  await page.mouse.click(post!.x + 20, post!.y + 8);
  expect(await chosen()).toMatch(/^<p>/);
  await choose();
  await page.mouse.move(post!.x + 20, post!.y + 8);
  for (const key of ['ArrowUp', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  expect(await chosen()).toMatch(/^<article data-id="3/);
  await choose();
  for (const key of ['Tab', 'Tab', 'Shift+Tab']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  expect(await chosen()).toBe('left');
  // The one click that was heard is the synthetic one
  expect(await page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks)).toBe(1);
  await page.close();
});
