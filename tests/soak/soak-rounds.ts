import { readFile, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seed } from '../bench/packs/seed';
import { closedElements } from '../harness/browsers/closed-shadow';
import { storageLimit } from '../harness/browsers/storage-limit';
import { update } from '../harness/browsers/update';
import type { Words } from '../harness/locale-words';
import { DashboardScreen } from '../harness/screens';
import { ring, setPageClock, setWorkerClock } from './clock';
import { growth, heapOf, workerHeap } from './heap';
import type { Quantities } from './quantities';
import type { SoakProfile } from './soak-profile';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Growth of a heap over a burden, per cent of what it was when everything had been used once. */
export interface Grown {
  worker: number;
  pages: number;
}

/** Most records of a case that is laid into the profile. */
const inCase = 50;

/** Lays all records but those that are pressed into the profile, sealed and signed, in cases of their own. */
export async function layRecords(soak: SoakProfile, { records, presses }: Quantities): Promise<void> {
  const laid = records - presses;
  if (laid <= 0) return;
  const page = await soak.banken.openExtensionPage('manifest.json');
  await seed(page, Math.min(inCase, laid), Math.ceil(laid / inCase));
  await page.close();
  await soak.settle();
}

/** Of so many presses one is followed by a change of tab at once. */
const hurried = 10;

/** Records posts by the keyboard in so many tabs, each with so many posts of its own; then all tabs are still open. */
export async function recordInTabs(soak: SoakProfile, { tabs, posts, presses }: Quantities): Promise<Grown> {
  const open: { page: Page; left: number }[] = [];
  for (let tab = 0; tab < tabs; tab += 1) open.push({ page: await soak.openPart(), left: posts });
  // Of a page's first presses much is compiled and kept by the browser, once
  const warm = Math.min(presses, Math.max(tabs, Math.round(presses * 0.4)));
  const measure = async () => {
    await soak.settle();
    return { worker: await workerHeap(soak.banken), pages: await heapOf(open.map(({ page }) => page)) };
  };
  let before = await measure();
  for (let record = 0; record < presses; record += 1) {
    const tab = open[record % tabs];
    if (!tab) break;
    if (tab.left === 0) {
      await soak.openPart(tab.page);
      tab.left = posts;
    } else if (record >= tabs) await tab.page.bringToFront();
    await soak.acknowledge(tab.page);
    // Who goes to another tab at once has the page drawn behind their back: most look until it is kept
    if (record % hurried !== 0) await soak.settle();
    tab.left -= 1;
    if (record + 1 === warm) before = await measure();
  }
  const after = await measure();
  for (const { page } of open) await page.close();
  return { worker: growth(before.worker, after.worker), pages: growth(before.pages, after.pages) };
}

/** Cases that are exported in turn: each export adds to its case's log, and every pack holds that log. */
const exportedCases = 10;
/** So many times one is exported ahead of the next. */
const inTurn = 20;

/** Exports the newest cases again and again on one page; gives how many packs were not whole, and the page's growth. */
export async function exportAgain(
  soak: SoakProfile,
  words: Words,
  { exports, presses }: Quantities,
): Promise<{ broken: number; pages: number }> {
  if (exports === 0) return { broken: 0, pages: 0 };
  // Seconds of loading, which a soak without exports does not need
  const { verifyPack } = await import('../../utils/verify/verify-pack');
  const dashboard = new DashboardScreen(await soak.banken.openExtensionPage('dashboard.html'), words);
  const cases = Math.max(1, Math.min(exportedCases, presses));
  let before = 0;
  let broken = 0;
  const judge = async (file: string) => {
    if (!(await verifyPack(new Uint8Array(await readFile(file)))).holds) broken += 1;
    await rm(file, { force: true });
  };
  // Each is judged while the next is made
  let judged = Promise.resolve();
  for (let round = 0; round < exports; round += 1) {
    if (round % inTurn === 0) await dashboard.openNewest(/^X/, (round / inTurn) % cases);
    await dashboard.openExport();
    const file = await (await dashboard.exportPack().catch((error) => stuck(dashboard, round, error))).path();
    await judged;
    judged = judge(file);
    await dashboard.closeExport();
    if (round === Math.min(exports - 1, Math.max(2, Math.round(exports / 5)))) before = await heapOf([dashboard.page]);
  }
  await judged;
  const after = await heapOf([dashboard.page]);
  await dashboard.page.close();
  return { broken, pages: growth(before, after) };
}

/** Says of an export that did not end how far it was: what its dialog shows, and which threads are there. */
async function stuck({ page }: DashboardScreen, round: number, error: unknown): Promise<never> {
  const shown = (await page.locator('dialog').allInnerTexts()).join(' | ');
  const threads = page.workers().map((worker) => new URL(worker.url()).pathname);
  throw new Error(`export ${round + 1} shows “${shown}” beside ${threads.join(', ') || 'no thread'}`, { cause: error });
}

