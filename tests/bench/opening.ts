import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { chromiumArguments } from '../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../utils/node/browser/find-browser';
import { threat } from '../fixtures/sites/x/posts';
import { type BankenBrowser, launchBanken } from '../harness/browsers/banken-browser';
import { makeProfileDir } from '../harness/browsers/killable-browser';
import type { SidePanel } from '../harness/browsers/side-panel-target';
import { makeVariant } from '../harness/browsers/variants';
import { buildExtension } from '../harness/build';
import { readWords, type Words } from '../harness/locale-words';
import { ChooserScreen, DashboardScreen, Marks } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import { serveSites } from '../harness/sites';
import { type WrittenFigure, writeFigures, written } from './written-figures';

/**
 * `npm run bench -- --opening [--json FILE]`: first paint of the popup and of the panel in which the guide stands, when
 * what they are about stands there, medians of nine beside an empty page of the extension in the same run; and whether the worker sleeps when nothing is to do.
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
    const panel = (await guideBeside(banken, words)).url;
    const page = await banken.context.newPage();
    await page.addInitScript(`new MutationObserver(() => {
      if (globalThis.stands === undefined && document.querySelector('.guide h1, main[aria-busy=false] > *')) globalThis.stands = performance.now();
    }).observe(document, { childList: true, subtree: true })`);
    const median = async (url: string, moment: string) => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await momentOf(page, url, moment));
      return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
    };
    const painted = (url: string) =>
      median(url, `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`);
    const empty = await painted(banken.extensionUrl('manifest.json'));
    const popup = banken.extensionUrl('popup.html');
    return [
      written('First paint: an empty page of the extension', empty, 'ms'),
      written('First paint: the popup', await painted(popup), 'ms', '<= 150'),
      written('What the popup says of the page stands in it', await median(popup, 'globalThis.stands'), 'ms'),
      written('First paint: the panel of the guide', await painted(panel), 'ms', '<= 100'),
      written('The guide of a request stands in the panel', await median(panel, 'globalThis.stands'), 'ms'),
    ];
  } finally {
    await banken.close();
  }
}

/** The side panel beside the form that is opened for a request. */
async function guideBeside(banken: BankenBrowser, words: Words): Promise<SidePanel> {
  const dashboard = new DashboardScreen(await banken.openExtensionPage('dashboard.html'), words);
  await dashboard.openNewest(/^X/);
  await dashboard.startRequest();
  const chooser = new ChooserScreen(dashboard.page, words);
  await chooser.answer({ standing: 'self', claim: 'プライバシー', reason: '勤務先が書かれています。', sender: {} });
  const opened = banken.context.waitForEvent('page');
  await chooser.open(/日本の法律に基づく/);
  return banken.sidePanel(await opened);
}

/** From the start of the navigation to a moment that the page's own clock tells. */
async function momentOf(page: Page, url: string, moment: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url);
  return page.evaluate<number>(`new Promise((resolve) => {
    const look = () => {
      const at = ${moment};
      if (at === undefined) setTimeout(look, 20);
      else resolve(Math.round(at));
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
