import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { xTimeline } from '../fixtures/sites/x/page';
import type { XPost } from '../fixtures/sites/x/post';
import { type WrittenFigure, written } from './written-figures';

/** What a page notices of the extension: one with it beside one without, in one browser, in turn. */
interface Visit {
  /** Milliseconds from the start of the navigation to the end of its load event. */
  readonly load: number;
  /** Milliseconds of main thread until the page is at rest. */
  readonly busy: number;
  /** Milliseconds of the processor that the main thread was given: what other programs take of the machine is not in it. */
  readonly processor: number;
  /** Longest task in milliseconds; 0 when none passed 50 ms. */
  readonly longest: number;
  /** Bytes of script heap after a collection. */
  readonly heap: number;
}

type Side = 'with' | 'without';
const rounds = 9;
const settleMilliseconds = 8_000;
const quietMilliseconds = 60_000;
/** The same page twice: the extension has no business at the second address. */
const hosts: Record<Side, string> = { with: 'https://x.com', without: 'https://x.com.example' };

/**
 * Load event, main thread and heap of a page of 200 posts of X, medians of nine pairs; the longest task at 10,000 posts; what
 * runs in a minute in which nothing happens; and twenty tabs.
 */
export async function benchNoticed(
  context: BrowserContext,
  posts: (count: number) => XPost[],
): Promise<WrittenFigure[]> {
  await servePages(context, posts);
  await visit(context, 'with', 200);
  await visit(context, 'without', 200);
  const pairs: Record<Side, Visit>[] = [];
  for (let round = 0; round < rounds; round += 1)
    pairs.push({ without: await visit(context, 'without', 200), with: await visit(context, 'with', 200) });
  const of = (side: Side, what: keyof Visit) => median(pairs.map((pair) => pair[side][what]));
  const more = (what: keyof Visit) => median(pairs.map((pair) => pair.with[what] - pair.without[what]));
  const [bare, many] = [await visit(context, 'without', 10_000), await visit(context, 'with', 10_000)];
  return [
    written(
      'Page of 200 posts: load event, with / without',
      of('with', 'load') / of('without', 'load'),
      '×',
      '<= 1.05',
    ),
    written('Page of 200 posts: main thread, more with than without', more('busy'), 'ms', '<= 15'),
    written('Page of 200 posts: processor of the main thread, more with than without', more('processor'), 'ms'),
    written('Page of 200 posts: heap, more with than without', more('heap') / 1e6, 'MB', '<= 1'),
    written('Page of 10,000 posts: longest task after its load event, without', bare.longest, 'ms'),
    written('Page of 10,000 posts: longest task after its load event, with', many.longest, 'ms', '<= 50'),
    written('A quiet minute: scripts of ours', await quietMinute(context), 'ms', '<= 0'),
    written('Twenty tabs of 200 posts: main thread a tab', await twentyTabs(context), 'ms'),
  ];
}

async function servePages(context: BrowserContext, posts: (count: number) => XPost[]): Promise<void> {
  // Without the site's own script, which takes far cells out of the document: all stand there, one under another
  const flow = '<style>#timeline > .cell { position: static !important }</style>';
  const pages = new Map(
    [200, 10_000].map((count) => [
      String(count),
      xTimeline(posts(count))
        .replace(/<script[\s\S]*?<\/script>/g, '')
        .replace(/<img[^>]*>/g, '<i></i>') + flow,
    ]),
  );
  await context.route(/^https:\/\/x\.com(?:\.example)?\//, (route) => {
    const body = pages.get(new URL(route.request().url()).searchParams.get('posts') ?? '');
    return route.request().isNavigationRequest() && body
      ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
      : route.abort();
  });
}

async function open(context: BrowserContext, side: Side, count: number): Promise<[Page, CDPSession]> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.addInitScript(() => {
    const tasks: PerformanceEntry[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
    Object.assign(globalThis, { tasks });
  });
  await page.goto(`${hosts[side]}/home?posts=${count}`);
  return [page, session];
}

async function visit(context: BrowserContext, side: Side, count: number): Promise<Visit> {
  const [page, session] = await open(context, side, count);
  await page.waitForTimeout(settleMilliseconds);
  const busy = await taskMilliseconds(session);
  const processor = (await metric(session, 'ThreadTime')) * 1_000;
  // What it costs the page itself to parse and draw ten thousand posts comes before its load event
  const { load, longest } = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const end = navigation?.loadEventEnd ?? 0;
    const later = (globalThis as unknown as { tasks: PerformanceEntry[] }).tasks.filter((task) => task.startTime > end);
    return { load: end, longest: Math.max(0, ...later.map(({ duration }) => duration)) };
  });
  await session.send('HeapProfiler.collectGarbage');
  const heap = await metric(session, 'JSHeapUsedSize');
  await page.close();
  return { load, busy, processor, longest, heap };
}

/** A call into a script, as a trace tells it. */
interface Traced {
  name: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** What scripts of an extension take in a minute in which nothing happens, ms: a difference of two pages would tell of the browser's own tidying up. */
async function quietMinute(context: BrowserContext): Promise<number> {
  const [page, session] = await open(context, 'with', 200);
  await page.waitForTimeout(settleMilliseconds);
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])));
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'devtools.timeline' });
  await page.waitForTimeout(quietMilliseconds);
  await session.send('Tracing.end');
  await done;
  await page.close();
  const ours = events.filter(({ args }) => args?.data?.url?.startsWith('chrome-extension:'));
  return ours.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1_000;
}

async function twentyTabs(context: BrowserContext): Promise<number> {
  const opened: [Page, CDPSession][] = [];
  for (let tab = 0; tab < 20; tab += 1) opened.push(await open(context, 'with', 200));
  await opened.at(-1)?.[0].waitForTimeout(settleMilliseconds);
  const spent = [];
  for (const [page, session] of opened) {
    spent.push(await taskMilliseconds(session));
    await page.close();
  }
  return median(spent);
}

async function taskMilliseconds(session: CDPSession): Promise<number> {
  return (await metric(session, 'TaskDuration')) * 1_000;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? 0;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
