import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { threat } from '../fixtures/sites/x/posts';
import { type BankenBrowser, launchBanken } from '../harness/browser';
import { Marks } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import type { S3User } from '../harness/vault/gateway';
import { Gateway, hasGateway } from '../harness/vault/gateway';
import { type LocalVault, makeLocalVault } from '../harness/vault/local-vault';
import type { Words } from '../harness/words';
import { expect, test } from './fixtures';

const passphrase = 'みなと珈琲の保管庫の合言葉';
/** Where to leave pictures of the screens: for looking, not for the test. */
const pictures = process.env['BANKEN_PICTURES'];

async function look(page: Page, name: string): Promise<void> {
  if (pictures) mkdirSync(pictures, { recursive: true });
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id} ${html}`))).toEqual([]);
}

/** The card of the vault in the settings of one browser. */
class VaultDesk {
  private constructor(
    readonly banken: BankenBrowser,
    readonly page: Page,
    readonly words: Words,
  ) {}

  static async sit(banken: BankenBrowser, words: Words): Promise<VaultDesk> {
    const page = await banken.openExtensionPage('dashboard.html#/settings/keys');
    const desk = new VaultDesk(banken, page, words);
    await page.getByRole('button', { name: words.t('identity_create') }).click();
    for (const index of [0, 1]) await page.locator('input[type=password]').nth(index).fill(passphrase);
    await page.getByRole('button', { name: words.t('identity_create') }).click();
    await page.getByLabel(words.t('invite_name'), { exact: true }).waitFor();
    await desk.toCard();
    return desk;
  }

  get card() {
    return this.page.locator('[data-address="vault#store"]');
  }

  toCard = () => this.page.goto(this.banken.extensionUrl('dashboard.html#/settings/vault'));
  toList = () => this.page.goto(this.banken.extensionUrl('dashboard.html#/incidents'));
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
    await expect(this.card.getByRole('button', { name: this.words.t('vault_sync') })).toBeEnabled({ timeout: 60_000 });
  }
}

/** Founds the vault, opens its inbox, invites, and gives the file that employees choose. */
async function makeTeam(one: VaultDesk, { store, roles }: LocalVault, maker: S3User) {
  const { words } = one;
  await one.connect(store.reach, maker);
  await one.press('vault_examine');
  await expect(one.card.getByText(words.t('vault_isVault'))).toBeVisible({ timeout: 60_000 });
  await one.fill('vault_company', 'みなと珈琲');
  await one.fill('vault_person', '田所');
  await one.press('vault_make');
  await expect(one.card.getByText(/^AGE-SECRET-KEY-1/)).toBeVisible({ timeout: 20_000 });
  await one.press('vault_paperDone');
  await one.card.locator('summary', { hasText: words.t('vault_inboxMake') }).click();
  await one.fill('vault_inboxKeyId', roles.employee.accessKeyId);
  await one.fill('vault_inboxSecret', roles.employee.secretAccessKey);
  await one.press('vault_inboxMake');
  await expect(one.card.getByText(words.t('vault_inboxOpen'))).toBeVisible({ timeout: 20_000 });
  const { page } = one;
  await page.goto(one.banken.extensionUrl('dashboard.html#/settings/keys'));
  await page.getByLabel(words.t('invite_name'), { exact: true }).fill('みなと珈琲 人事相談窓口');
  await page.getByLabel(words.t('invite_page'), { exact: true }).fill(pageUrls.x);
  await page.getByRole('button', { name: words.t('invite_make') }).click();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: words.t('invite_file') }).click();
  return readFile(await (await file).path());
}

/** One more person, whom the first admits by what their own screen shows. */
async function admit(one: VaultDesk, two: VaultDesk, person: string): Promise<void> {
  await one.toCard();
  await two.fill('vault_joinNumber', await one.fact('vault_number'));
  await two.press('vault_join');
  const [writer, recipient] = [await two.fact('vault_device'), await two.fact('vault_recipient')];
  await one.card.getByText(one.words.t('vault_addMember')).click();
  await one.fill('vault_memberPerson', person);
  await one.fill('vault_memberWriter', writer);
  await one.fill('vault_memberRecipient', recipient);
  await one.card.getByLabel(one.words.t('vault_memberRole')).selectOption('owner');
  await one.press('vault_add');
  await expect(one.card.getByText(new RegExp(person)).first()).toBeVisible({ timeout: 20_000 });
  await two.sync();
}

test.skip(!hasGateway(), 'no object store can be had here');

test('an employee hands over, HR sees it within a minute and answers, a second desk goes on', { tag: '@long' }, async ({
  banken,
  words,
  extensionDir,
}) => {
  test.setTimeout(600_000);
  await using gateway = await Gateway.start();
  const local = await makeLocalVault(gateway);
  const [hr, legal] = [await launchBanken(extensionDir), await launchBanken(extensionDir)];
  try {
    const one = await VaultDesk.sit(hr, words);
    const desk = await makeTeam(one, local, gateway.owner);
    await one.toCard();
    await look(one.page, 'vault-card');
    // Stays open: what comes now is found by its poll
    await one.toList();

    const page = await banken.context.newPage();
    await page.goto(pageUrls.x);
    await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));
    const records = await banken.openExtensionPage('records.html');
    await records
      .getByRole('button', { name: words.t('records_handOver') })
      .first()
      .click();
    const dialog = records.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'desk.txt', mimeType: '', buffer: desk });
    await dialog.getByRole('button', { name: words.t('desk_add') }).click();
    await dialog.getByRole('checkbox', { name: words.t('handoff_purpose_safety') }).click();
    await dialog.getByRole('button', { name: words.t('handoff_make') }).click();
    const send = dialog.getByRole('button', { name: words.t('handoff_toVault') });
    await send.waitFor({ timeout: 60_000 });
    await look(records, 'send-to-vault');
    await send.click();
    await expect(records.getByText(words.pattern('records_handedOver'))).toBeVisible({ timeout: 60_000 });

    const take = one.page.getByRole('button', { name: words.t('vault_takeArrival') });
    await expect(take).toBeVisible({ timeout: 120_000 });
    await look(one.page, 'arrived');
    await take.click();
    const answer = one.page.getByRole('button', { name: words.t('consent_answer') });
    await answer.click({ timeout: 120_000 });
    await expect(one.page.getByText(words.t('consent_answerLaid'))).toBeVisible({ timeout: 30_000 });
    await look(one.page, 'case-in-vault');
    await records.reload();
    await expect(records.getByText(words.t('consent_firstWords'))).toBeVisible({ timeout: 30_000 });
    await look(records, 'answered-by-vault');

    const two = await VaultDesk.sit(legal, words);
    await two.connect(local.store.reach, local.roles.owner);
    await admit(one, two, '久保');
    await two.toList();
    await two.page.getByRole('button', { name: words.t('vault_takeIn'), exact: true }).click({ timeout: 60_000 });
    const claim = (desk: VaultDesk) => desk.page.getByRole('button', { name: words.t('vault_claim') });
    await claim(two).click({ timeout: 120_000 });
    await expect(two.page.getByText(words.t('vault_holder', '久保'))).toBeVisible({ timeout: 30_000 });

    const [pack] = await local.store.versions('packs/');
    const deletion = local.store.ask('DELETE', pack?.key ?? '', { query: { versionId: pack?.version ?? '' } });
    await expect(deletion).rejects.toThrow('denied');
    await two.page.locator('summary', { hasText: words.t('vault_shred') }).click();
    await two.page.getByRole('button', { name: words.t('vault_shredPropose') }).click();
    await expect(two.page.getByText(words.t('vault_secondWanted'))).toBeVisible({ timeout: 30_000 });
    await look(two.page, 'shred-proposed');
    await one.toCard();
    await one.sync();
    await one.press('vault_agree');
    await expect(one.card.getByText(words.t('vault_decisions'))).toHaveCount(0, { timeout: 60_000 });
    const about = (await two.page.evaluate(() => location.hash)).split('/').at(-1) ?? '';
    expect(await local.store.versions(`wraps/${about}/`, local.store.reach.wraps)).toEqual([]);
  } finally {
    await hr.close();
    await legal.close();
  }
});
