import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { plainArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../../utils/node/browser/find-browser';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import type { Words } from '../../harness/locale-words';
import type { Line } from '../scale/line';
import { watched } from './watched';

/** A large case takes its time on a machine that does other things too, ms. */
const patience = 900_000;

/** Everything into one file, as the settings do it. */
export async function backUp(banken: BankenBrowser, words: Words) {
  const page = await banken.openExtensionPage('dashboard.html#/settings/backup');
  const save = page.getByRole('button', { name: words.t('backup_save'), exact: true });
  await save.waitFor();
  return watched('backup (the files without papers)', page, async () => {
    const arrival = page.waitForEvent('download', { timeout: patience });
    await save.click();
    return arrival;
  });
}

/** The same back into an empty profile. */
export async function restore(banken: BankenBrowser, words: Words, backup: string): Promise<Line[]> {
  const page = await banken.openExtensionPage('dashboard.html#/settings/backup');
  const { lines } = await watched('restore', page, async () => {
    await page.getByLabel(words.t('backup_restore')).setInputFiles(backup);
    await page.getByText(words.pattern('backup_restored')).waitFor({ timeout: patience });
  });
  return lines;
}

/** A pack into an empty profile, by the dialog of the list. */
export async function takeIn(banken: BankenBrowser, words: Words, pack: string, records: number): Promise<Line[]> {
  const page = await banken.openExtensionPage('dashboard.html');
  await page
    .getByRole('button', { name: words.t('handoff_importShort') })
    .first()
    .click();
  const ask = page.getByRole('dialog', { name: words.t('handoff_import'), exact: true });
  const { lines } = await watched('import', page, async () => {
    await ask.locator('input[type=file]').setInputFiles(pack);
    await page.getByRole('dialog', { name: words.t('handoff_import_new') }).waitFor({ timeout: patience });
  });
  const count = await storedCaptures(page);
  return [...lines, { name: 'records after the import', value: count, unit: 'records', target: `= ${records}` }];
}

/** How many captures lie in the database of this profile. */
export function storedCaptures(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const opening = indexedDB.open('banken');
    opening.onsuccess = () => {
      const asked = opening.result.transaction('captures').objectStore('captures').count();
      asked.onsuccess = () => resolve(asked.result);
    };
  })`);
}

/** verify.html from a disk, in a browser without the extension. */
export async function verifyOffline(pack: string, html: string): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-offline-'));
  writeFileSync(join(folder, 'verify.html'), html);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...plainArguments] });
  try {
    const page = await browser.newPage({ locale: 'ja-JP' });
    await page.goto(`file://${join(folder, 'verify.html')}`);
    const { lines, result } = await watched('verify.html', page, async () => {
      await page.setInputFiles('.drop input', pack);
      await page.locator('.outcome').waitFor({ timeout: patience });
      return page.locator('.verdict.changed').count();
    });
    return [
      ...lines,
      { name: 'verify.html finds it whole', value: result === 0 ? 1 : 0, unit: 'records', target: '= 1' },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
