import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { launchFirefox, openFirefoxPage } from '../browsers/firefox';
import { pressInClosedRoot, textOfClosedRoot } from '../browsers/firefox-shadow';
import { makeVariant } from '../browsers/variants';
import { firefoxBuild } from '../build';
import { readWords, type Words } from '../locale-words';
import type { FillBrowser } from './fill-labelled';
import { judgeForm, keepNames } from './judge-form';
import { expectedValues, formUrl, putRows, sampleRows } from './sample-request';

const HOST = 'guide';
const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** A real Firefox with the built extension and a prepared request. */
export async function firefoxFill(): Promise<FillBrowser> {
  const folder = await makeVariant(firefoxBuild, {
    language: 'ja',
    permissions: 'granted',
  });
  const words = readWords(folder);
  const browser = await launchFirefox(folder);
  const dashboard = await openFirefoxPage(browser, 'dashboard.html#/settings');
  await pause(500);
  const { rows, requestId } = sampleRows();
  await dashboard.evaluate(putRows, rows);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  let body = '';
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isForm = request.url().split('#')[0] === formUrl;
    void (isForm ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body }) : request.abort());
  });
  await tieToRequest(dashboard, requestId);
  await page.bringToFront();
  const text = () => textOfClosedRoot(browser, page, HOST);
  return {
    async open(html) {
      body = html;
      await page.goto(formUrl);
      await until(async () => (await text()).length > 0, 'the guide');
    },
    async act([kind, css, value]) {
      if (kind === 'click') await page.click(css);
      else await page.select(css, value ?? '');
      await pause(450);
    },
    async fill() {
      const start = Date.now();
      const pressed =
        (await pressInClosedRoot(browser, page, HOST, words.t('guide_fill'))) ||
        (await pressInClosedRoot(browser, page, HOST, words.t('guide_fillRest')));
      if (!pressed) return 0;
      await until(async () => isSettled(await text(), words), 'the end of the filling');
      return Date.now() - start;
    },
    async attach() {
      const pressed = await pressInClosedRoot(browser, page, HOST, words.t('guide_evidence_attach'));
      if (pressed) await until(async () => !(await text()).includes(words.t('guide_evidence_attach')), 'the picture');
      return pressed;
    },
    async judge(chosen) {
      await pause(300);
      await page.evaluate(keepNames);
      return page.evaluate(judgeForm, { expected: expectedValues, chosen });
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As opening the form from the request does: the tab that was opened last belongs to it. */
async function tieToRequest(dashboard: Page, requestId: string): Promise<void> {
  await dashboard.evaluate(async (id) => {
    interface Api {
      tabs: { query(of: object): Promise<{ id: number }[]> };
      storage: { session: { set(items: object): Promise<void> } };
    }
    const { tabs, storage } = (globalThis as unknown as { browser: Api }).browser;
    const newest = Math.max(...(await tabs.query({})).map((tab) => tab.id));
    await storage.session.set({ [`guide-tab:${newest}`]: id });
  }, requestId);
}

/** The panel says neither that it is filling nor nothing. */
const isSettled = (text: string, words: Words) => text !== '' && !text.includes(words.t('guide_filling'));

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error(`Waited in vain for ${what}.`);
}
