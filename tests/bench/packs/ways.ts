import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { plainArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../../utils/node/browser/find-browser';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import type { Words } from '../../harness/locale-words';
import type { Line } from '../scale/line';
import { watched } from './watched';

/** A large case takes its time on a machine that does other things too, ms. */
const patience = 900_000;

/** Everything into one file, as the settings do it. */
export async function backUp(banken: BankenBrowser, words: Words, seconds: number) {
  const page = await banken.openExtensionPage('dashboard.html#/settings/backup');
  const save = page.getByRole('button', { name: words.t('backup_save'), exact: true });
  await save.waitFor();
  return watched(
    'backup (the files without papers)',
    page,
    async () => {
      const arrival = page.waitForEvent('download', { timeout: patience });
      await save.click();
      return arrival;
    },
    { seconds, most: 2 },
  );
}

/** The same back into an empty profile. */
export async function restore(banken: BankenBrowser, words: Words, backup: string, seconds: number): Promise<Line[]> {
  const page = await banken.openExtensionPage('dashboard.html#/settings/backup');
  const { lines } = await watched(
    'restore',
    page,
    async () => {
      await page.getByLabel(words.t('backup_restore')).setInputFiles(backup);
      await page.getByText(words.pattern('backup_restored')).waitFor({ timeout: patience });
    },
    { seconds, most: 2 },
  );
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
  const captures = await page.evaluate<number>(`new Promise((resolve) => {
    const opening = indexedDB.open('banken');
    opening.onsuccess = () => {
      const asked = opening.result.transaction('captures').objectStore('captures').count();
      asked.onsuccess = () => resolve(asked.result);
    };
  })`);
  return [...lines, { name: 'records after the import', value: captures, unit: 'records', target: `= ${records}` }];
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
