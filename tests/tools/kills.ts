import { readFile, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { verifyChain } from '../../utils/evidence/custody-chain';
import { makeItemFile } from '../../utils/export/item-file';
import type { Capture, CaptureJob, CustodyEntry } from '../../utils/shapes/schema';
import { verifyPack } from '../../utils/verify/verify-pack';
import { writeFigures, written } from '../bench/written-figures';
import { readStored } from '../e2e/stored';
import { tall, threat, timeline } from '../fixtures/sites/x/posts';
import type { BankenBrowser } from '../harness/browsers/banken-browser';
import { clickClosed } from '../harness/browsers/closed-shadow';
import { type KillableBrowser, launchKillable, makeProfileDir } from '../harness/browsers/killable-browser';
import { makeVariant } from '../harness/browsers/variants';
import { buildExtension } from '../harness/build';
import { readWords } from '../harness/locale-words';
import { DashboardScreen } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import { serveSites } from '../harness/sites';
import { killLargeExports } from './kill-large-export';

/**
 * `npm run kills [-- --large] [-- --json FILE]`: kills the background worker at many moments of a capture, and the whole browser (SIGKILL) in the middle
 * of captures and of exports, on one profile that is never thrown away. After each kill everything that was acknowledged
 * must be whole: every sealed capture's own bag verifies, every chain is unbroken, nothing that was there is gone, and
 * every job has ended, sealed (with what is missing named) or failed with its reason. `--large`: only the export of a large case. Prints the matrix; exit code 0 only
 * if every line holds.
 */
const workerDelays = [0, 20, 40, 60, 90, 120, 160, 220, 300, 400, 550, 750];
const captureDelays = [0, 15, 30, 50, 80, 110, 150, 200, 270, 350, 450, 600, 800, 1_100];
const exportDelays = [0, 150, 350, 600, 900, 1_300, 1_800, 2_500];
const settled = 60_000;

const extensionDir = await makeVariant(buildExtension(), { language: 'ja', permissions: 'granted' });
const words = readWords(extensionDir);
let faults = 0;
if (process.argv.includes('--large')) {
  await largeExports();
  writeFigures([written('faults', faults, 'faults', '= 0')]);
  process.exit(faults === 0 ? 0 : 1);
}
const profileDir = await makeProfileDir();
const posts = [
  { url: pageUrls.x, text: threat.text },
  { url: pageUrls.xTall, text: tall.text.slice(0, 20) },
  { url: pageUrls.x, text: timeline[1]?.text ?? '' },
];
/** What was found whole once must be there for ever, byte for byte. */
const kept = new Map<string, string>();
/** Words of the posts that have a sealed capture. */
let sealedTexts: string[] = [];
let browser: KillableBrowser = await start();

for (const [index, delay] of workerDelays.entries()) {
  const { banken } = browser;
  const page = await openPost(banken, index);
  await pressMark(page, index);
  await sleep(delay);
  const before = await jobsOf(banken);
  await banken.killWorker();
  report('worker killed in mid-capture', delay, before, await judge(banken, false));
  await page.close();
}
for (const [index, delay] of captureDelays.entries()) {
  const page = await openPost(browser.banken, index);
  await pressMark(page, index);
  await sleep(delay);
  // What the database says at this moment is what was acknowledged; asking for it costs some milliseconds more
  const before = await jobsOf(browser.banken);
  await browser.kill();
  browser = await start();
  report('browser killed in mid-capture', delay, before, await judge(browser.banken));
}
for (const delay of exportDelays) {
  const dashboard = new DashboardScreen(await browser.banken.openExtensionPage('dashboard.html'), words);
  await dashboard.openNewest(/^X/);
  await dashboard.openExport();
  const { page } = dashboard;
  await page
    .getByRole('button', { name: words.t('export_act'), exact: true })
    .last()
    .click();
  await sleep(delay);
  const before = await jobsOf(browser.banken);
  await browser.kill();
  browser = await start();
  report('browser killed in mid-export', delay, before, await judge(browser.banken));
}
const lastExport = await exportNow(browser.banken);
console.log(`${lastExport ? 'holds ' : 'FAULT '} an export after all kills: ${lastExport ? 'whole' : 'not whole'}`);
if (!lastExport) faults += 1;
await browser.kill();
await rm(profileDir, { recursive: true, force: true });
await largeExports();
await rm(extensionDir, { recursive: true, force: true });
console.log(
  `\n${workerDelays.length} kills of the worker, ${captureDelays.length + exportDelays.length} of the browser, ` +
    `${kept.size} captures whole, ${faults} faults`,
);
writeFigures([
  written('kills of the worker', workerDelays.length, 'kills'),
  written('kills of the browser', captureDelays.length + exportDelays.length, 'kills'),
  written('captures whole', kept.size, 'captures', '>= 1'),
  written('faults', faults, 'faults', '= 0'),
]);
process.exit(faults === 0 ? 0 : 1);

async function largeExports(): Promise<void> {
  const profile = await makeProfileDir();
  faults += (await killLargeExports(extensionDir, profile, words)).length;
  await rm(profile, { recursive: true, force: true });
}

async function start(): Promise<KillableBrowser> {
  const started = await launchKillable(extensionDir, profileDir);
  await serveSites(started.banken.context);
  return started;
}

async function openPost(banken: BankenBrowser, index: number): Promise<Page> {
  const page = await banken.context.newPage();
  await page.goto(posts[index % posts.length]?.url ?? pageUrls.x);
  return page;
}

async function pressMark(page: Page, index: number): Promise<void> {
  const post = page.locator('article').filter({ hasText: posts[index % posts.length]?.text ?? '' });
  await page.bringToFront();
  await post.first().scrollIntoViewIfNeeded();
  const [idle, again] = [words.t('mark_record_name'), words.pattern('mark_kept_name')];
  // A mark is idle until the worker has said which posts are kept
  const isKept = sealedTexts.some((sealed) => sealed.includes(posts[index % posts.length]?.text ?? ''));
  const name = isKept ? again : idle;
  await clickClosed(page, 'button', name, post);
  if (isKept) await clickClosed(page, 'button', words.t('mark_again_name'), post);
}

/** Captures without the bytes of files: id, and where each stands. */
async function jobsOf(banken: BankenBrowser): Promise<Map<string, string>> {
  const page = banken.context.pages()[0] ?? (await banken.context.newPage());
  if (!page.url().startsWith('chrome-extension:')) await page.goto(banken.extensionUrl('manifest.json'));
  return new Map(
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('banken');
        opening.addEventListener('success', () => resolve(opening.result));
      });
      if (!database.objectStoreNames.contains('jobs')) return [];
      const rowsOf = (table: string) =>
        new Promise<{ id: string; step?: string; state?: string }[]>((resolve) => {
          const asking = database.transaction(table).objectStore(table).getAll();
          asking.addEventListener('success', () => resolve(asking.result));
        });
      const [jobs, captures] = [await rowsOf('jobs'), await rowsOf('captures')];
      database.close();
      return [
        ...jobs.map(({ id, step, state }) => [id, (state === 'running' ? step : state) ?? ''] as [string, string]),
        ...captures.map(({ id }) => [id, 'sealed'] as [string, string]),
      ];
    }),
  );
}

