import { rm } from 'node:fs/promises';
import type { Page, Worker } from '@playwright/test';
import { xTimeline } from '../fixtures/sites/x/page';
import type { XPost } from '../fixtures/sites/x/post';
import { threat } from '../fixtures/sites/x/posts';
import { type BankenBrowser, launchBanken } from '../harness/browsers/banken-browser';
import { makeVariant } from '../harness/browsers/variants';
import { readWords } from '../harness/locale-words';
import { Marks } from '../harness/screens';
import { type Sites, serveSites } from '../harness/sites';
import { type Figure, figureOf } from './figures';

/** Chromium allows two pictures of the screen a second. */
const shotPause = 1_100;
const pause = () => new Promise((resolve) => setTimeout(resolve, shotPause));

/** So many posts of X that are each another one, from a running number on. */
export function manyPosts(count: number, first = 0): XPost[] {
  const start = Date.parse(threat.at);
  return Array.from({ length: count }, (_, index) => ({
    ...threat,
    text: `投稿${first + index}番。${threat.text}`,
    at: new Date(start - (first + index) * 60_000).toISOString(),
  }));
}

/**
 * From press to seal with the browser's own picture and with a drawn one, each time right after the least that such a
 * record costs: the browser's own two calls on the same page.
 */
export async function benchCaptures(buildDir: string, rounds: number): Promise<Figure[]> {
  const granted = await inBrowser(buildDir, 'granted', async (banken, sites, folder) => {
    const page = await openTimeline(banken, sites, rounds);
    const marks = new Marks(page, readWords(folder));
    const [floor, sealed]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      floor.push(await floorOf(await banken.worker()));
      sealed.push(await clickToSealed(banken, page, marks, round));
    }
    return { floor, sealed };
  });
  const drawn = await inBrowser(buildDir, 'default', async (banken, sites, folder) => {
    const page = await openTimeline(banken, sites, rounds);
    const marks = new Marks(page, readWords(folder));
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await clickToSealed(banken, page, marks, round));
    return times;
  });
  const floor = figureOf('floor: one captureVisibleTab + one MHTML', 'ms', granted.floor);
  return [
    floor,
    figureOf('click to sealed, X post, all permissions', 'ms', granted.sealed, floor),
    figureOf('click to sealed, X post, default permissions (drawn)', 'ms', drawn, floor),
  ];
}

/** A browser of its own with the built extension and the copied sites. */
export async function inBrowser<Result>(
  buildDir: string,
  permissions: 'default' | 'granted',
  use: (banken: BankenBrowser, sites: Sites, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await makeVariant(buildDir, { language: 'ja', permissions });
  const banken = await launchBanken(folder);
  try {
    return await use(banken, await serveSites(banken.context), folder);
  } finally {
    await banken.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A timeline in which every post is another one: nothing is recorded twice. */
export async function openTimeline(banken: BankenBrowser, sites: Sites, count: number, first = 0): Promise<Page> {
  const url = `https://x.com/home?bench=${first}`;
  sites.replacePage(url, xTimeline(manyPosts(count, first)));
  const page = await banken.context.newPage();
  await page.goto(url);
  return page;
}

/** The least that such a capture costs: the browser's own two calls, on the page as it stands. */
async function floorOf(worker: Worker): Promise<number> {
  await pause();
  const time = await worker.evaluate<number>(`(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://x.com/*' });
    const start = performance.now();
    await chrome.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    const page = await chrome.pageCapture.saveAsMHTML({ tabId: tab.id });
    await page.arrayBuffer();
    return performance.now() - start;
  })().catch(() => 0)`);
  // Chromium sometimes removes the MHTML's file before it can be read.
  return time || floorOf(worker);
}

/** From the press on the mark to the seal in the database, by the page's and the worker's own clocks, which are one. */
export async function clickToSealed(banken: BankenBrowser, page: Page, marks: Marks, round: number): Promise<number> {
  await pause();
  const post = page.locator('article').filter({ hasText: `投稿${round}番。` });
  await marks.waitIdle(post);
  const before = Date.now();
  await marks.press(post);
  await marks.waitKept(post);
  const worker = await banken.worker();
  const [start, end] = await worker.evaluate<[number, number]>(`(async () => {
    const database = await new Promise((resolve) => { const opening = indexedDB.open('banken'); opening.onsuccess = () => resolve(opening.result); });
    // The mark may say that it is kept ahead of the seal
    for (let end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
      const newest = await new Promise((resolve) => {
        const asking = database.transaction('captures').objectStore('captures').index('capturedAt').openCursor(undefined, 'prev');
        asking.onsuccess = () => resolve(asking.result?.value);
      });
      const [start, sealed] = [Date.parse(newest?.capturedAt ?? ''), Date.parse(newest?.sealedAt ?? '')];
      if (!(start >= ${before}) && Date.now() < end) continue;
      database.close();
      return [start, sealed];
    }
  })()`);
  if (!(start >= before)) throw new Error('This is the capture before.');
  return end - start;
}
