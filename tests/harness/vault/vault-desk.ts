import type { Page } from '@playwright/test';
import type { BankenBrowser } from '../browser';
import type { Words } from '../words';
import type { S3User } from './gateway';

type Key = Parameters<Words['t']>[0];

const passphrase = 'みなと珈琲の保管庫の合言葉';

/** One desk of a team: a browser of its own, with its dashboard open at the vault. */
export class VaultDesk {
  private constructor(
    readonly banken: BankenBrowser,
    readonly page: Page,
    readonly words: Words,
  ) {}

  /** Makes this person's own key, which opens everything else. */
  static async sit(banken: BankenBrowser, words: Words): Promise<VaultDesk> {
    const page = await banken.openExtensionPage('dashboard.html#/settings/keys');
    const desk = new VaultDesk(banken, page, words);
    await page.getByRole('button', { name: words.t('identity_create') }).click();
    for (const index of [0, 1]) await page.locator('input[type=password]').nth(index).fill(passphrase);
    await page.getByRole('button', { name: words.t('identity_create') }).click();
    await page.getByLabel(words.t('invite_name'), { exact: true }).waitFor({ timeout: 60_000 });
    await desk.toCard();
    return desk;
  }

  get card() {
    return this.page.locator('[data-address="vault#store"]');
  }

  /** The open case's own card of the vault. */
  get case() {
    return this.page.getByRole('region', { name: this.words.t('vault_title'), exact: true });
  }

  to = (hash: string) => this.page.goto(this.banken.extensionUrl(`dashboard.html#/${hash}`));
  toCard = () => this.to('settings/vault');
  toList = () => this.to('incidents');
  press = (key: Key) => this.card.getByRole('button', { name: this.words.t(key), exact: true }).click();
  async unfold(key: Key, inside = this.card): Promise<void> {
    const summary = inside.locator('summary', { hasText: this.words.t(key) });
    const isOpen = await summary.evaluate((element) => element.parentElement?.hasAttribute('open'));
    if (!isOpen) await summary.click();
  }
  fill = (key: Key, value: string) => this.card.getByLabel(this.words.t(key), { exact: true }).fill(value);
  fact = async (key: Key) =>
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
    await this.card.getByText(this.words.t('vault_isOpen'), { exact: true }).waitFor({ timeout: 60_000 });
  }

  /** Sends and fetches, and waits until that is done. */
  async sync(): Promise<void> {
    await this.press('vault_sync');
    await this.idle();
  }

  /** Until what was pressed last is done, with all that follows from it. */
  async idle(): Promise<void> {
    const button = this.card.getByRole('button', { name: this.words.t('vault_sync') });
    await button.and(this.page.locator(':enabled')).waitFor({ timeout: 60_000 });
  }
}
