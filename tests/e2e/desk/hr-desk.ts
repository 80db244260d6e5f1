import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import type { Words } from '../../harness/locale-words';
import { pageUrls } from '../../harness/site-responses';

export const deskPassphrase = '石橋 たたいて 渡る 朝';
/** Where to leave pictures of the screens: for looking, not for the test. */
const pictures = process.env['BANKEN_PICTURES'];

/** HR's own browser: a key, and the link that invites. */
export async function makeDesk(hr: BankenBrowser, words: Words): Promise<string> {
  const page = await hr.openExtensionPage('dashboard.html#/settings/keys');
  await page.getByRole('button', { name: words.t('identity_create') }).click();
  const typed = page.locator('input[type=password]');
  for (const index of [0, 1]) await typed.nth(index).fill(deskPassphrase);
  await page.getByRole('button', { name: words.t('identity_create') }).click();
  await page.getByLabel(words.t('invite_name'), { exact: true }).fill('みなと珈琲 人事相談窓口');
  await page.getByLabel(words.t('invite_people'), { exact: true }).fill('田所、久保');
  await page.getByLabel(words.t('invite_page'), { exact: true }).fill(pageUrls.x);
  await page.getByRole('button', { name: words.t('invite_make') }).click();
  const link = await page.locator('.linkrow .mono').textContent();
  if (pictures) await page.locator('.poster').screenshot({ path: `${pictures}/invite.png` });
  await page.close();
  return link ?? '';
}

export async function importInto(page: Page, words: Words, file: { name: string; bytes: Buffer }): Promise<void> {
  await page
    .getByRole('button', { name: words.t('handoff_importShort'), exact: true })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: words.t('handoff_import') });
  const payload = { name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes };
  await dialog.locator('input[type=file]').setInputFiles(payload);
}

export async function saved(page: Page, press: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The made week of records at this desk, with whoever sits there. */
export async function layWeek(banken: BankenBrowser, me: string): Promise<void> {
  const page = await banken.openExtensionPage('dashboard.html#/verify');
  const bundle = await bundleForPage(fileURLToPath(new URL('../../harness/desk/week-entry.ts', import.meta.url)));
  await page.evaluate(`${bundle}; banken.layWeek('2026-11-27T03:00:00.000Z', ${JSON.stringify(me)})`);
  await page.close();
}
