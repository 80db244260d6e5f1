import type { Page } from '@playwright/test';
import { threat } from '../fixtures/sites/x/posts';
import { type BankenBrowser, launchBanken } from '../harness/browser';
import { Marks } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import type { S3User } from '../harness/vault/gateway';
import { Gateway, hasGateway } from '../harness/vault/gateway';
import { makeLocalVault } from '../harness/vault/local-vault';
import type { Words } from '../harness/words';
import { expect, test } from './fixtures';

const passphrase = 'みなと珈琲の保管庫の合言葉';

/** The card of the vault in the settings of one browser. */
class VaultDesk {
  private constructor(
    readonly page: Page,
    readonly words: Words,
  ) {}

  static async sit(banken: BankenBrowser, words: Words): Promise<VaultDesk> {
    const page = await banken.openExtensionPage('dashboard.html#/settings/keys');
    const desk = new VaultDesk(page, words);
    await page.getByRole('button', { name: words.t('identity_create') }).click();
    for (const index of [0, 1]) await page.locator('input[type=password]').nth(index).fill(passphrase);
    await page.getByRole('button', { name: words.t('identity_create') }).click();
    await page.getByLabel(words.t('invite_name'), { exact: true }).waitFor();
    await page.goto(banken.extensionUrl('dashboard.html#/settings/vault'));
    return desk;
  }

  get card() {
    return this.page.locator('[data-address="vault#store"]');
  }

  press = (key: Parameters<Words['t']>[0]) =>
    this.card.getByRole('button', { name: this.words.t(key), exact: true }).click();
  fill = (key: Parameters<Words['t']>[0], value: string) =>
    this.card.getByLabel(this.words.t(key), { exact: true }).fill(value);
  fact = async (key: Parameters<Words['t']>[0]) =>
    (await this.card
      .locator('dt', { hasText: this.words.t(key) })
      .locator('+ dd .mono')
      .textContent()) ?? '';

  async connect(reach: { endpoint: string; bucket: string; wraps: string }, user: S3User): Promise<void> {
    await this.fill('vault_endpoint', reach.endpoint);
    await this.fill('vault_region', 'us-east-1');
    await this.fill('vault_bucket', reach.bucket);
    await this.fill('vault_wraps', reach.wraps);
    await this.fill('vault_accessKeyId', user.accessKeyId);
    await this.fill('vault_secretAccessKey', user.secretAccessKey);
    await this.press('vault_connect');
    await this.card.getByLabel(this.words.t('identity_passphrase')).fill(passphrase);
    await this.press('vault_open');
    await this.card.getByText(this.words.t('vault_isOpen'), { exact: true }).waitFor();
  }

  async sync(): Promise<void> {
    await this.press('vault_sync');
    await expect(this.card.getByRole('button', { name: this.words.t('vault_sync') })).toBeEnabled({ timeout: 20_000 });
  }
}

test.skip(!hasGateway(), 'no object store can be had here');

test('two desks share a case through a vault that was examined, and see who holds it', { tag: '@long' }, async ({
  banken,
  words,
  extensionDir,
}) => {
  test.setTimeout(120_000);
  await using gateway = await Gateway.start();
  const { store } = await makeLocalVault(gateway);
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));

  const one = await VaultDesk.sit(banken, words);
  await one.connect(store.reach, gateway.owner);
  await one.press('vault_examine');
  await expect(one.card.getByText(words.t('vault_isVault'))).toBeVisible({ timeout: 30_000 });
  await one.fill('vault_company', 'みなと珈琲');
  await one.fill('vault_person', '田所');
  await one.press('vault_make');
  await expect(one.card.getByText(/^AGE-SECRET-KEY-1/)).toBeVisible();
  await one.press('vault_paperDone');
  await one.press('vault_putAll');
  await expect(one.card.getByText('K-2026-0001')).toBeVisible({ timeout: 30_000 });
  await expect(one.card.getByText(words.t('vault_queue'))).toHaveCount(0, { timeout: 20_000 });
  const [pack] = await store.versions('packs/');
  const deletion = store.ask('DELETE', pack?.key ?? '', { query: { versionId: pack?.version ?? '' } });
  await expect(deletion).rejects.toThrow('denied');

  const other = await launchBanken(extensionDir, {});
  try {
    const two = await VaultDesk.sit(other, words);
    await two.connect(store.reach, gateway.owner);
    await two.fill('vault_joinNumber', await one.fact('vault_number'));
    await two.press('vault_join');
    const [writer, recipient] = [await two.fact('vault_device'), await two.fact('vault_recipient')];
    await one.card.getByText(words.t('vault_addMember')).click();
    await one.fill('vault_memberPerson', '久保');
    await one.fill('vault_memberWriter', writer);
    await one.fill('vault_memberRecipient', recipient);
    await one.card.getByLabel(words.t('vault_memberRole')).selectOption('owner');
    await one.press('vault_add');
    await expect(one.card.getByText(/久保/)).toBeVisible({ timeout: 20_000 });
    await one.sync();
    await two.sync();
    await two.press('vault_takeIn');
    await expect(two.card.getByRole('button', { name: words.t('vault_takeIn') })).toHaveCount(0, { timeout: 20_000 });
    await one.press('vault_claim');
    await two.press('vault_claim');
    await two.sync();
    await one.sync();
    await two.sync();
    await expect(two.card.getByText(words.t('vault_conflict', '田所、久保'))).toBeVisible();
  } finally {
    await other.close();
  }
});
