import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { decryptWith } from '../../../utils/evidence/keys/age-file';
import { foldCase } from '../../../utils/vault/events/fold-case';
import { ObjectStore } from '../../../utils/vault/store/object-store';
import { drainQueue } from '../../../utils/vault/store/queue';
import { Vault } from '../../../utils/vault/work/vault';
import { threat } from '../../fixtures/sites/x/posts';
import type { BankenBrowser } from '../browser';
import { Marks } from '../screens';
import { pageUrls } from '../site-responses';
import type { Words } from '../words';
import type { S3User } from './gateway';
import { InventedDesk } from './invented-desk';
import { JournalShelf } from './journal-shelf';
import type { LocalVault } from './local-vault';
import { VaultDesk } from './vault-desk';

/** Who plays, and where. */
export interface Cast {
  readonly employee: BankenBrowser;
  readonly hr: BankenBrowser;
  readonly legal: BankenBrowser;
  readonly words: Words;
  readonly local: LocalVault;
  /** Who made the buckets. */
  readonly maker: S3User;
  /** Looks at a screen: holds it against rules, or keeps a picture. */
  readonly look: (page: Page, name: string) => Promise<void>;
}

export interface Scene {
  readonly title: string;
  run(): Promise<void>;
}

/** What happens in each scene. */
export const teamTitles = [
  'HR connects the storage, attacks it, and founds a vault',
  'HR opens the inbox and invites',
  'An employee records a post and hands over into the vault',
  'HR sees it within a minute, verifies it, takes it in and answers',
  'The answer stands in the employee’s own records',
  'Legal joins as second owner, takes the case in and claims it',
  'Counsel gets a link for seven days, and a file that opens with counsel’s key alone',
  'A colleague leaves, cannot read what follows, and is not believed any more',
  'Two owners make the case unreadable while its pack stays locked',
] as const;

const slow = { timeout: 120_000 } as const;
const part = (whole: RegExp) => new RegExp(whole.source.replace(/^\^|\$$/g, ''), 's');
const shown = (what: Locator) => what.waitFor(slow);

