import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../utils/node/browser/find-browser';
import { xTimeline } from '../fixtures/sites/x/page';
import type { XPost } from '../fixtures/sites/x/post';
import { timeline } from '../fixtures/sites/x/posts';
import { scriptForPage } from '../harness/browsers/page-bundle';
import { hiroba } from '../unit/mark/hiroba';

/** What marks cost a page: milliseconds of its main thread beyond what the same page costs without them. */
export interface MarkFigures {
  /** `x`: with the real adapter; `hiroba`: with one that costs nothing, so the marks alone. */
  readonly site: Site;
  readonly posts: number;
  /** Milliseconds of main thread over all slices, median of the runs. */
  readonly total: number;
  /** The longest task while marking; 0 when none passed 50 ms. */
  readonly longest: number;
  /** Milliseconds to read the posts that wait for their turn off the screen, all at once. */
  readonly whole: number;
}

const runs = 3;
const nothing = 'Object.assign(globalThis, { shown: () => 1 })';
const patience = 60_000;
type Site = 'hiroba' | 'x';
/** Prints one line for each measure and gives the figures. Medians; ratios within one run. */
export async function benchMarks(print: (line: string) => void = console.log): Promise<MarkFigures[]> {
  const [script, executablePath] = await Promise.all([
    scriptForPage(new URL('./marks-page.ts', import.meta.url).pathname),
    findBrowser(),
  ]);
  const browser = await chromium.launch({ executablePath });
  try {
    const figures: MarkFigures[] = [];
    const sizes = [
      ['hiroba', 1_000],
      ['hiroba', 10_000],
      ['x', 1_000],
      ['x', 10_000],
    ] as const;
    for (const [site, posts] of sizes) {
      const figure = await markPosts(browser, script, site, posts);
      if (!figure) {
        print(`marks: ${posts} posts of ${site} were not all marked in ${patience / 1_000} s`);
        continue;
      }
      const { total, longest, whole } = figure;
      const task = longest === 0 ? 'no task over 50 ms' : `longest task ${longest.toFixed(0)} ms`;
      print(`marks: ${posts} posts of ${site} cost ${total.toFixed(1)} ms of main thread, ${task}`);
      print(`marks: reading every one of them, wherever it stands, ${whole.toFixed(1)} ms more`);
      figures.push(figure);
    }
    const [few, many] = figures.filter(({ site }) => site === 'x');
    if (few && many) print(`marks: 10,000 posts of x cost ${(many.total / few.total).toFixed(1)} times 1,000`);
    const burst = await mutationBurst(browser, script);
    print(`marks: 1,000 nodes without posts cost ${burst.toFixed(1)} ms more with marks than without`);
    return figures;
  } finally {
    await browser.close();
  }
}

/** Posts with ids, names and times of their own, as a feed would hold them. */
function manyPosts(count: number): XPost[] {
  const plain = timeline.filter(({ promoted, withoutPermalink }) => !promoted && !withoutPermalink);
  return Array.from({ length: count }, (_, at) => {
    const post = plain[at % plain.length] as XPost;
    return { ...post, at: new Date(Date.parse(post.at) - at * 61_000).toISOString() };
  });
}

export async function openFeed(browser: Browser, site: Site, posts: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ja-JP' });
  const page = await context.newPage();
  const feed = site === 'x' ? xTimeline(manyPosts(posts)) : hiroba({ posts });
  // Without the site's own script, which takes far cells out of the document: all stand there, one under another
  const flow = '<style>#timeline > .cell { position: static !important }</style>';
  const body = feed.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<img[^>]*>/g, '<i></i>') + flow;
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(site === 'x' ? 'https://x.com/home' : 'https://hiroba.example/');
  await page.waitForTimeout(400);
  return page;
}

/** Milliseconds of tasks on the page's main thread so far. */
async function busy(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const start = await read();
  return async () => (await read()) - start;
}

const settle = 1_500;

async function markPosts(
  browser: Browser,
  script: string,
  site: Site,
  posts: number,
): Promise<MarkFigures | undefined> {
  const totals: number[] = [];
  const longest: number[] = [];
  const whole: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await openFeed(browser, site, posts);
    // What any script and any half-second costs this page, without marks
    await cost(page, nothing);
    const idle = await cost(page, nothing);
    const marked = await cost(page, script).catch(() => undefined);
    if (!marked) return undefined;
    whole.push(await readAll(page, posts));
    totals.push(marked.total - idle.total);
    longest.push(marked.longest);
    await page.context().close();
  }
  return { site, posts, total: median(totals), longest: median(longest), whole: median(whole) };
}

async function readAll(page: Page, posts: number): Promise<number> {
  return page.evaluate((wanted) => {
    const { readAll: read, known } = globalThis as unknown as { readAll(): void; known(): number };
    const start = performance.now();
    read();
    const milliseconds = performance.now() - start;
    if (known() < wanted * 0.999) throw new Error(`${known()} of ${wanted} posts were read`);
    return milliseconds;
  }, posts);
}

async function cost(page: Page, script: string): Promise<{ total: number; longest: number }> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(globalThis, { tasks });
  });
  const spent = await busy(page);
  await page.addScriptTag({ content: script });
  await page.waitForFunction(() => (globalThis as unknown as { shown(): number }).shown() > 0, undefined, {
    polling: 200,
    timeout: patience,
  });
  await page.waitForTimeout(settle);
  const total = await spent();
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  return { total, longest: Math.max(0, ...tasks) };
}

async function mutationBurst(browser: Browser, script: string): Promise<number> {
  const costs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await openFeed(browser, 'hiroba', 100);
    const without = await burst(page);
    await cost(page, script);
    costs.push((await burst(page)) - without);
    await page.context().close();
  }
  return median(costs);
}

/** Median of several bursts: the first pays for code that has not run yet. */
async function burst(page: Page): Promise<number> {
  const costs: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const spent = await busy(page);
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.style.cssText = 'position:absolute;inset:0 auto auto 0;opacity:0;pointer-events:none';
      document.body.append(box);
      for (let node = 0; node < 1_000; node += 1) {
        const line = document.createElement('div');
        line.append(document.createElement('span'));
        box.append(line);
      }
    });
    await page.waitForTimeout(400);
    costs.push(await spent());
  }
  return median(costs);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

if (process.argv[1] === new URL(import.meta.url).pathname) await benchMarks();
