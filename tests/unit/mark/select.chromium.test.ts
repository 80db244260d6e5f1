import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchMarks, type MarkBrowser, settled } from './mark-browser';

interface MarkedPage {
  banken: {
    acts: string[];
    set(key: string, progress: unknown): void;
    watch(terms: unknown): void;
  };
  /** The root that was made last: the bar's while several are chosen. */
  shadow: ShadowRoot;
  markRoot: ShadowRoot;
}

let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

async function marked(): Promise<Page> {
  const page = await marks.open();
  await marks.start(page);
  await page.evaluate(() => {
    const world = globalThis as unknown as MarkedPage;
    world.markRoot = world.shadow;
  });
  return page;
}

const boxes = (page: Page) =>
  page.evaluate(() =>
    [...(globalThis as unknown as MarkedPage).markRoot.querySelectorAll('.slot:not(.away) [role="checkbox"]')].map(
      (box) => box.ariaChecked,
    ),
  );
const barWords = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as MarkedPage).shadow.querySelector('.mark-bar [role="status"]')?.textContent ?? '',
  );

it('makes check boxes of the marks, and records what was chosen as one group in the order of the page', async () => {
  const page = await marked();
  await page.keyboard.press('Alt+Shift+KeyS');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await settled(page);
  expect((await boxes(page)).slice(0, 3)).toEqual(['true', 'true', 'false']);
  expect(await barWords(page)).toBe('2 件を選択中');
  expect(await page.evaluate(() => (globalThis as unknown as MarkedPage).shadow.querySelectorAll('.edge').length)).toBe(
    2,
  );
  const record = await page.evaluate(() => {
    const button = (globalThis as unknown as MarkedPage).shadow.querySelector<HTMLElement>('.primary');
    button?.click();
    const { left, top } = button?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { left, top };
  });
  const acts = () => page.evaluate(() => (globalThis as unknown as MarkedPage).banken.acts);
  expect(await acts()).toEqual([]);
  await page.mouse.click(record.left + 8, record.top + 8);
  expect(await acts()).toEqual(['record hiroba::1 36', 'record hiroba::2 36']);
  expect(await boxes(page)).toEqual([]);
  await page.evaluate(() => {
    const { banken } = globalThis as unknown as MarkedPage;
    banken.set('hiroba::1', { is: 'failed', code: 'post-gone' });
    banken.set('hiroba::2', {
      is: 'kept',
      captureId: 'c',
      sealedAt: '2026-11-24T05:32:07.000Z',
      pixels: 'screen',
      isNew: true,
    });
  });
  expect(await barWords(page)).toContain('2 件のうち 1 件');
  expect(await barWords(page)).toContain('1 件は記録できませんでした');
  await page.close();
});

it('is left with Escape, and leaves nothing', { tags: 'long' }, async () => {
  const page = await marked();
  await page.keyboard.press('Alt+Shift+KeyS');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await settled(page);
  expect(await boxes(page)).toEqual([]);
  expect(await page.locator('html > div').count(), 'the marks alone').toBe(1);
  await page.keyboard.press('Alt+Shift+KeyS');
  expect(await boxes(page)).not.toContain('true');
  await page.close();
});

it('marks posts that mention a term, those that come later too, and says which', { tags: 'long' }, async () => {
  const page = await marked();
  const watched = () =>
    page.evaluate(() =>
      [...(globalThis as unknown as MarkedPage).markRoot.querySelectorAll('.watch .main')].map(
        (main) => main.ariaDescription ?? '',
      ),
    );
  const watch = (terms: unknown[]) =>
    page.evaluate((list) => (globalThis as unknown as MarkedPage).banken.watch(list), terms);
  await watch([{ term: '二行目 ３', list: 'shop', addedAt: '2026-11-02T03:00:00.000Z' }]);
  expect(await watched()).toHaveLength(1);
  expect((await watched())[0]).toContain('「二行目 ３」');
  await page.evaluate(() => {
    const later = document.querySelector('article')?.cloneNode(true) as HTMLElement;
    later.dataset['id'] = '90';
    (later.querySelector('p') as HTMLElement).textContent = 'あとから来た 二行目 3';
    document.querySelector('main')?.prepend(later);
  });
  await settled(page);
  expect(await watched()).toHaveLength(2);
  await watch([]);
  expect(await watched()).toEqual([]);
  await page.close();
});
