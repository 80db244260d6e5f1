import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { representatives } from '../../../harness/whole';
import { launchMarks, type MarkBrowser } from '../../../unit/mark/mark-browser';

/**
 * Until 2026-12-02 a press recorded nothing, and nobody was told, where the mark had gone from under the pointer when it was
 * let go: a page had set two posts into each other's places, drawn the post anew or taken it away.
 */
let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

const second = 'document.querySelector(\'article[data-id="2"]\')';
const exchange = `{const p=${second},q=p.nextElementSibling;q.after(p)}`;
const actsOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { banken: { acts: string[] } }).banken.acts);

interface Press {
  /** In the page as the pointer comes, and while it is down. */
  before?: string;
  down?: string;
  /** How far from the mark it is let go, in CSS pixels. */
  away?: number;
  /** How long it rests before it goes down, in ms. */
  rest?: number;
  /** Of the window: in a narrow one marks lie over their posts. */
  width?: number;
}

/** Presses the mark of post 2, and gives what was asked for. */
async function pressed({ before = '0', down = '0', away = 0, rest = 0, width = 1280 }: Press): Promise<string[]> {
  const page = await marks.open({ width });
  await marks.start(page);
  const [x, y] = await page.evaluate(() => {
    const { shadow } = globalThis as unknown as { shadow: ShadowRoot };
    const { left = 0, top = 0 } = shadow.querySelectorAll('.slot')[1]?.getBoundingClientRect() ?? {};
    return [left + 10, top + 14] as const;
  });
  await page.mouse.move(x, y, { steps: 3 });
  await page.evaluate(before);
  await page.waitForTimeout(rest);
  await page.mouse.down();
  await page.evaluate(down);
  // The marks of a tree that has changed are laid out anew by then
  await page.waitForTimeout(250);
  if (away > 0) await page.mouse.move(x - away, y, { steps: 3 });
  await page.mouse.up();
  const acts = await actsOf(page);
  await page.close();
  return acts;
}

it.each(
  representatives<[how: string, act: Parameters<typeof pressed>[0]]>(
    [
      ['is set into a neighbour’s place', { down: exchange }],
      ['is drawn anew by its page', { down: `{const p=${second};p.replaceWith(p.cloneNode(true))}` }],
      ['is moved by what comes above it', { down: `document.querySelector('main').style.paddingTop='300px'` }],
      ['is hidden', { down: `${second}.style.visibility='hidden'` }],
      ['is taken away', { down: `${second}.remove()` }],
      // A browser tells no click of what is gone from under the pointer
      ['is taken away from under the mark', { width: 600, down: `${second}.remove()` }],
      ['is drawn anew under the mark', { width: 600, down: `{const p=${second};p.replaceWith(p.cloneNode(true))}` }],
    ],
    7,
  ),
)('records the post that was pressed where it %s until the pointer is up', async (_, act) => {
  expect(await pressed(act)).toEqual(['record hiroba::2']);
});

it('records the one whose mark a person has under the pointer once it has stood there', { tags: 'long' }, async () => {
  expect(await pressed({ before: exchange, rest: 400 })).toEqual(['record hiroba::3']);
});

it('records nothing where the pointer has left the mark before it is up', { tags: 'long' }, async () => {
  expect(await pressed({ away: 120 })).toEqual([]);
  expect(await pressed({ down: exchange, away: 120 })).toEqual([]);
});