interface Judged {
  jobs: readonly CaptureJob[];
  captures: readonly Capture[];
  problems: string[];
}

/** Waits until no job runs any more, then holds everything that is stored against itself and against what was there. */
async function judge(banken: BankenBrowser, wakes = true): Promise<Judged> {
  const problems: string[] = [];
  const deadline = Date.now() + settled;
  // After a start nobody has asked yet. On an open page the mark itself wakes the worker
  if (wakes) await banken.worker();
  for (;;) {
    const open = [...(await jobsOf(banken)).values()].filter((at) => at !== 'sealed' && at !== 'failed');
    if (open.length === 0) break;
    if (Date.now() > deadline) {
      problems.push(`still open: ${open.join(', ')}`);
      break;
    }
    await sleep(100);
  }
  // The tool that runs this file names functions by a helper that is not in the worker
  await (await banken.worker()).evaluate('globalThis.__name = (named) => named');
  const stored = await readStored(banken);
  sealedTexts = stored.captures.flatMap(({ post }) => post.text ?? []);
  for (const capture of stored.captures) {
    const own = stored.files.filter(({ captureId }) => captureId === capture.id);
    const files = own.map((file) => ({ ...file, mediaType: '', bytes: new Uint8Array(file.bytes) }));
    const pack = await makeItemFile(capture, files).catch((error: unknown) =>
      problems.push(`${capture.id} ${String(error)}`),
    );
    if (typeof pack === 'object') {
      const { outcome, holds } = await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()));
      if (!holds) problems.push(`${capture.id} ${outcome}`);
    }
    const before = kept.get(capture.id);
    if (before !== undefined && before !== capture.seal) problems.push(`${capture.id} has another seal`);
    kept.set(capture.id, capture.seal);
  }
  const lost = [...kept.keys()].filter((id) => !stored.captures.some((capture) => capture.id === id));
  problems.push(...lost.map((id) => `${id} is gone`), ...(await chainProblems(stored.custody)));
  const unsaid = stored.jobs.filter(({ state, error }) => state === 'failed' && !error);
  problems.push(...unsaid.map(({ id }) => `${id} failed without a reason`));
  return { jobs: stored.jobs, captures: stored.captures, problems };
}

