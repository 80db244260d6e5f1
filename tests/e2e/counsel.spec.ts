import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { boardPosts } from '../fixtures/sites/5ch/posts';
import type { BankenBrowser } from '../harness/browser';
import { clickClosed, closedElement } from '../harness/closed-shadow';
import { Marks } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import type { Words } from '../harness/words';
import { expect, test } from './fixtures';
import { readStored } from './stored';

const pictures = process.env['BANKEN_PICTURES'];
const sealing = 90_000;
const posts = boardPosts.filter(({ removed }) => !removed);

/** All posts of the thread, ticked at their marks and recorded as one case. */
async function recordThread(banken: BankenBrowser, words: Words): Promise<void> {
  const page = await banken.context.newPage();
  await page.goto(pageUrls['5ch']);
  const post = (number: number) => page.locator(`[id="${number}"]`).first();
  await new Marks(page, words).waitIdle(post(1));
  const popup = await banken.toolbarClick(page);
  await popup.page.getByRole('button', { name: words.t('select_start') }).click();
  await closedElement(page, 'checkbox', /./);
  await popup.close();
  for (const { number } of posts) {
    await post(number).scrollIntoViewIfNeeded();
    await clickClosed(page, 'checkbox', /./, post(number));
  }
  await clickClosed(page, 'button', words.t('select_record', '12'));
  await closedElement(page, 'StaticText', words.t('select_doneAll', '12'), undefined, sealing);
  await page.close();
}

/** Two clients and their counsel. */
async function writeParties(banken: BankenBrowser, words: Words): Promise<void> {
  const page = await banken.openExtensionPage('dashboard.html#/settings/sender#profile');
  const parties: [kind: string, data: Record<string, string>][] = [
    ['client', { settings_victimName: '佐伯 みのり', settings_city: '見本区' }],
    ['client', { settings_victimName: '久保 あおい', settings_city: '別見本区' }],
    ['counsel', { settings_name: '霧島 遥', party_office: '霧島法律事務所', party_registration: '12345' }],
  ];
  for (const [index, [kind, data]] of parties.entries()) {
    await page.getByRole('button', { name: words.t(`party_add_${kind}`) }).click();
    const line = page.locator('details.party-line[open]').last();
    for (const [label, value] of Object.entries(data))
      await line.getByLabel(words.t(label), { exact: true }).fill(value);
    const name = kind === 'counsel' ? '霧島 遥' : (Object.values(data)[0] ?? '');
    await expect(page.locator('.party-line summary').nth(index)).toContainText(name);
  }
  await page.close();
}

const paper = (page: Page, words: Words, kind: string) =>
  page.locator('.court-papers li').filter({ hasText: words.t(`path_paper_${kind}`) });

/** Enters one communication that somebody handed out. */
async function enter(page: Page, words: Words, from: string, typed: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: words.t('path_received_add') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.t('path_field_from')).selectOption(from);
  for (const [field, value] of Object.entries(typed))
    await dialog.getByLabel(words.t(`path_field_${field}`), { exact: true }).fill(value);
  await dialog.getByRole('button', { name: words.t('path_received_save') }).click();
  await expect(dialog).toHaveCount(0);
}

test('twelve posts of one thread, from the log to the name, and the whole file for counsel', {
  tag: '@long',
}, async ({ banken, words }) => {
  await recordThread(banken, words);
  await writeParties(banken, words);
  const [incident] = (await readStored(banken)).incidents;
  const page = await banken.openExtensionPage(`dashboard.html#/path/${incident?.id}`);

  await test.step('the letter that asks to keep the log is noted as sent', async () => {
    await paper(page, words, 'log_operator')
      .getByRole('button', { name: words.t('path_sent') })
      .click();
    await expect(page.locator('.stations [aria-current]')).toContainText(words.t('path_station_operator'));
  });

  await test.step('what the operator and then the access provider handed out stands under a passphrase', async () => {
    await page.getByRole('link', { name: words.t('path_received_setLock') }).click();
    await page.getByRole('button', { name: words.t('lock_set'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: words.t('lock_title') });
    await dialog.getByLabel(words.t('lock_passphrase')).fill('石橋 たたいて 渡る 朝');
    await dialog.getByRole('button', { name: words.t('lock_setNext') }).click();
    await page.getByRole('button', { name: words.t('lock_sheetLater') }).click({ timeout: 60_000 });
    await page.goto(page.url().replace(/#.*$/, `#/path/${incident?.id}`));
    const operator = { ip: '203.0.113.7', at: '2026-08-18 05:08:34', provider: 'みさきモバイル' };
    await enter(page, words, 'operator', operator);
    expect(JSON.stringify(await readStored(banken))).not.toContain('203.0.113.7');
    await enter(page, words, 'access-provider', { name: '見本 一郎', address: '見本県見本市1-2' });
    await expect(page.locator('.received li')).toHaveCount(2);
  });

  await test.step('papers are made for the client that was chosen, and nobody else is in them', async () => {
    await page.getByLabel(words.t('path_sender_whose')).selectOption({ label: '佐伯 みのり' });
    await page.getByLabel(words.t('path_sender_counsel')).selectOption({ label: '霧島 遥' });
    await page.getByRole('checkbox', { name: words.t('path_withReceived') }).check();
    await page.getByRole('checkbox', { name: words.t('counsel_agreed') }).check();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    if (pictures) await page.screenshot({ path: `${pictures}/counsel.png`, fullPage: true });
  });

  await test.step('one file holds the pack, every paper twice and the digests', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: sealing }),
      page.getByRole('button', { name: words.t('counsel_make') }).click(),
    ]);
    const folder = await mkdtemp(join(tmpdir(), 'banken-counsel-'));
    await writeFile(join(folder, 'file.zip'), await readFile(await download.path()));
    execFileSync('unzip', ['-q', 'file.zip'], { cwd: folder });
    const inside = join(folder, download.suggestedFilename().replace(/\.zip$/, ''));
    const checked = execFileSync('sha256sum', ['-c', 'sha256sums.txt'], { cwd: inside, encoding: 'utf8' });
    expect(checked.match(/: OK$/gm)).toHaveLength(21);
    const text = (name: string) =>
      execFileSync('pdftotext', ['-layout', join(inside, 'papers', name), '-'], { encoding: 'utf8' });
    const petition = text('petition.pdf');
    for (const { number } of posts) expect(petition).toContain(`1787045314/${number}`);
    expect(petition).toContain('佐伯 みのり');
    expect(petition).not.toContain('久保 あおい');
    expect(text('disclosure-access.pdf')).toContain('203.0.113.7');
    expect(text('cover.pdf')).toMatch(/に確認/);
    const pack = checked.match(/^(K-\S+\.zip): OK$/m)?.[1] ?? '';
    const judged = spawnSync('npx', ['tsx', 'utils/node/commands/verify.ts', join(inside, pack)], { encoding: 'utf8' });
    expect(judged.status, judged.stdout).not.toBe(1);
  });

  await test.step('the log says that it went to counsel', async () => {
    // Under the lock the log is read where a person reads it
    await page.goto(page.url().replace(/#.*$/, `#/incidents/${incident?.id}`));
    await expect(page.getByText(words.pattern('custody_exported_counsel')).first()).toBeAttached();
    if (pictures) await page.screenshot({ path: `${pictures}/counsel-done.png`, fullPage: true });
  });
});
