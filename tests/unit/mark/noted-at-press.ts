import type { Page } from '@playwright/test';
import { expect } from 'vitest';
import type { MarkBrowser } from './mark-browser';

/** What a page and a person do until the mark of post 2 is pressed. Scripts run in the page. */
export interface Act {
  /** In the page, before the pointer is level with the post. */
  before?: string;
  /** As it comes level, and what the person then does. */
  level?: string;
  person?: (page: Page) => Promise<unknown>;
  /** As the pointer is on the mark, and between press and release. */
  atMark?: string;
  down?: string;
  /** How long the person then reads. */
  readMilliseconds?: number;
  /** The post stands there, and somebody has long looked at it. */
  isOld?: boolean;
  /** What must be true in the page after the press for the story to be the one that is told: a busy machine may be too late. */
  isTold?: string;
}

/** After what has come, in ms. */
const long = 2_300;

/** How often a story is told anew that a busy machine told otherwise. */
const mostTries = 6;

/** What the gate held for the worker as the mark of post 2 was pressed. */
export async function notedAtPress(marks: MarkBrowser, act: Act): Promise<string | readonly string[]> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { noted, isTold } = await pressed(marks, act);
    if (isTold) return noted;
  }
  throw new Error(`After ${mostTries} presses it never was so that ${act.isTold}`);
}

async function pressed(marks: MarkBrowser, act: Act) {
  const page = await marks.open();
  await page.addStyleTag({
    content:
      'article{transition:opacity .5s}.faint{opacity:0}.closed p{visibility:hidden}button{font-size:13px}article p i{font-style:normal}.part i{opacity:0}',
  });
  await page.evaluate(act.before ?? '0');
  await marks.start(page);
  await page.waitForTimeout(act.isOld ? long : 0);
  const post = page.locator('article[data-id="2"]');
  const { x, y, width, height } = (await post.boundingBox())!;
  await page.mouse.move(x + 200, y + height / 2, { steps: 2 });
  await page.evaluate(act.level ?? '0');
  await act.person?.(page);
  const end = Date.now() + (act.readMilliseconds ?? 1_600);
  while (Date.now() < end) {
    await page.mouse.move(x + 200 + (Date.now() % 40), y + height / 2);
    await page.waitForTimeout(60);
  }
  await page.mouse.move(x + width + 12, y + 24, { steps: 3 });
  await page.evaluate(act.atMark ?? '0');
  await page.waitForTimeout(80);
  await page.mouse.down();
  await page.evaluate(act.down ?? '0');
  await page.waitForTimeout(80);
  await page.mouse.up();
  const noted = await page.evaluate(() => (globalThis as unknown as { banken: { noted: string[][] } }).banken.noted);
  const isTold = await page.evaluate<boolean>(act.isTold ?? 'true');
  await page.close();
  // A transition that a busy machine still draws takes the press for itself
  if (act.isTold && noted.length === 0) return { noted: [], isTold: false };
  expect(noted).toHaveLength(1);
  return { noted: noted[0] ?? [], isTold };
}
