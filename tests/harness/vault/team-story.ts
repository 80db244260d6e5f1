import { expect } from '@playwright/test';
import { decryptWith } from '../../../utils/evidence/keys/age-file';
import { JournalShelf } from '../../../utils/node/vault/journal-shelf';
import { foldCase } from '../../../utils/vault/events/fold-case';
import { drainQueue } from '../../../utils/vault/store/drain-queue';
import { ObjectStore } from '../../../utils/vault/store/object-store';
import { desksCase } from '../../../utils/vault/work/tell-acts';
import { Vault } from '../../../utils/vault/work/vault';
import { threat } from '../../fixtures/sites/x/posts';
import { pageUrls } from '../site-responses';
import type { Stage } from '../story/stage';
import { recordPost } from '../story/steps';
import { until, type View } from '../story/view';
import type { S3User } from './gateway';
import { InventedDesk } from './invented-desk';
import type { LocalVault } from './local-vault';
import { anywhere, VaultDesk } from './vault-desk';

/** Who plays, each in a browser of their own, and where. */
export interface Cast {
  readonly employee: Stage;
  readonly hr: Stage;
  readonly legal: Stage;
  readonly local: LocalVault;
  /** Who made the buckets. */
  readonly maker: S3User;
  /** Looks at a screen: holds it against rules, or keeps a picture. */
  readonly look: (stage: Stage, view: View, name: string) => Promise<void>;
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
  'The owners’ cap holds a pack back, and a hold of the desk is a lock of five years',
  'Legal joins as second owner, takes the case in and claims it',
  'Counsel gets a link for seven days, and a file that opens with counsel’s key alone',
  'A colleague leaves, cannot read what follows, and is not believed any more',
  'Two owners make the case unreadable while its pack stays locked',
] as const;

const patience = 120_000;
const noteOfDesk = '裏口の見回りを店に頼んだ';

/** Versions of packs of cases; what the doctor has tried to delete lies beside them under shorter locks. */
const packsIn = async (store: Pick<ObjectStore, 'versions'>) =>
  (await store.versions('packs/')).filter(({ key }) => /^packs\/[0-9a-f]{64}$/.test(key));

