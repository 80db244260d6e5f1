import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { launchFirefox, openFirefoxPage } from '../browsers/firefox';
import { makeVariant } from '../browsers/variants';
import { buildForCompany, firefoxBuild } from '../build';
import { readWords } from '../locale-words';
import { formUrls, siteResponse } from '../site-responses';
import {
  answerPanel,
  bidiOf,
  callInPage,
  pressOfFirefox,
  serveEverywhere,
  terminateBackground,
} from './firefox-protocol';
import type { Stage, StageOptions } from './stage';
import { readRows, rowsOf } from './stored-rows';
import { type Driver, until, View } from './view';

/** Firefox, driven by WebDriver BiDi. */
export async function firefoxStage({
  language = 'ja',
  permissions = 'granted',
  forCompany,
  profile,
  reaches,
  serve,
}: StageOptions = {}): Promise<Stage> {
  const build = forCompany ? buildForCompany('firefox') : firefoxBuild;
  const folder = await makeVariant(build, { language, permissions });
  const downloads = await mkdtemp(join(tmpdir(), 'banken-downloads-'));
  const uploads = await mkdtemp(join(tmpdir(), 'banken-uploads-'));
  const browser = await launchFirefox(folder, { downloads, ...(profile ? { profile } : {}), asItIs: forCompany });
  const bidi = bidiOf(browser);
  const [unrouted, sent]: [string[], string[]] = [[], []];
  await serveEverywhere(bidi, (url, method) => {
    if (url.origin === reaches) return 'pass';
    const carriesAnswers = formUrls.some((form) => url.href !== form && url.href.startsWith(`${form}?`));
    if (method !== 'GET' || carriesAnswers) sent.push(`${method} ${url.href}`);
    const answer = serve?.(url) ?? siteResponse(url, method);
    if (!answer) unrouted.push(url.href);
    return answer;
  });
  // It stays open behind the others, for looks into the database
  const inside = await openFirefoxPage(browser, 'dashboard.html#/verify');
  const pages = new Map<View, Page>();
  const viewOf = (page: Page): View => {
    const view = new View(driverOf(page));
    pages.set(view, page);
    return view;
  };
  /** What a failure is told with: the end of what each page says. */
  const wordsShown = async () =>
    (
      await Promise.all(
        [...pages.values()].map((page) =>
          page.evaluate(() => document.body.textContent.slice(-600)).catch((error: unknown) => String(error)),
        ),
      )
    ).join(' | ');
  const driverOf = (page: Page): Driver => ({
    call: (source, given, part) => callInPage(bidi, page, source, given, part),
    click: async (x, y, held) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await held?.();
      await page.mouse.up();
    },
    hover: (x, y) => page.mouse.move(x, y),
    type: (text) => page.keyboard.type(text),
    async holdKey(key, held) {
      await page.keyboard.down(key as KeyInput);
      await held();
      await page.keyboard.up(key as KeyInput);
    },
    keys: async (keys) => {
      const [last, ...held] = [...keys].reverse() as KeyInput[];
      for (const key of held) await page.keyboard.down(key);
      if (last) await page.keyboard.press(last);
      for (const key of held) await page.keyboard.up(key);
    },
    front: () => page.bringToFront(),
    url: () => page.url(),
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    close: () => page.close(),
  });
  const openPage = async (path: string) => {
    const page = await openFirefoxPage(browser, path);
    await page.setViewport({ width: 1280, height: 900 });
    return viewOf(page);
  };
  const stored = async () => rowsOf(await inside.evaluate(readRows));
  const tabOf = (view: View) =>
    inside.evaluate(async (at) => {
      interface Api {
        tabs: { query(of: object): Promise<{ id: number; url?: string }[]> };
      }
      const { tabs } = (globalThis as unknown as { browser: Api }).browser;
      return (await tabs.query({})).find((tab) => tab.url === at)?.id ?? -1;
    }, view.driver.url());
  return {
    browser: 'firefox',
    words: readWords(folder),
    async open(url) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.bringToFront();
      return viewOf(page);
    },
    page: openPage,
    async popup() {
      const { jobs = [], captures = [] } = await stored();
      const begun = [
        ...jobs.map(({ id, startedAt }) => ({ id, at: String(startedAt) })),
        ...captures.map(({ id, capturedAt }) => ({ id, at: String(capturedAt) })),
      ];
      const newest = begun.sort((one, other) => other.at.localeCompare(one.at))[0];
      return openPage(`popup.html${newest ? `?capture=${String(newest['id'])}` : ''}`);
    },
    openedTab: (url) =>
      until(
        async () => {
          const page = (await browser.pages()).find((each) => each.url() === url);
          await page?.setViewport({ width: 1280, height: 900 });
          return page && viewOf(page);
        },
        async () => `a tab with ${url}: ${(await browser.pages()).map((page) => page.url()).join(' ')}`,
      ),
    guide: (form) => Promise.resolve(form.within('guide')),
    async choosePosts(over) {
      await inside.evaluate(
        async (tabId) => {
          interface Api {
            scripting: { executeScript(of: object): Promise<unknown> };
          }
          const { scripting } = (globalThis as unknown as { browser: Api }).browser;
          await scripting.executeScript({ target: { tabId }, files: ['/select.js'] });
        },
        await tabOf(over),
      );
    },
    async recordPage(over) {
      await inside.evaluate(
        async (tabId) => {
          interface Api {
            runtime: { sendMessage(message: object): Promise<unknown> };
          }
          const { runtime } = (globalThis as unknown as { browser: Api }).browser;
          await runtime.sendMessage({ name: 'captureTab', request: { tabId, scope: 'page' } });
        },
        await tabOf(over),
      );
    },
    async pressOfBrowser(over, event) {
      await over.driver.front();
      await pressOfFirefox(bidi, event);
    },
    panel: async (beside) => openPage(`sidepanel.html?posts=${await tabOf(beside)}`),
    async download(act) {
      const before = await readdir(downloads);
      await act();
      const name = await until(
        async () => {
          const now = await readdir(downloads);
          if (now.some((each) => each.endsWith('.part'))) return undefined;
          return now.find((each) => !before.includes(each));
        },
        async () => `a download; there are ${(await readdir(downloads)).join(', ')}; shown: ${await wordsShown()}`,
        90_000,
      );
      return { name, bytes: new Uint8Array(await readFile(join(downloads, name))) };
    },
    async upload(view, { name, bytes }) {
      const page = pages.get(view);
      const inputs = (await page?.$$('input[type=file]')) ?? [];
      const path = join(uploads, name);
      await writeFile(path, bytes);
      await inputs.at(-1)?.uploadFile(path);
    },
    answerQuestion: (yes) =>
      until(
        async () => (await answerPanel(bidi, yes)) || undefined,
        () => Promise.resolve('a question of Firefox'),
      ),
    async photograph(view, path, scheme) {
      if (scheme === 'dark') return;
      await pages.get(view)?.screenshot({ path });
    },
    stored,
    lay: (script) => inside.evaluate(script),
    killWorker: () => terminateBackground(bidi),
    traffic: () => ({ unrouted, sent }),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
      for (const each of [downloads, uploads]) await rm(each, { recursive: true, force: true });
    },
  };
}
