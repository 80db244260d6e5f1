import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { representatives } from '../../harness/whole';
import { hirobaPost } from './hiroba';
import { launchMarks, type MarkBrowser, settled } from './mark-browser';

/** What `mark-page.ts` leaves in the page, and the closed root that `mark-browser.ts` keeps hold of. */
interface MarkedPage {
  banken: {
    acts: string[];
    set(key: string, progress: unknown): void;
    leave(): void;
  };
  shadow: ShadowRoot;
}

let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

async function marked(options: Parameters<MarkBrowser['open']>[0] = {}): Promise<Page> {
  const page = await marks.open(options);
  await marks.start(page);
  return page;
}

const actsOf = (page: Page) => page.evaluate(() => (globalThis as unknown as MarkedPage).banken.acts);

/** Boxes of the marks that are shown, in the order of the page. */
const shownMarks = (page: Page) =>
  page.evaluate(() =>
    [...(globalThis as unknown as MarkedPage).shadow.querySelectorAll('.slot:not(.away)')].map((slot) => {
      const { left, top, right, bottom, width, height } = slot.getBoundingClientRect();
      return { left, top, right, bottom, width, height, words: slot.querySelector('button')?.ariaLabel ?? '' };
    }),
  );

const focusedName = (page: Page) =>
  page.evaluate(
    () => (globalThis as unknown as MarkedPage).shadow.activeElement?.getAttribute('aria-label') ?? undefined,
  );

const focusedPost = (page: Page) =>
  page.evaluate(() => {
    const mark = (globalThis as unknown as MarkedPage).shadow.activeElement?.getBoundingClientRect();
    const posts = [...document.querySelectorAll('article')];
    return (
      posts.findIndex(
        (post) =>
          mark && mark.top >= post.getBoundingClientRect().top && mark.bottom <= post.getBoundingClientRect().bottom,
      ) + 1
    );
  });

/** Boxes of everything of the page, and how far it scrolls. */
const layoutOf = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.body.querySelectorAll('*')].map((element) => element.getBoundingClientRect().toJSON());
    const { scrollWidth, scrollHeight, childElementCount } = document.documentElement;
    return { boxes, scrollWidth, scrollHeight, bodyChildren: document.body.childElementCount, childElementCount };
  });

it.each(representatives([{ width: 1280 }, { width: 700 }, { width: 400 }], 3))(
  'moves nothing of the page at $width px',
  async (size) => {
    const page = await marks.open(size);
    const before = await layoutOf(page);
    await marks.start(page);
    await page.evaluate(() => {
      const { banken } = globalThis as unknown as MarkedPage;
      for (const key of ['1', '8']) banken.set(`hiroba::${key}`, { is: 'failed', code: 'page-not-readable' });
    });
    await settled(page);
    const after = await layoutOf(page);
    expect(await shownMarks(page)).not.toHaveLength(0);
    expect(after).toEqual({ ...before, childElementCount: before.childElementCount + 1 });
    await page.close();
  },
);

it('hangs a mark of 28 px outside the right edge, and inside where there is no room', { tags: 'long' }, async () => {
  const wide = await marked();
  const post = await wide.locator('article').first().boundingBox();
  expect((await shownMarks(wide))[0]).toMatchObject({ left: post!.x + post!.width, top: post!.y + 12, height: 28 });
  await wide.close();
  const narrow = await marked({ width: 400 });
  const small = await narrow.locator('article').first().boundingBox();
  const [inside] = await shownMarks(narrow);
  expect(inside!.right).toBe(small!.x + small!.width - 8);
  expect(inside!.bottom).toBeCloseTo(small!.y + small!.height - 8, 0);
  await narrow.close();
});

it('records on a real click and ignores a synthetic one', async () => {
  const page = await marked();
  await page.evaluate(() => {
    const { shadow } = globalThis as unknown as MarkedPage;
    const button = shadow.querySelector<HTMLElement>('.main');
    button?.click();
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyK', altKey: true, shiftKey: true, bubbles: true }));
  });
  expect(await actsOf(page)).toEqual([]);
  expect(await focusedName(page)).toBeUndefined();
  const [first] = await shownMarks(page);
  await page.mouse.click(first!.left + 14, first!.top + 14);
  expect(await actsOf(page)).toEqual(['record hiroba::1']);
  await page.close();
});

