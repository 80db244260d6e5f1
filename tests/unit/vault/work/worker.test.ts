import 'fake-indexeddb/auto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openVault } from '../../../../entrypoints/background/vault/open-vault';
import {
  vaultExamine,
  vaultFound,
  vaultKeyOf,
  vaultOpenPack,
  vaultPoll,
  vaultSay,
  vaultSync,
} from '../../../../entrypoints/background/vault/vault-work';
import { readVaultList, readVaultView } from '../../../../entrypoints/dashboard/vault/vault-view';
import { reviewer } from '../../../../entrypoints/shared/people';
import { sha256Hex } from '../../../../utils/bytes/digest';
import { sayHold } from '../../../../utils/desk/care-acts';
import { writeActs } from '../../../../utils/desk/desk-log';
import { decryptWith, encryptFor } from '../../../../utils/evidence/keys/age-file';
import { writeSetting } from '../../../../utils/evidence/settings/stored-settings';
import { keepVaultSession } from '../../../../utils/messaging/vault-in-session';
import { packKey } from '../../../../utils/vault/store/names';
import { day } from '../../../../utils/vault/work/terms';
import { DatabaseShelf, vaultDatabase as database } from '../../../../utils/vault/work/vault-database';
import { type Gateway, hasGateway } from '../../../harness/vault/gateway';
import { type LocalVault, makeLocalVault } from '../../../harness/vault/local-vault';
import { oneGateway } from '../../../harness/vault/one-gateway';
import { whole } from '../../../harness/whole';

const about = '0b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d';
const page = { from: 'page' } as const;

