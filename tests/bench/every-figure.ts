import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withPageReader } from '../../utils/node/commands/page-reader';
import { xTimeline } from '../fixtures/sites/x/page';
import { timeline } from '../fixtures/sites/x/posts';
import type { BankenBrowser } from '../harness/browsers/banken-browser';
import { buildExtension } from '../harness/build';
import { pageUrls } from '../harness/site-responses';
import type { Sites } from '../harness/sites';
import { benchCaptures, inBrowser, manyPosts } from './capturing';
import { type Figure, figureOf, printTable, writtenOf } from './figures';
import { filling } from './filling';
import { benchMarks } from './marks';
import { matching } from './matching';
import { benchNoticed } from './noticed';
import { type WrittenFigure, writeFigures, written } from './written-figures';

/**
 * Every figure in one run and, where it can be, as a ratio to something measured beside it. No
 * assertions. Functions sent into the browser are strings: the loader's helpers do not exist there.
 */
const CAPTURES = 12;
const buildDir = buildExtension();
const all: WrittenFigure[] = [];

tell('Capture', await benchCaptures(buildDir, CAPTURES));
const granted = await inBrowser(buildDir, 'granted', async (banken, sites) => ({
  marking: await marking(banken, sites),
  noticed: await benchNoticed(banken.context, manyPosts),
}));
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

/** Script time of a long page whose posts all stand in the document, until the page is at rest or 20 s have passed. */
async function marking(banken: BankenBrowser, sites: Sites): Promise<Figure[]> {
  const flow = '<style>#timeline > .cell { position: static !important }</style>';
  const figures: Figure[] = [];
  for (const count of [1_000, 10_000]) {
    const url = `https://x.com/home?posts=${count}`;
    // Without the site's own script, which takes far cells out of the document: all stand there, one under another.
    const html = xTimeline(manyPosts(count)).replace(/<script nonce[\s\S]*<\/script>/, flow);
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
      ['X timeline, 200 posts', manyPosts(200)],
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