it('asks before it records a kept post again', { tags: 'long' }, async () => {
  const page = await marked();
  await page.evaluate(() =>
    (globalThis as unknown as MarkedPage).banken.set('hiroba::1', {
      is: 'kept',
      captureId: 'c1',
      sealedAt: '2026-11-24T05:32:07.000Z',
      pixels: 'screen',
      isNew: false,
    }),
  );
  const [first] = await shownMarks(page);
  await page.mouse.click(first!.left + 14, first!.top + 14);
  expect(await actsOf(page)).toEqual([]);
  expect((await shownMarks(page))[0]!.words).toBe('番犬：この投稿をもう一度記録する');
  // A press moves no focus: whoever goes on by keyboard comes by keyboard
  await page.keyboard.press('Alt+Shift+KeyK');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  expect(await actsOf(page)).toEqual(['details c1', 'record hiroba::1']);
  await page.close();
});

it('is one tab stop, steered with arrows, reached with Alt+Shift+K and left with Escape', async () => {
  const page = await marked();
  const stops = await page.evaluate(
    () => (globalThis as unknown as MarkedPage).shadow.querySelectorAll('button[tabindex="0"]:not([hidden])').length,
  );
  expect(stops).toBe(1);
  await page.locator('input').focus();
  await page.keyboard.press('Alt+Shift+KeyK');
  expect(await focusedName(page)).toBe('番犬：この投稿を記録する');
  const middle = await focusedPost(page);
  await page.keyboard.press('ArrowDown');
  expect(await focusedPost(page)).toBe(middle + 1);
  await page.keyboard.press('End');
  expect(await focusedPost(page)).toBe(8);
  await page.keyboard.press('Home');
  expect(await focusedPost(page)).toBe(1);
  await page.keyboard.press('Enter');
  expect(await actsOf(page)).toEqual(['record hiroba::1']);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  await page.close();
});

it('reads a long page as the person comes along, and every post of it when asked', { tags: 'long' }, async () => {
  const page = await marked({ posts: 400 });
  const known = () =>
    page.evaluate(() => (globalThis as unknown as { banken: { located(): string[] } }).banken.located().length);
  expect(await known()).toBeLessThan(60);
  expect(await shownMarks(page)).not.toHaveLength(0);
  await page.evaluate(() => document.querySelectorAll('article')[200]?.scrollIntoView({ block: 'center' }));
  await settled(page);
  const middle = await page.locator('article').nth(200).boundingBox();
  expect((await shownMarks(page)).some(({ top }) => top >= middle!.y && top <= middle!.y + middle!.height)).toBe(true);
  await page.keyboard.press('Alt+Shift+KeyK');
  await page.keyboard.press('End');
  expect(await focusedPost(page)).toBe(400);
  await page.keyboard.press('ArrowUp');
  expect(await focusedPost(page)).toBe(399);
  expect(await known()).toBeLessThan(120);
  await page.evaluate(() => (globalThis as unknown as { banken: { readAll(): void } }).banken.readAll());
  expect(await known()).toBe(400);
  await page.close();
});

it('keeps keys and clicks on a mark from the page', { tags: 'long' }, async () => {
  const page = await marked();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['click', 'keydown', 'focusin']) document.addEventListener(type, () => heard.push(type));
  });
  const [first] = await shownMarks(page);
  await page.mouse.click(first!.left + 14, first!.top + 14);
  expect(await page.evaluate(() => document.activeElement?.localName), 'a press moves no focus').toBe('body');
  await page.keyboard.press('Alt+Shift+KeyK');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([
    // Of the two keys before the letter nothing is ours
    'keydown',
    'keydown',
  ]);
  await page.close();
});

it('hides behind a dialog and outside its scroller', async () => {
  const page = await marked({ isPanel: true });
  const inPanel = await shownMarks(page);
  expect(inPanel.every(({ top, bottom }) => (top + bottom) / 2 <= 360)).toBe(true);
  expect(inPanel).not.toHaveLength(0);
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 60));
  await settled(page);
  const post = await page.locator('article').nth(1).boundingBox();
  expect((await shownMarks(page)).some(({ bottom }) => Math.abs(bottom - (post!.y + post!.height - 8)) < 1.5)).toBe(
    true,
  );
  await page.evaluate(() => {
    const dialog = document.createElement('div');
    dialog.style.cssText = 'position:fixed;inset:0;background:#0008';
    document.body.append(dialog);
  });
  await settled(page);
  expect(await shownMarks(page)).toEqual([]);
  await page.close();
});

