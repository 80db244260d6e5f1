import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { launchBanken } from '../browser';
import { chromiumBuild } from '../build';
import { clickClosed, closedElements } from '../closed-shadow';
import { serveSites } from '../sites';
import { makeVariant } from '../variants';
import { readWords } from '../words';
import type { FillBrowser } from './fill-labelled';
import { judgeForm, keepNames } from './judge-form';
import { expectedValues, formUrl, putRows, sampleRows } from './sample-request';

/** A real Chromium with the built extension, whose worker opens the form of a prepared request. */
export async function chromiumFill(): Promise<FillBrowser> {
  const folder = await makeVariant(chromiumBuild, { language: 'ja', permissions: 'granted' });
  const words = readWords(folder);
  const banken = await launchBanken(folder);
  const sites = await serveSites(banken.context);
  const dashboard = await banken.openExtensionPage('dashboard.html#/settings');
  const { rows, requestId } = sampleRows();
  await dashboard.evaluate(putRows, rows);
  const opened = banken.context.waitForEvent('page');
  await dashboard.evaluate((id) => {
    interface Api {
      runtime: { sendMessage(message: object): Promise<unknown> };
    }
    return (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage({
      name: 'openForm',
      request: { requestId: id },
    });
  }, requestId);
  const page = await opened;
  await page.waitForURL(formUrl);
  const isThere = async (key: string) => (await closedElements(page, 'button', words.t(key))).length > 0;
  return {
    async open(html) {
      sites.replacePage(formUrl, html);
      await page.goto(formUrl);
      await page.locator('banken-guide').waitFor({ state: 'attached' });
      await until(page, async () => (await closedElements(page, 'button', words.t('guide_sent'))).length > 0);
    },
    async act([kind, css, value]) {
      if (kind === 'click') await page.click(css);
      else await page.selectOption(css, value ?? '');
      await page.waitForTimeout(450);
    },
    async fill() {
      const key = (await isThere('guide_fill')) ? 'guide_fill' : 'guide_fillRest';
      if (!(await isThere(key))) return 0;
      const start = Date.now();
      await clickClosed(page, 'button', words.t(key));
      await until(page, async () => (await closedElements(page, 'StaticText', words.t('guide_filling'))).length === 0);
      return Date.now() - start;
    },
    async attach() {
      if (!(await isThere('guide_evidence_attach'))) return false;
      await clickClosed(page, 'button', words.t('guide_evidence_attach'));
      await until(page, async () => !(await isThere('guide_evidence_attach')));
      return true;
    },
    async judge(chosen) {
      await page.waitForTimeout(300);
      await page.evaluate(keepNames);
      return page.evaluate(judgeForm, { expected: expectedValues, chosen });
    },
    async close() {
      await banken.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function until(page: Page, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    if (await holds()) return;
    await page.waitForTimeout(50);
  }
  throw new Error('The guide did not come to rest.');
}