describe.skipIf(!hasGateway())('the worker with a vault', () => {
  let gateway: Gateway;
  let local: LocalVault;
  beforeAll(async () => {
    fakeBrowser.reset();
    await writeSetting('company-policy', { values: {}, refused: [], since: new Date().toISOString() });
    gateway = oneGateway();
    local = await makeLocalVault(gateway, 'worker');
  });

  it('does nothing where no vault was opened in this session', async () => {
    await expect(vaultSync({ hurry: false }, page)).rejects.toThrow('vault-closed');
    await expect(vaultExamine({ roles: {} }, page)).rejects.toThrow('vault-closed');
  });

  it('examines, founds, puts a case there under lock, and opens it again', async () => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const connection = { ...local.store.reach };
    await database.vaults.put({ key: 'vault', connection: new Uint8Array(1), place: 'here' });
    await keepVaultSession({ connection, identity, recipient });
    // Every attack stands in the doctor's own tests
    if (whole) expect((await vaultExamine({ roles: {} }, page)).isVault).toBe(true);
    const { vault, paper } = await vaultFound({ name: 'みなと珈琲', person: '田所' }, page);
    expect(paper).toMatch(/^AGE-SECRET-KEY-1/);
    expect((await database.vaults.get('vault'))?.id).toBe(vault);
    await vaultSay({ about, kind: 'facts', body: { facts: { number: 'K-2026-0001' } } }, page);
    const sealed = await encryptFor([(await vaultKeyOf({ about }, page)).recipient], new TextEncoder().encode('証拠'));
    const object = await sha256Hex(sealed);
    const until = Date.now() + 3_600_000;
    await new DatabaseShelf(database, '').send({ key: packKey(object), blob: new Blob([sealed]), until });
    await vaultSync({ hurry: false }, page);
    expect((await database.queue.toArray()).map(({ state }) => state)).not.toContain('waiting');
    expect((await local.store.head(packKey(object)))?.mode).toBe('COMPLIANCE');
    // Two pages at once: both words have their place in the log
    const both = ['一つ目', '二つ目'].map((text) => vaultSay({ about, kind: 'note', body: { text } }, page));
    expect(await Promise.all(both)).toHaveLength(2);
    await vaultSync({ hurry: false }, page);
    const { key, identities } = await vaultOpenPack({ about, object }, page);
    const back = new Uint8Array(await (await database.blobs.get(key))!.blob.arrayBuffer());
    expect(new TextDecoder().decode(await decryptWith(identities, back))).toBe('証拠');
    await expect(vaultSay({ about, kind: 'snapshot', body: {} }, page)).rejects.toThrow('refused');
  });

  it('says a hold of the desk in the vault, once, also one of when the vault was closed, and it is a lock at once', async () => {
    const [pack] = await local.store.versions('packs/');
    const body = { object: pack?.key.slice(6) ?? '', name: 'K.age', bytes: 1, until: new Date().toISOString() };
    await vaultSay({ about, kind: 'pack', body }, page);
    await sayHold(about, true, '警察に相談している', reviewer, new Date().toISOString());
    await vaultPoll({}, page);
    await vaultPoll({}, page);
    const { vault } = await openVault();
    const held = (await vault.judged()).cases.get(about) ?? [];
    const words = held.flatMap(({ words }) => (words.state === 'read' ? [words.payload.kind] : []));
    expect(words.filter((kind) => kind === 'hold')).toHaveLength(1);
    const end = (await local.store.head(pack?.key ?? ''))?.until ?? 0;
    expect(end - Date.now()).toBeGreaterThan(1_824 * day);
    // The word itself lay there before its lock was asked for
    expect((await database.vaults.get('vault'))?.renewalsFailed).toBe(0);
  });

  it('tells what the desk says at the next poll, and shows what waits and what went without its words', async () => {
    const { vault, writer } = await openVault();
    const acts = async () => (await readVaultView(vault.desk.vault, writer.fingerprint)).acts;
    const before = await acts();
    const body = { text: '電話があった' };
    const doings = [about, crypto.randomUUID()].map((caseId) => ({ caseId, kind: 'note' as const, body }));
    await writeActs(doings, reviewer, new Date().toISOString());
    expect(await acts()).toEqual({ ...before, waiting: before.waiting + 2 });
    await vaultPoll({}, page);
    const after = { ...before, stored: before.stored + before.waiting + 2, waiting: 0, kept: before.kept + 1 };
    expect(await acts()).toEqual(after);
    const { queue } = database;
    const told = (await queue.orderBy('turn').last())?.key ?? '';
    await queue.update(told, { state: 'refused' });
    expect(await acts()).toEqual({ ...after, stored: before.stored + before.waiting, waiting: 2 });
    await queue.update(told, { state: 'stored' });
  });

  it('shows who works on a case as the desk says it, where the vault said something else before', {
    tags: 'long',
  }, async () => {
    const holders = async () => (await readVaultList())?.cases.find(({ id }) => id === about)?.holders;
    await vaultSay({ about, kind: 'claim', body: { holder: '田所' } }, page);
    expect(await holders()).toMatchObject([{ holder: '田所' }]);
    const at = new Date().toISOString();
    await writeActs([{ caseId: about, kind: 'claim', body: { holder: '久保' } }], reviewer, at);
    expect(await holders()).toEqual([{ holder: '久保', at }]);
    await vaultPoll({}, page);
  });

  it('tells a wrong key by its code, keeps what waits, and lets nobody disconnect before it is sent', {
    tags: 'long',
  }, async () => {
    const session = (await fakeBrowser.storage.session.get('vault-session'))['vault-session'] as { connection: object };
    const connection = { ...session.connection, secretAccessKey: 'wrong' };
    await keepVaultSession({ ...session, connection });
    await vaultSay({ about, kind: 'note', body: { text: '届かない' } }, page);
    await expect(vaultSync({ hurry: false }, page)).rejects.toThrow('vault-key');
    expect(await database.queue.where('state').equals('refused').count()).toBe(1);
    await expect(database.forget()).rejects.toThrow('vault-waiting');
    await keepVaultSession(session);
    await database.vaults.update('vault', { bytesPerSecond: 300_000 });
    expect((await openVault()).store.manner).toEqual({ bytesPerSecond: 300_000 });
    await vaultSync({ hurry: true }, page);
    expect(await database.queue.where('state').notEqual('stored').count()).toBe(0);
    await database.forget();
    expect(await database.events.count()).toBe(0);
  });
});