/**
 * Lets days of alarms ring by a clock that goes ahead, each as often as the browser would. A day ends when the worker has done
 * what rang: it has five minutes for each in life, and here some milliseconds, so that thousands waited in line and a heap of
 * 7.1 MB measured 13.9 until they were done.
 */
export async function passDays(soak: SoakProfile, { days }: Quantities): Promise<number> {
  const daily = ['clocks', 'dates', 'second-read', 'end-discarded', 'stamp'];
  const passDay = async (day: number) => {
    await setWorkerClock(soak.banken, day * DAY);
    for (const name of daily) await ring(soak.banken, name);
    for (let turn = 0; turn < 4; turn += 1) await ring(soak.banken, 'still-up');
    for (let turn = 0; turn < 288; turn += 1) {
      await ring(soak.banken, 'vault');
      if (turn % 48 === 0) await pause(20);
    }
    await soak.workOff();
  };
  for (let day = 1; day <= Math.min(3, days); day += 1) await passDay(day);
  const before = await workerHeap(soak.banken);
  for (let day = 4; day <= days; day += 1) await passDay(day);
  const grown = growth(before, await workerHeap(soak.banken));
  await setWorkerClock(soak.banken, 0);
  return grown;
}

/** The clock of worker and page goes back and ahead between presses. */
export async function jumpClocks(soak: SoakProfile, { clockJumps }: Quantities): Promise<void> {
  const jumps = [-DAY, DAY, -HOUR, 400 * DAY, -2 * HOUR, 0];
  const page = await soak.openPart();
  for (let jump = 0; jump < clockJumps; jump += 1) {
    const by = jumps[jump % jumps.length] ?? 0;
    await setWorkerClock(soak.banken, by);
    await setPageClock(page, by);
    await soak.acknowledge(page);
    await soak.settle();
  }
  await page.close();
  // The next one starts by the machine's own clock
  await soak.banken.killWorker();
}

/** One record is left without its picture when a step has stopped the worker oftener than this (`run-capture.ts`). */
const killsOfOne = 2;

/** Ends the worker at other moments of each record. */
export async function killWorkers(soak: SoakProfile, { workerKills, posts }: Quantities): Promise<void> {
  let page: Page | undefined;
  for (let kill = 0; kill < workerKills; kill += 1) {
    if (kill % (posts * killsOfOne) === 0) page = await soak.openPart(page);
    if (!page) break;
    if (kill % killsOfOne === 0) {
      await soak.settle();
      await soak.acknowledge(page);
    }
    await pause((kill * 61) % 700);
    await soak.banken.killWorker();
  }
  await soak.settle();
  await page?.close();
}

/** Ends the whole browser at another moment of each record. */
export async function killBrowsers(soak: SoakProfile, { browserKills }: Quantities): Promise<void> {
  for (let kill = 0; kill < browserKills; kill += 1) {
    await soak.acknowledge(await soak.openPart());
    await pause((kill * 97) % 1_100);
    await soak.killBrowser();
    await soak.settle();
  }
}

/**
 * Takes all room away under an open page, has the press refused, gives room again: the next press is kept. Gives how often
 * the mark said that there is no room, and how often a press was neither kept nor refused. A worker that woke before the room
 * was gone may still have some: then what was pressed is kept, and held to that like everything else.
 */
export async function fillDisk(
  soak: SoakProfile,
  words: Words,
  { fullDisks }: Quantities,
): Promise<{ refused: number; silent: number }> {
  let [refused, silent] = [0, 0];
  const failed = words.t('mark_failed_name', words.t('mark_failed_full'));
  for (let turn = 0; turn < fullDisks; turn += 1) {
    const page = await soak.openPart();
    const setLimit = await storageLimit(soak.banken);
    await setLimit(-Infinity);
    const answer = await soak.pressed(page, async () => (await closedElements(page, 'button', failed)).length > 0);
    if (answer === 'told') refused += 1;
    if (answer === 'nothing') silent += 1;
    // What was begun ahead of the last byte waits for room
    await setLimit();
    await soak.settle();
    await soak.reachMark(page);
    await page.keyboard.press('ArrowDown');
    await soak.acknowledge(page);
    await soak.settle();
    await page.close();
  }
  return { refused, silent };
}

/** Updates the extension under open pages; marks come back by themselves and record. */
export async function updateUnder(soak: SoakProfile, { updates, tabs }: Quantities): Promise<void> {
  const pages: Page[] = [];
  for (let tab = 0; tab < Math.max(1, Math.min(tabs, 5)); tab += 1) pages.push(await soak.openPart());
  for (let turn = 0; turn < updates; turn += 1) {
    await soak.takeErrors('ahead of an update');
    await update(soak.banken);
    await pause(2_000);
    const page = pages[turn % pages.length] as Page;
    await soak.reachMark(page);
    for (let down = 0; down <= turn / pages.length; down += 1) await page.keyboard.press('ArrowDown');
    await soak.acknowledge(page);
    await soak.settle();
  }
  for (const page of pages) await page.close();
}