/** The team's vault in three browsers, from founding to shredding; each scene goes on from the one before. */
export function teamStory({ employee, hr, legal, local, maker, look }: Cast): Scene[] {
  const { words } = hr;
  const { t } = words;
  const { store, roles } = local;
  let [one, two] = [] as unknown as [VaultDesk, VaultDesk];
  let records: View;
  let invitation: Uint8Array;
  let about = '';
  let vault = '';
  let leaver: { desk: InventedDesk; vault: Vault; shelf: JournalShelf };
  const see = (desk: VaultDesk, name: string) => look(desk.stage, desk.view, name);
  /** The same with the case's card of the vault in view. */
  const seeCase = async (desk: VaultDesk, name: string) => {
    await desk.bringCard();
    await see(desk, name);
  };

  const found = async () => {
    one = await VaultDesk.sit(hr);
    await see(one, 'vault-not-connected');
    await one.connect(store.reach, maker);
    // Firefox asks for sending data to a company's store: a no sends nothing, and can be taken back
    if (await hr.answerQuestion(false)) {
      await one.shown('vault_connectRefused');
      await one.press('vault_connect');
      await hr.answerQuestion(true);
    }
    await one.open();
    await one.view.press('fold', t('vault_roleKeys'));
    await one.view.fill('roles.json', JSON.stringify(roles));
    await one.press('vault_examine');
    // A browser that sets the origin of a request itself leaves one attack untried
    await one.view.waitText(new RegExp(`${t('vault_isVault')}|${t('vault_isVaultSoFar')}`));
    await see(one, 'vault-examined');
    // The key that made the buckets attacks them; work is done with a role's own
    await one.press('vault_disconnect');
    await one.connect(store.reach, roles.owner);
    await one.open();
    await one.fill('vault_company', 'みなと珈琲');
    await one.fill('vault_person', '田所');
    await one.press('vault_make');
    await one.view.waitText(/AGE-SECRET-KEY-1/);
    await see(one, 'vault-paper');
    await one.press('vault_paperDone');
    vault = await one.fact('vault_number');
  };

  const openInbox = async () => {
    await one.unfold('vault_inboxMake', 'vault_inboxKeyId');
    await one.fill('vault_inboxKeyId', roles.employee.accessKeyId);
    await one.fill('vault_inboxSecret', roles.employee.secretAccessKey);
    await one.press('vault_inboxMake');
    await one.shown('vault_inboxOpen');
    await one.to('settings/keys');
    await one.fill('invite_name', 'みなと珈琲 人事相談窓口');
    await one.fill('invite_page', pageUrls.x);
    await one.press('invite_make');
    invitation = (await hr.download(() => one.press('invite_file'))).bytes;
    // Stays open: what comes now is found by its poll
    await one.toList();
  };

  const handOver = async () => {
    const page = await employee.open(pageUrls.x);
    await recordPost(employee, page, threat.text);
    records = await employee.page('records.html');
    records.patience = patience;
    await records.press('act', new RegExp(`^${t('records_handOver')}`));
    await records.waitFor('dialog', /./);
    await employee.upload(records, { name: 'desk.txt', bytes: invitation });
    await records.press('act', t('desk_add'));
    await records.press('option', new RegExp(`^${t('handoff_purpose_safety')}`));
    await records.press('act', t('handoff_make'));
    await records.waitFor('act', new RegExp(`^${t('handoff_toVault')}`));
    await look(employee, records, 'vault-send');
    await records.press('act', new RegExp(`^${t('handoff_toVault')}`));
    await employee.answerQuestion(true);
    await records.waitText(anywhere(words.pattern('records_handedOver')));
  };

  const arrive = async () => {
    await one.front();
    await one.view.waitFor('act', t('vault_takeArrival'));
    await see(one, 'vault-arrived');
    await one.press('vault_takeArrival');
    await one.press('consent_answer');
    await one.shownLike('consent_answerLaid');
    about = await one.about();
    await one.shownLike('vault_caseLocked');
    await seeCase(one, 'vault-case');
  };

  const answered = async () => {
    await records.driver.close();
    records = await employee.page('records.html');
    await records.waitText(t('consent_firstWords'), patience);
    await look(employee, records, 'vault-answered');
  };

  /** @param cap a month, in yen; a gigabyte costs a million here */
  const keepUnder = async (cap: number) => {
    await one.toCard();
    await one.unfold('vault_costSet', 'vault_cost_cap');
    const prices = { cap, storage: 1_000_000, writes: 0, reads: 0 };
    for (const [field, yen] of Object.entries(prices)) await one.fill(`vault_cost_${field}`, String(yen));
    await one.press('vault_costKeep');
    await one.view.waitText(new RegExp(`[¥￥]${cap.toLocaleString('en')}\\b`));
    await one.idle();
  };

  const lockEnd = async () => {
    // Who made the buckets cannot read on this engine what others put there
    const owner = new ObjectStore({ ...store.reach, ...roles.owner });
    // Beside them lies what the examination laid
    const packs = await packsIn(owner);
    const ends = packs.map(async ({ key }) => (await owner.head(key))?.until ?? 0);
    return Math.min(...(await Promise.all(ends)));
  };

  const keep = async () => {
    await one.front();
    await keepUnder(1);
    await see(one, 'vault-cost');
    const packs = (await store.versions('packs/')).length;
    await one.to(`incidents/${about}`);
    await one.press('vault_putAgain');
    await one.shown('error_vault_over_cap');
    await seeCase(one, 'vault-over-cap');
    if ((await store.versions('packs/')).length !== packs) throw new Error('a pack went past the cap');
    await keepUnder(1_000_000);
    await one.to(`care/${about}`);
    await one.press('keepcase_hold');
    await one.fill('keepcase_why', '警察に相談している');
    await one.press('care_save');
    await one.view.waitFor('act', t('keepcase_release'));
    await one.to(`decision/${about}`);
    await one.view.press('act', `${t('company_add')}${t('opinion_notes')}`);
    await one.fill('opinion_note', noteOfDesk);
    await one.press('opinion_note_add');
    await one.view.waitText(noteOfDesk);
    await one.toCard();
    await one.sync();
    const fiveYears = Date.now() + 1_824 * 86_400_000;
    await expect.poll(lockEnd, { timeout: patience }).toBeGreaterThan(fiveYears);
    await one.idle();
    const missed = anywhere(words.pattern('vault_locksFailed'));
    if (missed.test(await one.view.text())) throw new Error('a lock could not be made longer');
    await one.to(`incidents/${about}`);
    await one.shown('vault_caseHeld');
    await seeCase(one, 'vault-held');
  };

  const admit = async (person: string, role: string, { writer, recipient }: { writer: string; recipient: string }) => {
    await one.front();
    await one.toCard();
    await one.unfold('vault_addMember', 'vault_memberPerson');
    await one.fill('vault_memberPerson', person);
    await one.fill('vault_memberWriter', writer);
    await one.fill('vault_memberRecipient', recipient);
    await one.view.pick(t('vault_memberRole'), t(`vault_role_${role}`));
    await one.press('vault_add');
    await one.view.waitFor('item', new RegExp(person));
    // The keys follow the word: until then the newcomer reads nothing
    await one.idle();
  };

  const join = async () => {
    two = await VaultDesk.sit(legal);
    await two.connect(store.reach, roles.owner);
    await legal.answerQuestion(true);
    await two.open();
    await two.fill('vault_joinNumber', vault);
    await two.press('vault_join');
    await admit('久保', 'owner', {
      writer: await two.fact('vault_device'),
      recipient: await two.fact('vault_recipient'),
    });
    await see(one, 'vault-members');
    await two.front();
    await two.sync();
    await two.toList();
    await two.view.waitFor('act', t('vault_takeIn'));
    await see(two, 'vault-list');
    await two.press('vault_takeIn');
    await two.view.waitFor('act', t('vault_putAgain'));
    // What the other desk said has come with the log, and counts here
    await two.to(`decision/${about}`);
    await two.view.waitText(noteOfDesk);
    await two.to(`care/${about}`);
    await two.view.waitFor('act', t('keepcase_release'));
    await two.to(`incidents/${about}`);
    await two.press('vault_claim');
    await two.view.waitText(t('vault_holder', '久保'));
    await seeCase(two, 'vault-claimed');
  };

  const counsel = async () => {
    await two.unfold('vault_counsel', 'vault_counselMake');
    await two.fill('vault_counselTo', '山手法律事務所');
    await two.press('vault_counselMake');
    await two.shownLike('vault_counselUntil');
    await seeCase(two, 'vault-counsel');
    const key = await InventedDesk.make();
    await two.view.press('act', new RegExp(`^${t('dashboard_export')}`));
    await two.press('export_act');
    await two.fill('export_sealTo', '山手法律事務所');
    await two.fill('export_sealKey', key.recipient);
    await see(two, 'vault-export');
    const { bytes } = await legal.download(() => two.press('export_act'));
    const zip = await decryptWith([key.identity], bytes);
    if (new TextDecoder().decode(zip.slice(0, 2)) !== 'PK') throw new Error('no pack in what was exported');
    await two.press('export_finish');
    await two.view.waitGone('dialog', /./);
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
    await one.view.press('act', t('vault_revoke'), ['item', /森/]);
    await one.view.waitFor('act', t('vault_revokeAct', '森'));
    await see(one, 'vault-leaving');
    await one.press('vault_revokeAct', '森');
    await one.view.waitGone('item', /森/);
    await one.idle();
    await leaver.vault.say(about, 'note', { text: '外したあと' });
    await drainQueue(mine, shelf);
    await one.sync();
    await one.shownLike('vault_apart');
    await see(one, 'vault-quarantine');
    await two.front();
    await two.toCard();
    await two.sync();
    await two.to(`incidents/${about}`);
    await two.press('vault_giveBack');
    await two.shown('vault_nobody');
    // It is said here before it has reached the store
    const seen = await until(
      async () => {
        await leaver.vault.pull();
        const { cases } = await leaver.vault.judged();
        // What desks say, who gave a case back among it, is told in one place
        const told = foldCase(cases.get(await desksCase(vault)) ?? []);
        return told.unreadable.length > 0 ? foldCase(cases.get(about) ?? []) : undefined;
      },
      () => Promise.resolve('an event that who left cannot read'),
      patience,
    );
    const left = seen.kept.exported?.map(({ body }) => body.to);
    if (left?.length !== 2) throw new Error(`what left the vault stands in its log: ${left?.join()}`);
  };

  const shred = async () => {
    const [pack] = await packsIn(store);
    const deletion = store.ask('DELETE', pack?.key ?? '', { query: { versionId: pack?.version ?? '' } });
    const said = await deletion.then(() => 'deleted', String);
    if (!said.includes('403')) throw new Error(`a locked version: ${said}`);
    await two.unfold('vault_shred', 'vault_shredPropose');
    await two.press('vault_shredPropose');
    await two.shown('vault_secondWanted');
    await seeCase(two, 'vault-shred');
    await one.front();
    await one.sync();
    await one.view.waitFor('act', t('vault_agree'));
    await see(one, 'vault-decision');
    await one.press('vault_agree');
    await one.view.waitGone('act', t('vault_agree'));
    await expect.poll(() => store.versions(`wraps/${about}/`, store.reach.wraps), { timeout: patience }).toEqual([]);
    await one.to(`incidents/${about}`);
    await one.shown('vault_shreddedText');
    await seeCase(one, 'vault-shredded');
  };

  const acts = [found, openInbox, handOver, arrive, answered, keep, join, counsel, leave, shred];
  return acts.map((run, at) => ({ title: teamTitles[at] ?? '', run }));
}
