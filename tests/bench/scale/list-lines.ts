import type { Page } from '@playwright/test';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import { floor, type Line, ms, quantile } from './line';

/** Terms of one character and more, no two with the same cases; the last one is in no post. */
const terms = [
  ...['死', 'ク', 'くず', '高橋', '山崎', '渡辺', '沢田', '斉藤', '浜口', '佐藤', '鈴木', '態', '悪', '二度', '店長'],
  ...[
    '名札',
    '名札店長',
    '駅',
    '駅前店レジ',
    '待たされ',
    '謝らない電話',
    '写真晒す',
    '返金',
    '見た',
    '対応だった',
    'u1',
  ],
  ...[
    'u97',
    'k-2026-0042',
    'k-2026-004',
    '2000000000050',
    '20000000000',
    'ずっと',
    'みたいな',
    'です',
    '見つからない語',
  ],
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
    // The same cases as before: then there is nothing to see
    return eyes.until(() => eyes.seen() !== before, 10_000).then((end) => end - start, () => null);
  },
  type(query) {
    const field = document.querySelector('.find input');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, query);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },
}`;

/** Every line of the table for the cases that are there. `maker` is the page that made them, with the entry in it. */
export async function lines(banken: BankenBrowser, maker: Page): Promise<Line[]> {
  const cursor = await maker.evaluate<number>('banken.cursorFloor()');
  const all = [
    ...(await listLines(banken)),
    floor('raw IndexedDB cursor over 40 cases', cursor),
    ...(await requestLines(banken)),
    ...(await workerLines(banken, maker)),
  ];
  const chains = await maker.evaluate<{ time: number; floor: number }>('banken.chainCheck()');
  const stored = await maker.evaluate<number>('banken.storedBytes()');
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

/** Each is taken so many times, since the machine does other things too: the median counts. */
const rounds = 5;

async function listLines(banken: BankenBrowser): Promise<Line[]> {
  // The first page after the cases were made also makes ready what is missing
  await (await opened(banken, '')).close();
  const opens: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await openedIn(banken, '#/verify', "document.querySelector('main.verify')"));
    opens.push(await openedIn(banken, '', "document.querySelector('[data-incident] a')"));
  }
  const page = await opened(banken, '');
  await page.evaluate("eyes.until(() => document.querySelector('[data-incident] a'))");
  const cases = await page.evaluate<number[]>(openingCases);
  const filters = await page.evaluate<number[]>(filtering);
  await page.evaluate(`document.querySelector('.find input').focus()`);
  await page.waitForTimeout(1_000);
  const searches: number[] = [];
  for (const term of terms) {
    const time = await page.evaluate<number | null>(`eyes.after(() => eyes.type(${JSON.stringify(term)}))`);
    if (time !== null) searches.push(time);
  }
  if (searches.length < terms.length * 0.8) throw new Error(`only ${searches.length} searches changed the list`);
  await page.evaluate(`eyes.after(() => eyes.type(''))`);
  const [still, frames] = [await page.evaluate<number[]>(scrolling(0)), await page.evaluate<number[]>(scrolling(1))];
  const heap = await heapOf(banken, page);
  await page.close();
  return [
    ms('dashboard opens', quantile(opens, 0.5), 500),
    floor('the dashboard without a list', quantile(bare, 0.5)),
    ms('a case opens', quantile(cases, 0.5), 150),
    ms('filter, and back to all', quantile(filters, 0.5), 100),
    ms('search, median', quantile(searches, 0.5), 50),
    ms('search, p95', quantile(searches, 0.95), 50),
    ms('frame of a scroll, median', quantile(frames, 0.5), 32),
    ms('frame of a scroll, longest', quantile(frames, 1), 32),
    floor('frame without a scroll, longest', quantile(still, 1)),
    { name: 'heap of the list', value: heap, unit: 'MB', target: '<= 60' },
  ];
}

async function openedIn(banken: BankenBrowser, place: string, there: string): Promise<number> {
  const page = await opened(banken, place);
  const time = await page.evaluate<number>(`eyes.until(() => ${there})`);
  await page.close();
  return time;
}

/** From the press on a row to the head of its case, one row after another. */
const openingCases = `(async () => {
  const times = [];
  for (let at = 0; at < ${rounds}; at += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const head = () => document.querySelector('main.case h1, main.case h2');
    const before = head();
    const start = performance.now();
    document.querySelectorAll('[data-incident] a')[at].click();
    times.push((await eyes.until(() => head() && head() !== before)) - start);
  }
  return times;
})()`;

/** Over the tabs and back to all cases; a tab that shows the same cases tells nothing. */
const filtering = `(async () => {
  const times = [];
  for (const at of [4, 0, 3, 0, 2, 0, 1, 0]) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const time = await eyes.after(() => document.querySelectorAll('.tabs button')[at].click());
    if (time !== null) times.push(time);
  }
  return times;
})()`;

/** Times between two frames while the list is scrolled over a hundred screens, or stands still. */
const scrolling = (screens: number) => `(async () => {
  const pane = document.querySelector('.rows');
  const times = [];
  let last = performance.now();
  for (let turn = 0; turn < 100; turn += 1) {
    pane.scrollTop += pane.clientHeight * ${screens};
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - last);
    last = performance.now();
  }
  return times;
})()`;

async function heapOf(banken: BankenBrowser, page: Page): Promise<number> {
  const session = await banken.context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

async function requestLines(banken: BankenBrowser): Promise<Line[]> {
  const opens: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    opens.push(await openedIn(banken, '#/requests', "document.querySelector('.request-list a')"));
  return [ms('requests page opens', quantile(opens, 0.5), 500)];
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
  const badge = quantile(times.slice(4), 0.5);
  const idle = await maker.evaluate<number>(nobody);
  const refused = await (await banken.worker()).evaluate<number>(`(async () => {
    const start = performance.now();
    await fetch('http://127.0.0.1:9/', { method: 'POST' }).catch(() => undefined);
    return performance.now() - start;
  })()`);
  await maker.evaluate('banken.useAuthority("http://127.0.0.1:9/")');
  await maker.evaluate(asked('sendStamps'));
  const stamps = await maker.evaluate<number>(asked('sendStamps'));
  await maker.evaluate('banken.useAuthority(undefined)');
  return [
    ms('badge', badge, 20),
    floor('a message to the worker that reads nothing', idle),
    ms('stamp round, authority unreachable', stamps, 50),
    floor('one request that nobody answers', refused),
  ];
}