it.each(
  representatives<[string, string]>(
    [
      ['a modal dialog of no size', `document.body.append(d);d.style.cssText='all:unset';d.showModal()`],
      ['what is inert', 'document.documentElement.inert=true'],
      [
        'a cover',
        `d.style.cssText='display:block;position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0';document.body.append(d)`,
      ],
    ],
    3,
  ),
)('is known to be out of reach behind %s, and in reach before', async (_, act) => {
  const page = await marked();
  const isAnyInReach = () =>
    page.evaluate(() => (globalThis as unknown as { banken: { isAnyInReach(): boolean } }).banken.isAnyInReach());
  expect(await isAnyInReach()).toBe(true);
  await page.evaluate(`const d=document.createElement('dialog');${act}`);
  await expect.poll(isAnyInReach).toBe(false);
  await page.close();
});

it('follows the post, not the node', { tags: 'long' }, async () => {
  const page = await marked();
  await page.evaluate((html) => {
    const { banken } = globalThis as unknown as MarkedPage;
    banken.set('hiroba::2', {
      is: 'kept',
      captureId: 'c2',
      sealedAt: '2026-11-24T05:32:07.000Z',
      pixels: 'screen',
      isNew: false,
    });
    document.querySelector('[data-id="2"]')?.setAttribute('data-id', '20');
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', html);
  }, hirobaPost('2'));
  await settled(page);
  const names = (await shownMarks(page)).map(({ words }) => words.includes('記録済み'));
  expect(names.indexOf(true)).toBe(0);
  expect(names.filter(Boolean)).toHaveLength(1);
  await page.evaluate(() => (globalThis as unknown as MarkedPage).banken.leave());
  expect(await page.locator('html > div').count()).toBe(0);
  await page.close();
});

it('comes back when the page takes it out, and says so when the page has won', {
  timeout: 30_000,
  tags: 'long',
}, async () => {
  const page = await marked();
  const isRefused = () =>
    page.evaluate(() => (globalThis as unknown as { banken: { isRefused(): boolean } }).banken.isRefused());
  const takeOut = () =>
    page.evaluate(() => {
      document.querySelector('html > div')?.remove();
      document.body.append(document.createElement('i'));
    });
  await takeOut();
  await expect.poll(() => page.locator('html > div').count()).toBe(1);
  expect(await isRefused()).toBe(false);
  // On a busy machine the marks come back late: they are taken out as often as they are there
  for (const end = Date.now() + 20_000; Date.now() < end && !(await isRefused()); ) {
    await takeOut();
    await page.waitForTimeout(100);
  }
  expect(await isRefused()).toBe(true);
  expect(await page.locator('html > div').count()).toBe(0);
  await page.close();
});

it('is 44 px high and wide under a finger, and stays in its post', { tags: 'long' }, async () => {
  const page = await marks.open({ width: 360, height: 740 });
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await marks.start(page);
  const shown = await shownMarks(page);
  expect(shown.length).toBeGreaterThan(0);
  const posts = await page.locator('article').evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
  for (const { width, height, right, top, bottom } of shown) {
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(right).toBeLessThanOrEqual(360);
    expect(posts.some((post) => top > post.top - 1 && bottom <= post.bottom)).toBe(true);
  }
  await page.close();
});

it('takes its light or dark from the ground of the post, not from the system', { tags: 'long' }, async () => {
  const themes = async (options: Parameters<MarkBrowser['open']>[0]) => {
    const page = await marked(options);
    const theme = await page.evaluate(
      () => (globalThis as unknown as MarkedPage).shadow.querySelector<HTMLElement>('.slot')?.style.colorScheme,
    );
    await page.close();
    return theme;
  };
  expect(await themes({ ground: 'dark', scheme: 'light' })).toBe('dark');
  expect(await themes({ ground: 'light', scheme: 'dark' })).toBe('light');
  expect(await themes({ ground: 'colored', scheme: 'dark' })).toBe('light');
});