/** The team's vault in three browsers, from founding to shredding; each scene goes on from the one before. */
export function teamStory({ employee, hr, legal, words, local, maker, look }: Cast): Scene[] {
  const { t } = words;
  const { store, roles } = local;
  let [one, two] = [] as unknown as [VaultDesk, VaultDesk];
  let records: Page;
  let invitation: Buffer;
  let about = '';
  let vault = '';
  let leaver: { desk: InventedDesk; vault: Vault; shelf: JournalShelf };

  const found = async () => {
    one = await VaultDesk.sit(hr, words);
    await look(one.page, 'vault-not-connected');
    await one.connect(store.reach, maker);
    await one.press('vault_examine');
    await shown(one.card.getByText(t('vault_isVault')));
    await look(one.page, 'vault-examined');
    // The key that made the buckets attacks them; work is done with a role's own
    await one.press('vault_disconnect');
    await one.connect(store.reach, roles.owner);
    await one.fill('vault_company', 'みなと珈琲');
    await one.fill('vault_person', '田所');
    await one.press('vault_make');
    await shown(one.card.getByText(/^AGE-SECRET-KEY-1/));
    await look(one.page, 'vault-paper');
    await one.press('vault_paperDone');
    vault = await one.fact('vault_number');
  };

  const openInbox = async () => {
    await one.unfold('vault_inboxMake');
    await one.fill('vault_inboxKeyId', roles.employee.accessKeyId);
    await one.fill('vault_inboxSecret', roles.employee.secretAccessKey);
    await one.press('vault_inboxMake');
    await shown(one.card.getByText(t('vault_inboxOpen')));
    const { page } = one;
    await one.to('settings/keys');
    await page.getByLabel(t('invite_name'), { exact: true }).fill('みなと珈琲 人事相談窓口');
    await page.getByLabel(t('invite_page'), { exact: true }).fill(pageUrls.x);
    await page.getByRole('button', { name: t('invite_make') }).click();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: t('invite_file') }).click();
    invitation = await readFile(await (await file).path());
    // Stays open: what comes now is found by its poll
    await one.toList();
  };

  const handOver = async () => {
    const page = await employee.context.newPage();
    await page.goto(pageUrls.x);
    await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));
    records = await employee.openExtensionPage('records.html');
    const start = records.getByRole('button', { name: t('records_handOver') });
    await start.first().click();
    const dialog = records.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'desk.txt', mimeType: '', buffer: invitation });
    await dialog.getByRole('button', { name: t('desk_add') }).click();
    await dialog.getByRole('checkbox', { name: t('handoff_purpose_safety') }).click();
    await dialog.getByRole('button', { name: t('handoff_make') }).click();
    const send = dialog.getByRole('button', { name: t('handoff_toVault') });
    await shown(send);
    await look(records, 'vault-send');
    await send.click();
    await shown(records.getByText(words.pattern('records_handedOver')));
  };

  const arrive = async () => {
    await one.page.bringToFront();
    const take = one.page.getByRole('button', { name: t('vault_takeArrival') });
    await shown(take);
    await look(one.page, 'vault-arrived');
    await take.click();
    await one.page.getByRole('button', { name: t('consent_answer') }).click(slow);
    await shown(one.page.getByText(t('consent_answerLaid')));
    about = (await one.page.evaluate(() => location.hash)).split('/').at(-1) ?? '';
    await shown(one.case.getByText(part(words.pattern('vault_caseLocked'))));
    await look(one.page, 'vault-case');
  };

  const answered = async () => {
    await records.bringToFront();
    await records.reload();
    await shown(records.getByText(t('consent_firstWords')));
    await look(records, 'vault-answered');
  };

  const admit = async (person: string, role: string, { writer, recipient }: { writer: string; recipient: string }) => {
    await one.toCard();
    await one.unfold('vault_addMember');
    await one.fill('vault_memberPerson', person);
    await one.fill('vault_memberWriter', writer);
    await one.fill('vault_memberRecipient', recipient);
    await one.card.getByLabel(t('vault_memberRole')).selectOption(role);
    await one.press('vault_add');
    await shown(one.card.getByRole('listitem').filter({ hasText: person }));
    // The keys follow the word: until then the newcomer reads nothing
    await one.idle();
  };

  const join = async () => {
    two = await VaultDesk.sit(legal, words);
    await two.connect(store.reach, roles.owner);
    await two.fill('vault_joinNumber', vault);
    await two.press('vault_join');
    await admit('久保', 'owner', {
      writer: await two.fact('vault_device'),
      recipient: await two.fact('vault_recipient'),
    });
    await look(one.page, 'vault-members');
    await two.page.bringToFront();
    await two.sync();
    await two.toList();
    await look(two.page, 'vault-list');
    await two.page.getByRole('button', { name: t('vault_takeIn'), exact: true }).click(slow);
    await two.case.getByRole('button', { name: t('vault_claim') }).click(slow);
    await shown(two.case.getByText(t('vault_holder', '久保')));
    await look(two.page, 'vault-claimed');
  };

  const counsel = async () => {
    await two.unfold('vault_counsel', two.case);
    await two.case.getByLabel(t('vault_counselTo'), { exact: true }).fill('山手法律事務所');
    await two.case.getByRole('button', { name: t('vault_counselMake') }).click();
    await shown(two.case.getByText(part(words.pattern('vault_counselUntil'))));
    await look(two.page, 'vault-counsel');
    const { page } = two;
    const key = await InventedDesk.make();
    await page
      .getByRole('button', { name: part(words.pattern('dashboard_export')) })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('export_act'), exact: true }).click();
    await dialog.getByLabel(t('export_sealTo'), { exact: true }).fill('山手法律事務所');
    await dialog.getByLabel(t('export_sealKey'), { exact: true }).fill(key.recipient);
    await look(page, 'vault-export');
    const file = page.waitForEvent('download', slow);
    await dialog.getByRole('button', { name: t('export_act'), exact: true }).click();
    const sealed = new Uint8Array(await readFile(await (await file).path()));
    const zip = await decryptWith([key.identity], sealed);
    if (new TextDecoder().decode(zip.slice(0, 2)) !== 'PK') throw new Error('no pack in what was exported');
    await page
      .getByRole('button', { name: t('export_finish'), exact: true })
      .last()
      .click(slow);
  };

  /** Somebody whose machine is this process: reads, leaves, and writes on. */
  const leave = async () => {
    const desk = await InventedDesk.make();
    const shelf = await JournalShelf.open();
    const mine = new ObjectStore({ ...store.reach, ...roles.reviewer });
    const place = { vault, writer: desk.writer, identities: [desk.identity], now: Date.now };
    leaver = { desk, shelf, vault: new Vault(mine, shelf, { ...place, until: () => Date.now() + 3_600_000 }) };
    await admit('森', 'reviewer', { writer: desk.writer.fingerprint, recipient: desk.recipient });
    await leaver.vault.pull();
    await leaver.vault.say(about, 'note', { text: '電話で話した' });
    await drainQueue(mine, shelf);
    await one.sync();
    const row = one.card.getByRole('listitem').filter({ hasText: '森' });
    await row.getByRole('button', { name: t('vault_revoke') }).click();
    await look(one.page, 'vault-leaving');
    await row.getByRole('button', { name: t('vault_revokeAct', '森') }).click();
    await row.waitFor({ state: 'detached', timeout: 120_000 });
    await one.idle();
    await leaver.vault.say(about, 'note', { text: '外したあと' });
    await drainQueue(mine, shelf);
    await one.sync();
    await shown(one.card.getByText(part(words.pattern('vault_apart'))));
    await look(one.page, 'vault-quarantine');
    await two.page.bringToFront();
    await two.toCard();
    await two.sync();
    await two.to(`incidents/${about}`);
    await two.case.getByRole('button', { name: t('vault_giveBack') }).click();
    await shown(two.case.getByText(t('vault_nobody')));
    await leaver.vault.pull();
    const seen = foldCase((await leaver.vault.judged()).cases.get(about) ?? []);
    const left = seen.kept.exported?.map(({ body }) => body.to);
    if (left?.length !== 2) throw new Error(`what left the vault stands in its log: ${left?.join()}`);
    if (seen.unreadable.length === 0) throw new Error('who left reads the next event');
  };

  const shred = async () => {
    const [pack] = await store.versions('packs/');
    const deletion = store.ask('DELETE', pack?.key ?? '', { query: { versionId: pack?.version ?? '' } });
    const said = await deletion.then(() => 'deleted', String);
    if (!said.includes('403')) throw new Error(`a locked version: ${said}`);
    await two.unfold('vault_shred', two.case);
    await two.case.getByRole('button', { name: t('vault_shredPropose') }).click();
    await shown(two.case.getByText(t('vault_secondWanted')));
    await look(two.page, 'vault-shred');
    await one.page.bringToFront();
    await one.sync();
    await look(one.page, 'vault-decision');
    await one.press('vault_agree');
    await one.card.getByText(t('vault_decisions')).waitFor({ state: 'detached', timeout: 120_000 });
    await expect.poll(() => store.versions(`wraps/${about}/`, store.reach.wraps), slow).toEqual([]);
    await one.to(`incidents/${about}`);
    await shown(one.case.getByText(t('vault_shreddedText')));
    await look(one.page, 'vault-shredded');
  };

  const acts = [found, openInbox, handOver, arrive, answered, join, counsel, leave, shred];
  return acts.map((run, at) => ({ title: teamTitles[at] ?? '', run }));
}
