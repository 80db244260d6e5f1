import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import { type BankenBrowser, launchBanken } from '../../harness/browsers/banken-browser';
import type { Words } from '../../harness/locale-words';
import { tellingFiles } from '../../harness/profile-words';
import { Marks, PopupScreen } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { serveSites } from '../../harness/sites';
import { whole } from '../../harness/whole';
import { builtTest, expect, test } from '../fixtures';

interface Api {
  storage: { session: { set(items: object): Promise<void> } };
  alarms: { create(name: string, when: object): Promise<void> };
}

const passphrase = 'うみねこ 自転車 七月 みかん';
const feeling = '夜に眠れません';
/** Where to leave pictures of the screens: for looking, not for the test. */
const pictures = process.env['BANKEN_PICTURES'];

/** Every screen of the lock before axe; `npm test` looks at the sheet, `npm run proofs` at all. */
async function look(page: Page, name: string): Promise<void> {
  if (pictures) mkdirSync(pictures, { recursive: true });
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  if (!whole && name !== 'lock-sheet') return;
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id} ${html}`))).toEqual([]);
}

/** Words of the post and of the person: nowhere in the profile. */
const secrets = ['駅前店のレジの佐伯', '名札の写真', threat.name, feeling];
/** Addresses stand in the browser's own history too: in no file of the extension. */
const addresses = [threat.handle, 'x.com/tokumei', 'insult', 'stalking'];
const telling = (folder: string, extension: string) => tellingFiles(folder, { secrets, addresses, extension });

async function setLock(banken: BankenBrowser, words: Words): Promise<void> {
  const settings = await banken.openExtensionPage('dashboard.html#/settings/lock#passphrase');
  await settings.getByRole('button', { name: words.t('lock_set'), exact: true }).click();
  const dialog = settings.getByRole('dialog', { name: words.t('lock_title') });
  await dialog.getByLabel(words.t('lock_passphrase')).fill(passphrase);
  await look(settings, 'lock-set');
  await dialog.getByRole('button', { name: words.t('lock_setNext') }).click();
  const sheet = settings.getByRole('dialog', { name: words.t('lock_sheet') });
  await expect(sheet.locator('li')).toHaveCount(24, { timeout: 60_000 });
  await look(settings, 'lock-sheet');
  if (pictures) await settings.pdf({ path: `${pictures}/lock-sheet.pdf` }).catch(() => undefined);
  await sheet.getByRole('button', { name: words.t('lock_sheetLater') }).click();
  await look(settings, 'lock-card');
  await settings.getByRole('button', { name: words.t('lock_close') }).click();
  await expect(settings.getByRole('heading', { name: words.t('lock_isLocked') })).toBeVisible();
  await settings.close();
}

const unlock = async (page: Page, words: Words) => {
  await page.getByLabel(words.t('lock_passphrase')).fill(passphrase);
  await page.getByRole('button', { name: words.t('lock_open'), exact: true }).click();
};

/** Nobody was at a page of ours for so many minutes, and the browser's alarm comes. */
async function leaveAlone(banken: BankenBrowser, minutes: number): Promise<void> {
  const worker = await banken.worker();
  await worker.evaluate(
    async (since) => {
      const { storage, alarms } = (globalThis as unknown as { chrome: Api }).chrome;
      await storage.session.set({ 'record-used': since });
      await alarms.create('lock', { when: Date.now() + 50 });
    },
    Date.now() - minutes * 60_000,
  );
}

builtTest(
  'under a lock a record lands, stands open for its maker alone, and no byte of the profile tells of it',
  async ({ extensionDir, words }) => {
    builtTest.slow();
    const profileDir = await mkdtemp(join(tmpdir(), 'banken-locked-'));
    let banken = await launchBanken(extensionDir, { profileDir });
    try {
      await serveSites(banken.context);
      await setLock(banken, words);
      const page = await banken.context.newPage();
      await page.goto(pageUrls.x);
      await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));
      const popup = await banken.toolbarClick(page);
      await popup.page.getByText(words.t('act_threat'), { exact: true }).click();
      await popup.page.getByText(words.t('target_self'), { exact: true }).click();
      await new PopupScreen(popup.page, words).waitSaved();
      await popup.close();

      const other = await banken.context.newPage();
      await other.goto(pageUrls.x);
      const elsewhere = await banken.toolbarClick(other);
      await expect(elsewhere.page.getByRole('heading', { name: words.t('lock_isLocked') })).toBeVisible();
      await expect(elsewhere.page.getByText(words.t('popup_pageRecords'))).toBeHidden();
      if (pictures) await elsewhere.page.screenshot({ path: `${pictures}/lock-popup.png` });
      await elsewhere.close();

      const records = await banken.openExtensionPage('records.html');
      await expect(records.getByRole('heading', { name: words.t('lock_isLocked') })).toBeVisible();
      await look(records, 'lock-page');
      await unlock(records, words);
      await expect(records.getByText(words.t('act_threat'), { exact: true }).first()).toBeVisible({ timeout: 60_000 });
      await records.getByLabel(words.t('notes_today')).fill(feeling);
      await records.getByRole('button', { name: words.t('notes_save') }).click();
      await expect(records.getByRole('button', { name: words.t('notes_paper') })).toBeVisible();
      await look(records, 'lock-opened');
      await leaveAlone(banken, 6);
      await expect(records.getByRole('heading', { name: words.t('lock_isLocked') })).toBeVisible();
      await expect(records.getByText(words.t('act_threat'), { exact: true })).toHaveCount(0);
      await unlock(records, words);
      await expect(records.getByText(words.t('act_threat'), { exact: true }).first()).toBeVisible({ timeout: 60_000 });
      await banken.openExtensionPage('dashboard.html');
      await records.bringToFront();
      // The page may be gone before the key comes up
      await records.keyboard.press('Escape').catch(() => undefined);
      const ours = () => banken.context.pages().filter((each) => each.url().includes(banken.extensionId));
      await expect.poll(() => ours().length, 'pages of Banken after one key').toBe(0);

      const { extensionId } = banken;
      await banken.close();
      expect(await telling(profileDir, extensionId)).toEqual([]);
      if (!whole) return;

      banken = await launchBanken(extensionDir, { profileDir });
      await serveSites(banken.context);
      const settings = await banken.openExtensionPage('dashboard.html#/settings/lock#passphrase');
      await unlock(settings, words);
      await settings.getByRole('button', { name: words.t('lock_remove') }).click({ timeout: 60_000 });
      await expect(settings.getByText(words.t('lock_isOpen'))).toBeVisible({ timeout: 60_000 });
      await banken.close();
      // The search finds what lies open
      expect((await telling(profileDir, extensionId)).length).toBeGreaterThan(0);
    } finally {
      await banken.close().catch(() => undefined);
      await rm(profileDir, { recursive: true, force: true });
    }
  },
);

test('a passkey opens what was locked, in the browser that can', { tag: '@long' }, async ({ banken, words }) => {
  await setLock(banken, words);
  const settings = await banken.openExtensionPage('dashboard.html#/settings/lock#passphrase');
  const session = await banken.context.newCDPSession(settings);
  await session.send('WebAuthn.enable');
  const options = {
    ...({ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal' } as const),
    ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true },
    automaticPresenceSimulation: true,
  };
  await session.send('WebAuthn.addVirtualAuthenticator', { options });
  await unlock(settings, words);
  await settings.getByRole('button', { name: words.t('lock_passkeyAdd') }).click({ timeout: 60_000 });
  await expect(settings.getByRole('button', { name: words.t('lock_passkeyAdd') })).toBeHidden({ timeout: 60_000 });
  await settings.getByRole('button', { name: words.t('lock_close') }).click();
  await expect(settings.getByRole('heading', { name: words.t('lock_isLocked') })).toBeVisible();
  await settings.getByRole('button', { name: words.t('lock_passkeyOpen') }).click();
  await expect(settings.getByRole('button', { name: words.t('lock_close') })).toBeVisible({ timeout: 60_000 });
});
