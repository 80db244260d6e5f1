import { readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { withPageReader } from '../../utils/node/commands/page-reader';
import { xTimeline } from '../fixtures/sites/x/page';
import type { XPost } from '../fixtures/sites/x/post';
import { threat, timeline } from '../fixtures/sites/x/posts';
import { type BankenBrowser, launchBanken } from '../harness/browser';
import { buildExtension } from '../harness/build';
import { Marks } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import { type Sites, serveSites } from '../harness/sites';
import { makeVariant } from '../harness/variants';
import { readWords } from '../harness/words';
import { type Figure, figureOf, printTable, writtenOf } from './figures';
import { filling } from './filling';
import { benchMarks } from './marks';
import { matching } from './matching';
import { benchNoticed } from './noticed';
import { benchPacks } from './packs/packs';
import { type WrittenFigure, writeFigures, written } from './written-figures';

/**
 * Every figure in one run and, where it can be, as a ratio to something measured beside it. No
 * assertions. Functions sent into the browser are strings: the loader's helpers do not exist there.
 */
const CAPTURES = 12;
const buildDir = buildExtension();
const all: WrittenFigure[] = [];

const granted = await inBrowser('granted', async (banken, sites, folder) => {
  const page = await openTimeline(banken, sites);
  const worker = await banken.worker();
  const floor: number[] = [];
  const sealed: number[] = [];
  const words = readWords(folder);
  for (let round = 0; round < CAPTURES; round += 1) {
    floor.push(await floorOf(worker));
    sealed.push(await clickToSealed(banken, page, new Marks(page, words), round));
  }
  return { floor, sealed, marking: await marking(banken, sites), noticed: await benchNoticed(banken.context, posts) };
});
const drawn = await inBrowser('default', async (banken, sites, folder) => {
  const page = await openTimeline(banken, sites);
  const marks = new Marks(page, readWords(folder));
  const times: number[] = [];
  for (let round = 0; round < CAPTURES; round += 1) times.push(await clickToSealed(banken, page, marks, round));
  return times;
});

const floor = figureOf('floor: one captureVisibleTab + one MHTML', 'ms', granted.floor);
const sealed = figureOf('click to sealed, X post, all permissions', 'ms', granted.sealed, floor);
tell('Capture', [floor, sealed, figureOf('click to sealed, X post, default permissions (drawn)', 'ms', drawn, floor)]);
tell('Marks', granted.marking);
for (const { name, value, unit, target = '' } of granted.noticed)
  console.log(`${name}: ${value.toFixed(2)} ${unit} ${target}`);
all.push(...granted.noticed);
for (const { site, posts: count, total, longest, whole } of await benchMarks()) {
  const name = `Marks: ${count} posts of ${site}`;
  all.push(written(`${name}, main thread`, total, 'ms'), written(`${name}, longest task`, longest, 'ms'));
  all.push(written(`${name}, reading every one`, whole, 'ms'));
}
tell('Reading a page', await reading());
tell('Matching a form', await matching());
tell('Filling a form', await filling());
tell('Size', [
  figureOf('posts.js, on every page of a platform', 'kB', [kilobytes('posts.js')]),
  figureOf('its adapter beside it', 'kB', readdirSync(join(buildDir, 'platforms')).map(inPlatforms)),
  figureOf('guide.js, in an opened form', 'kB', [kilobytes('guide.js')]),
]);
for (const figure of await packs(1_000)) {
  console.log(`${figure.name}: ${figure.value.toFixed(1)} ${figure.unit}`);
  all.push(figure);
}
writeFigures(all);

function tell(title: string, figures: readonly Figure[]): void {
  printTable(title, figures);
  all.push(...writtenOf(title, figures));
}

function kilobytes(name: string): number {
  return statSync(join(buildDir, name)).size / 1_000;
}

function inPlatforms(name: string): number {
  return kilobytes(join('platforms', name));
}

/** A large case, exported in a browser of its own. */
async function packs(records: number): Promise<WrittenFigure[]> {
  const folder = await makeVariant(buildDir, { language: 'ja', permissions: 'granted' });
  try {
    return await benchPacks(folder, records);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inBrowser<Result>(
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

/** A timeline in which every post is another one: nothing is captured twice. */
async function openTimeline(banken: BankenBrowser, sites: Sites): Promise<Page> {
  const url = 'https://x.com/home?bench';
  sites.replacePage(url, xTimeline(posts(CAPTURES)));
  const page = await banken.context.newPage();
  await page.goto(url);
  return page;
}

function posts(count: number): XPost[] {
  const start = Date.parse(threat.at);
  return Array.from({ length: count }, (_, index) => ({
    ...threat,
    text: `投稿${index}番。${threat.text}`,
    at: new Date(start - index * 60_000).toISOString(),
  }));
}

/** The least that such a capture costs: the browser's own two calls, on the page as it stands. */
async function floorOf(worker: Worker): Promise<number> {
  // Chromium allows two pictures of the screen a second.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
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
async function clickToSealed(banken: BankenBrowser, page: Page, marks: Marks, round: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const post = page.locator('article').filter({ hasText: `投稿${round}番。` });
  await marks.waitIdle(post);
  const before = Date.now();
  await marks.press(post);
  await marks.waitKept(post);
  const worker = await banken.worker();
  const [start, end] = await worker.evaluate<[number, number]>(`(async () => {
    const database = await new Promise((resolve) => { const opening = indexedDB.open('banken'); opening.onsuccess = () => resolve(opening.result); });
    const rows = await new Promise((resolve) => { const asking = database.transaction('captures').objectStore('captures').getAll(); asking.onsuccess = () => resolve(asking.result); });
    database.close();
    const [newest] = rows.sort((one, other) => other.capturedAt.localeCompare(one.capturedAt));
    return [Date.parse(newest.capturedAt), Date.parse(newest.sealedAt)];
  })()`);
  if (start < before) throw new Error('This is the capture before.');
  return end - start;
}

/** Script time of a long page whose posts all stand in the document, until the page is at rest or 20 s have passed. */
async function marking(banken: BankenBrowser, sites: Sites): Promise<Figure[]> {
  const flow = '<style>#timeline > .cell { position: static !important }</style>';
  const figures: Figure[] = [];
  for (const count of [1_000, 10_000]) {
    const url = `https://x.com/home?posts=${count}`;
    // Without the site's own script, which takes far cells out of the document: all stand there, one under another.
    const html = xTimeline(posts(count)).replace(/<script nonce[\s\S]*<\/script>/, flow);
    sites.replacePage(url, html);
    const page = await banken.context.newPage();
    const session = await banken.context.newCDPSession(page);
    await session.send('Performance.enable');
    const busy = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000;
    };
    await page.goto(url);
    await page.locator('html > div').waitFor({ state: 'attached' });
    let last = -1;
    for (let now = await busy(), turn = 0; now - last > 5 && turn < 20; now = await busy(), turn += 1) {
      last = now;
      await page.waitForTimeout(1_000);
    }
    figures.push(figureOf(`script time with ${count.toLocaleString('en')} posts on the page`, 'ms', [last]));
    await page.close();
  }
  return figures;
}

/** One saved page in the reader of `npm run read-page`, browser already open. */
function reading(): Promise<Figure[]> {
  return withPageReader('Asia/Tokyo', async (read) => {
    const figures: Figure[] = [];
    for (const [name, list] of [
      ['X timeline', timeline],
      ['X timeline, 200 posts', posts(200)],
    ] as const) {
      const times: number[] = [];
      const saved = { url: pageUrls.x, html: xTimeline(list), capturedAt: '2026-11-25T00:00:00.000Z' };
      for (let round = 0; round < 7; round += 1) {
        const start = performance.now();
        await read(saved);
        times.push(performance.now() - start);
      }
      figures.push(figureOf(`read-page, ${name}`, 'ms', times, figures[0]));
    }
    return figures;
  });
}
