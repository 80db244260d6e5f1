import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { chromiumArguments } from '../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../utils/node/browser/find-browser';
import { threat } from '../fixtures/sites/x/posts';
import { launchBanken } from '../harness/browser';
import { buildExtension } from '../harness/build';
import { makeProfileDir } from '../harness/killable-browser';
import { Marks } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import { serveSites } from '../harness/sites';
import { makeVariant } from '../harness/variants';
import { readWords } from '../harness/words';
import { type WrittenFigure, writeFigures, written } from './written-figures';

/**
 * `npm run bench -- --opening [--json FILE]`: first paint of the popup and of the panel in which the guide stands, medians of
 * nine, each beside an empty page of the extension in the same run; and whether the worker sleeps when nothing is to do.
 */
const rounds = 9;
const folder = await makeVariant(buildExtension(), { language: 'ja', permissions: 'granted' });
const figures: WrittenFigure[] = [];
try {
  figures.push(...(await paints()), await sleeps());
} finally {
  await rm(folder, { recursive: true, force: true });
}
for (const { name, value, unit, target = '' } of figures) console.log(`${name}: ${value} ${unit} ${target}`);
writeFigures(figures);

async function paints(): Promise<WrittenFigure[]> {
  const banken = await launchBanken(folder);
  try {
    await serveSites(banken.context);
    const site = await banken.context.newPage();
    await site.goto(pageUrls.x);
    const words = readWords(folder);
    await new Marks(site, words).record(site.locator('article').filter({ hasText: threat.text }));
    const page = await banken.context.newPage();
    const median = async (path: string) => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await firstPaint(page, banken.extensionUrl(path)));
      return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
    };
    return [
      written('First paint: an empty page of the extension', await median('manifest.json'), 'ms'),
      written('First paint: the popup', await median('popup.html'), 'ms', '<= 150'),
      written('First paint: the panel of the guide', await median('sidepanel.html?tab=1'), 'ms', '<= 100'),
    ];
  } finally {
    await banken.close();
  }
}

/** From the start of the navigation to the first words or pictures, by the page's own clock. */
async function firstPaint(page: Page, url: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url);
  return page.evaluate<number>(`new Promise((resolve) => {
    const look = () => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (paint) resolve(Math.round(paint.startTime));
      else setTimeout(look, 20);
    };
    look();
  })`);
}

/** A browser that nobody is attached to, since that would keep the worker up: 1 if it still runs after 75 quiet seconds. */
async function sleeps(): Promise<WrittenFigure> {
  const profile = await makeProfileDir();
  const child = spawn(
    await findBrowser(),
    [`--user-data-dir=${profile}`, '--headless=new', ...chromiumArguments(folder), 'about:blank'],
    { stdio: 'ignore', detached: true },
  );
  try {
    await pause(75_000);
    const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
      type: string;
      url: string;
    }[];
    const running = targets.filter(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
    return written('Workers that run after 75 quiet seconds', running.length, '', '= 0');
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await pause(500);
    await rm(profile, { recursive: true, force: true });
  }
}
