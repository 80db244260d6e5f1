import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { launchBanken } from '../browsers/banken-browser';
import { clickClosed, closedElements, type Surface } from '../browsers/closed-shadow';
import { makeVariant } from '../browsers/variants';
import { chromiumBuild } from '../build';
import { readWords, type Words } from '../locale-words';
import { serveSites } from '../sites';
import type { FillBrowser } from './fill-labelled';
import { judgeForm, keepNames } from './judge-form';
import { expectedValues, formUrl, putRows, sampleRows } from './sample-request';

/** A real Chromium with the built extension, in which the form of a prepared request was opened: the guide is in the side panel. */
export async function chromiumFill(): Promise<FillBrowser> {
  const folder = await makeVariant(chromiumBuild, { language: 'ja', permissions: 'granted' });
  const words = readWords(folder);
  const banken = await launchBanken(folder);
  const sites = await serveSites(banken.context);
  const dashboard = await banken.openExtensionPage('dashboard.html#/settings');
  const { rows, requestId } = sampleRows();
  await dashboard.evaluate(putRows, rows);
  await dashboard.goto(banken.extensionUrl(`dashboard.html#/requests/${requestId}`));
  const [page] = await Promise.all([
    banken.context.waitForEvent('page').catch(async (cause: unknown) => {
      const worker = (await banken.isWorkerRunning()) ? 'runs' : 'does not run';
      throw new Error(`No form; the worker ${worker}, the page shows ${await dashboard.textContent('body')}`, {
        cause,
      });
    }),
    dashboard.getByRole('button', { name: words.t('chooser_request_openBeside') }).click(),
  ]);
  await page.waitForURL(formUrl);
  const panel = await banken.sidePanel(page);
  const isThere = async (key: string) => (await closedElements(panel, 'button', words.t(key))).length > 0;
  return {
    async open(html) {
      sites.replacePage(formUrl, html);
      await page.goto(formUrl);
      await until(page, () => isReading(panel, words));
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
      await clickClosed(panel, 'button', words.t(key));
      await until(page, async () => (await closedElements(panel, 'StaticText', words.t('guide_filling'))).length === 0);
      return Date.now() - start;
    },
    async attach() {
      if (!(await isThere('guide_evidence_attach'))) return false;
      await clickClosed(panel, 'button', words.t('guide_evidence_attach'));
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

/** The page beside the panel is the one that it reads: it says of no field any more that the form is not at hand. */
async function isReading(panel: Surface, words: Words): Promise<boolean> {
  const [away, sent, record] = await Promise.all([
    closedElements(
      panel,
      'StaticText',
      new RegExp(`^(${words.t('guide_beside_loading')}|${words.t('guide_beside_away')})`),
    ),
    closedElements(panel, 'button', words.t('guide_sent')),
    closedElements(panel, 'button', new RegExp(words.t('guide_record_before'))),
  ]);
  return away.length === 0 && sent.length > 0 && record.length > 0;
}

async function until(page: Page, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    if (await holds()) return;
    await page.waitForTimeout(50);
  }
  throw new Error('The guide did not come to rest.');
}
