import type { CDPSession, Page } from '@playwright/test';
import type { BankenBrowser } from '../../harness/browser';

export interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB';
  readonly target?: `<= ${number}`;
  /** Measured beside it and not ours. */
  readonly isFloor?: true;
}

const ms = (name: string, value: number, target?: number): Line => ({
  name,
  value,
  unit: 'ms',
  ...(target === undefined ? {} : { target: `<= ${target}` as const }),
});
const floor = (name: string, value: number): Line => ({ name: `  floor: ${name}`, value, unit: 'ms', isFloor: true });

/** Terms of one character and more; the last one is in no post. */
const terms = [
  '死',
  'ク',
  'くず',
  '高橋',
  '山崎',
  '渡辺',
  'k-2026-0042',
  '2000000000050',
  '名札店長',
  '見つからない語',
];

/** What runs in the page: waits for what a person sees, frame by frame. */
const eyes = `globalThis.eyes = {
  until: (isThere, most = 180_000) => new Promise((resolve, reject) => {
    const end = performance.now() + most;
    const look = () => {
      if (isThere()) requestAnimationFrame(() => resolve(performance.now()));
      else if (performance.now() > end) reject(new Error('nothing is seen: ' + isThere));
      else requestAnimationFrame(look);
    };
    look();
  }),
  seen: () => (document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount') ?? document.querySelectorAll('[data-incident]').length) + ' ' +
    (document.querySelector('[data-incident]')?.getAttribute('data-incident') ?? ''),
  async after(act) {
    const before = eyes.seen();
    const start = performance.now();
    act();
    // The same cases as before: then there is nothing to see, and the line is left out
    return (await eyes.until(() => eyes.seen() !== before, 30_000).catch(() => start)) - start;
  },
  type(query) {
    const field = document.querySelector('.find input');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, query);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },
}`;

/** Every line of the table for the cases that are there. `maker` is the page that made them, with the entry in it. */
export async function lines(banken: BankenBrowser, maker: Page, session: CDPSession): Promise<Line[]> {
  const cursor = await maker.evaluate<number>('banken.cursorFloor()');
  const all = [
    ...(await listLines(banken)),
    floor('raw IndexedDB cursor over 40 cases', cursor),
    ...(await requestLines(banken)),
    ...(await workerLines(banken, maker)),
  ];
  const chains = await maker.evaluate<{ time: number; floor: number }>('banken.chainCheck()');
  const stored = await maker.evaluate<number>('banken.storedBytes()');
  await session.detach();
  return [
    ...all,
    ms('chains of a restore checked', chains.time),
    floor('SHA-256 of every entry', chains.floor),
    { name: 'stored', value: stored / 1e6, unit: 'MB' },
  ];
}

async function opened(banken: BankenBrowser, place: string): Promise<Page> {
  const page = await banken.context.newPage();
  await page.addInitScript(eyes);
  await page.goto(banken.extensionUrl(`dashboard.html${place}`));
  return page;
}

async function listLines(banken: BankenBrowser): Promise<Line[]> {
  // The first page after the cases were made also makes ready what is missing
  await (await opened(banken, '')).close();
  const page = await opened(banken, '');
  const there = "document.querySelector('[data-incident] a')";
  const open = await page.evaluate<number>(`eyes.until(() => ${there})`);
  await page.waitForTimeout(1_500);
  const openCase = await page.evaluate<number>(`(async () => {
    const start = performance.now();
    ${there}.click();
    return (await eyes.until(() => document.querySelector('main.case h1, main.case h2'))) - start;
  })()`);
  await page.waitForTimeout(500);
  const tab = (at: number) => `eyes.after(() => document.querySelectorAll('.tabs button')[${at}].click())`;
  const filters: number[] = [];
  for (const at of [4, 3, 0]) filters.push(await page.evaluate<number>(tab(at)));
  await page.evaluate(`document.querySelector('.find input').focus()`);
  await page.waitForTimeout(1_000);
  const searches: number[] = [];
  for (const term of terms)
    searches.push(await page.evaluate<number>(`eyes.after(() => eyes.type(${JSON.stringify(term)}))`));
  await page.evaluate(`eyes.after(() => eyes.type(''))`);
  const frames = await page.evaluate<number>(scrolling);
  const heap = await heapOf(banken, page);
  await page.close();
  const sorted = searches.sort((one, other) => one - other);
  return [
    ms('dashboard opens', open, 500),
    ms('a case opens', openCase, 150),
    ms('filter, and back to all', Math.max(...filters), 100),
    ms('search, median', sorted[Math.floor(sorted.length / 2)] ?? 0, 50),
    ms('search, slowest of ten', sorted.at(-1) ?? 0, 50),
    ms('longest frame of a scroll', frames, 32),
    { name: 'heap of the list', value: heap, unit: 'MB', target: '<= 60' },
  ];
}

/** The longest time between two frames while the list is scrolled over a hundred screens. */
const scrolling = `(async () => {
  const pane = document.querySelector('.rows');
  let [last, longest] = [performance.now(), 0];
  for (let turn = 0; turn < 100; turn += 1) {
    pane.scrollTop += pane.clientHeight;
    await new Promise(requestAnimationFrame);
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  return longest;
})()`;

async function heapOf(banken: BankenBrowser, page: Page): Promise<number> {
  const session = await banken.context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

async function requestLines(banken: BankenBrowser): Promise<Line[]> {
  const page = await opened(banken, '#/requests');
  const open = await page.evaluate<number>("eyes.until(() => document.querySelector('.request-list a'))");
  await page.close();
  return [ms('requests page opens', open, 500)];
}

async function workerLines(banken: BankenBrowser, maker: Page): Promise<Line[]> {
  await banken.worker();
  const asked = (name: string) => `(async () => {
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage({ name: '${name}', request: {} });
    if (!reply.ok) throw new Error(reply.code);
    return performance.now() - start;
  })()`;
  // Refused before anything is read: what is left is the way there and back
  const nobody = `(async () => {
    const start = performance.now();
    await chrome.runtime.sendMessage({ name: 'nobody', request: {} });
    return performance.now() - start;
  })()`;
  const times: number[] = [];
  // The first ones wake the worker and work out what has changed
  for (let turn = 0; turn < 9; turn += 1) times.push(await maker.evaluate<number>(asked('lookAtClocks')));
  const badge = times.slice(4).sort((one, other) => one - other)[2] ?? 0;
  const idle = await maker.evaluate<number>(nobody);
  await maker.evaluate('banken.useAuthority("http://127.0.0.1:9/")');
  await maker.evaluate(asked('sendStamps'));
  const stamps = await maker.evaluate<number>(asked('sendStamps'));
  await maker.evaluate('banken.useAuthority(undefined)');
  return [
    ms('badge', badge, 20),
    floor('a message to the worker that reads nothing', idle),
    ms('stamp round, authority unreachable', stamps, 50),
  ];
}