async function chainProblems(custody: readonly CustodyEntry[]): Promise<string[]> {
  const problems: string[] = [];
  for (const id of new Set(custody.map(({ incidentId }) => incidentId))) {
    const chain = custody.filter(({ incidentId }) => incidentId === id).sort((one, other) => one.seq - other.seq);
    const verdict = await verifyChain(chain);
    if (!verdict.ok) problems.push(`custody ${id} ${verdict.seq} ${verdict.reason}`);
  }
  return problems;
}

/** One line of the matrix: what was killed and when, where the jobs stood, what became of them. */
function report(what: string, delay: number, before: ReadonlyMap<string, string>, after: Judged): void {
  const isOpen = ([, at]: [string, string]) => at !== 'sealed' && at !== 'failed';
  const caught = [...before].filter(isOpen);
  const here = new Map([
    ...after.jobs.map(({ id, state }) => [id, state] as const),
    ...after.captures.map(({ id }) => [id, 'sealed'] as const),
  ]);
  const lost = [...before.keys()].filter((id) => !here.has(id));
  const problems = [...after.problems, ...lost.map((id) => `${id} was acknowledged and is gone`)];
  const ends = caught.map(([id, at]) => {
    const missing = after.captures.find((capture) => capture.id === id)?.failures.map(({ code }) => code) ?? [];
    return `${at} → ${here.get(id) ?? 'gone'}${missing.length > 0 ? ` (missing: ${missing.join(' ')})` : ''}`;
  });
  if (problems.length > 0) faults += 1;
  const line = [
    problems.length > 0 ? 'FAULT ' : 'holds ',
    what.padEnd(30),
    `${delay} ms`.padStart(8),
    (ends.join(', ') || 'nothing open').padEnd(44),
    `${after.captures.length} whole`,
    ...problems,
  ];
  console.log(line.join('  '));
}

/** A pack of the newest case, as a person makes it; whole or not. */
async function exportNow(banken: BankenBrowser): Promise<boolean> {
  const dashboard = new DashboardScreen(await banken.openExtensionPage('dashboard.html'), words);
  await dashboard.openNewest(/^X/);
  await dashboard.openExport();
  const download = await dashboard.exportPack();
  return (await verifyPack(new Uint8Array(await readFile(await download.path())))).holds;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
