import { readFile, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { launchBanken } from '../browsers/banken-browser';
import { pressOfBrowser } from '../browsers/press-of-browser';
import { makeVariant } from '../browsers/variants';
import { buildForCompany, chromiumBuild } from '../build';
import { readWords } from '../locale-words';
import { serveSites } from '../sites';
import type { Stage, StageOptions } from './stage';
import { readRows, rowsOf } from './stored-rows';
import { pageDriver, surfaceDriver } from './surface-driver';
import { until, View } from './view';

/** Chromium, driven by Playwright. */
export async function chromiumStage({
  language = 'ja',
  permissions = 'granted',
  forCompany,
  profile,
  serve,
}: StageOptions = {}): Promise<Stage> {
  const build = forCompany ? buildForCompany('chromium') : chromiumBuild;
  const folder = await makeVariant(build, { language, permissions });
  const banken = await launchBanken(folder, profile ? { profileDir: profile } : {});
  const sites = await serveSites(banken.context, serve ? { serve } : {});
  const pages = new Map<View, Page>();
  const viewOf = (page: Page): View => {
    const view = new View(pageDriver(page));
    pages.set(view, page);
    return view;
  };
  const pageOf = (view: View): Page => {
    const page = pages.get(view);
    if (!page) throw new Error('This view is no page of the browser.');
    return page;
  };
  const goto = async (url: string) => {
    const page = await banken.context.newPage();
    await page.goto(url);
    return viewOf(page);
  };
  return {
    browser: 'chromium',
    words: readWords(folder),
    open: goto,
    page: (path) => goto(banken.extensionUrl(path)),
    async popup(over) {
      const popup = await banken.toolbarClick(pageOf(over));
      const view = new View({ ...pageDriver(popup.page), close: () => popup.close() });
      return view;
    },
    async choosePosts(over) {
      const popup = await banken.toolbarClick(pageOf(over));
      await popup.page.getByRole('button', { name: readWords(folder).t('select_start') }).click();
      await popup.close();
    },
    async recordPage(over) {
      const popup = await banken.toolbarClick(pageOf(over));
      await popup.page.getByRole('button', { name: readWords(folder).t('popup_page') }).click();
      await popup.close();
    },
    async pressOfBrowser(over, event) {
      await over.driver.front();
      await pressOfBrowser(banken, event);
    },
    openedTab: (url) =>
      until(
        async () => {
          const page = banken.context.pages().find((each) => each.url() === url);
          return page && viewOf(page);
        },
        () => Promise.resolve(`a tab with ${url}`),
      ),
    async guide(form) {
      const panel = await banken.sidePanel(pageOf(form));
      return new View(surfaceDriver(panel, () => form.driver.front()));
    },
    async panel(beside) {
      const popup = await banken.toolbarClick(pageOf(beside));
      await popup.page.getByRole('button', { name: readWords(folder).t('popup_openPanel') }).click();
      await popup.close();
      const panel = await banken.postsPanel();
      // As narrow as the window leaves it once the panel has slid in, as for a person: pictures of the window are, too
      const [width, height] = await (await banken.worker()).evaluate<[number, number]>(`(async () => {
        const sizeOf = async () => {
          const [{ width, height }] = await chrome.tabs.query({ url: ${JSON.stringify(beside.driver.url())} });
          return [width, height];
        };
        const sizes = [];
        do {
          sizes.push(await sizeOf());
          await new Promise((done) => setTimeout(done, 250));
        } while (new Set(sizes.slice(-4).map(String)).size > 1 || sizes.length < 4);
        return sizes.at(-1);
      })()`);
      await pageOf(beside).setViewportSize({ width, height });
      return new View(surfaceDriver(panel, () => beside.driver.front()));
    },
    async download(act) {
      // A page that closes meanwhile says nothing of the others
      const arrival = Promise.any(
        banken.context.pages().map((page) => page.waitForEvent('download', { timeout: 60_000 })),
      ).catch(() => undefined);
      await act();
      const download = await arrival;
      if (!download) throw new Error('Nothing was downloaded.');
      return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
    },
    async upload(view, { name, bytes }) {
      const inputs = pageOf(view).locator('dialog[open] input[type=file]').or(pageOf(view).locator('input[type=file]'));
      await inputs.last().setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    },
    // A permission that the build has is given without a question
    answerQuestion: () => Promise.resolve(''),
    async photograph(view, path, scheme) {
      await pageOf(view).emulateMedia({ colorScheme: scheme ?? null });
      await pageOf(view).screenshot({ path, animations: 'disabled' });
    },
    async lay(script) {
      const page = await banken.openExtensionPage('dashboard.html#/verify');
      const found: unknown = await page.evaluate(script);
      await page.close();
      return found;
    },
    async stored() {
      return rowsOf(await (await banken.worker()).evaluate(readRows));
    },
    killWorker: () => banken.killWorker(),
    traffic: () => ({ unrouted: sites.unrouted, sent: sites.sent.map(({ method, url }) => `${method} ${url}`) }),
    async close() {
      await banken.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
