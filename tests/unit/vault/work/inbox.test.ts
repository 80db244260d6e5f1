import 'fake-indexeddb/auto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  vaultAnswer,
  vaultOpenArrival,
  vaultOpenInbox,
  vaultTeam,
} from '../../../../entrypoints/background/vault/vault-inbox';
import { vaultFound, vaultKeyOf, vaultPoll, vaultSay } from '../../../../entrypoints/background/vault/vault-work';
import { lastAnswerLaid } from '../../../../entrypoints/dashboard/vault/vault-view';
import { base64Of, bytesOfBase64 } from '../../../../utils/bytes/base64';
import { sha256Hex } from '../../../../utils/bytes/digest';
import { consent, noteFile, readHandOvers } from '../../../../utils/evidence/hand-over/hand-overs';
import { inboxIn, inboxLine, keepInbox } from '../../../../utils/evidence/hand-over/inbox';
import { sealNotice } from '../../../../utils/evidence/hand-over/signed-notices';
import { decryptWith, encryptFor } from '../../../../utils/evidence/keys/age-file';
import { custodyOf } from '../../../../utils/evidence/queries';
import { writeSetting } from '../../../../utils/evidence/settings/stored-settings';
import { keepVaultSession } from '../../../../utils/messaging/vault-in-session';
import type { Inbox } from '../../../../utils/shapes/hand-over';
import { inboxStore } from '../../../../utils/vault/inbox/hand-in';
import { queueHandIn, sendHandIns, takeAnswers } from '../../../../utils/vault/inbox/hand-ins';
import { openWrap } from '../../../../utils/vault/keys/case-key';
import { ObjectStore } from '../../../../utils/vault/store/object-store';
import { vaultDatabase as database } from '../../../../utils/vault/work/vault-database';
import { type Gateway, hasGateway } from '../../../harness/vault/gateway';
import { InventedDesk } from '../../../harness/vault/invented-desk';
import { type LocalVault, makeLocalVault } from '../../../harness/vault/local-vault';
import { oneGateway } from '../../../harness/vault/one-gateway';

const about = '0b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d';
const page = { from: 'page' } as const;
const now = () => new Date().toISOString();

describe.skipIf(!hasGateway())('from the employee to the desk and back, through the store as its roles allow', () => {
  let gateway: Gateway;
  let local: LocalVault;
  let inbox: Inbox;
  beforeAll(async () => {
    fakeBrowser.reset();
    await writeSetting('company-policy', { values: {}, refused: [], since: now() });
    gateway = oneGateway();
    local = await makeLocalVault(gateway, 'inbox');
    const { endpoint, region, bucket } = local.store.reach;
    inbox = { endpoint, region, bucket, ...local.roles.employee };
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    // The desk works with the reviewer's key of the store, not with the owner's
    const connection = { ...local.store.reach, ...local.roles.reviewer };
    await database.vaults.put({ key: 'vault', connection: new Uint8Array(1), place: 'here' });
    await keepVaultSession({ connection, identity, recipient });
    await vaultFound({ name: 'みなと珈琲', person: '田所' }, page);
    await vaultOpenInbox({ access: local.roles.employee }, page);
  });

  it('tells the way into the inbox in a line of the desk’s file, and takes no other line for it', () => {
    expect(inboxIn(`#banken-desk=AAAA\n${inboxLine(inbox)}`)).toEqual(inbox);
    expect(inboxIn('#banken-desk=AAAA\n')).toBeUndefined();
    expect(() => inboxIn(inboxLine({ ...inbox, endpoint: 'http://s3.example' }))).toThrow('desk-unreadable');
  });

  it('hands in when there is a connection, is seen by the next poll once, is opened by the team, and gets its answer', async () => {
    const { desks } = await vaultTeam({}, page);
    const [team] = desks;
    if (!team) throw new Error('no desk');
    await keepInbox(inbox);
    const desk = { name: '人事', people: [], recipients: [team.recipient], key: team.key, way: 'link' } as const;
    const given = await consent(about, desk, ['safety'], now());
    expect(given.answersAt).toMatch(/^[0-9a-f]{32}$/);
    const sealed = await encryptFor([team.recipient], new TextEncoder().encode('証拠'));
    await noteFile(given.id, { name: 'K.age', sha256: await sha256Hex(sealed), bytes: sealed.length, madeAt: now() });
    await queueHandIn(given.id, 'pack', new Blob([sealed]), now());
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await sendHandIns({ tries: 1 })).toMatchObject([{ state: 'waiting', fault: 'unreachable' }]);
    vi.unstubAllGlobals();
    expect((await readHandOvers())[0]?.sentAt).toBeUndefined();

    expect(await sendHandIns({ now: () => Date.now() + 60_000 })).toEqual([]);
    expect((await readHandOvers())[0]?.sentAt).toBeDefined();
    expect((await custodyOf(about)).map(({ event }) => event)).toEqual(['consented', 'hand-over-made', 'handed-over']);
    // The same bytes once more, as after an answer that was lost
    await inboxStore(inbox).put(`inbox/2026-11-27T00:00/${'0'.repeat(32)}`, sealed);
    expect((await vaultPoll({}, page)).arrived).toBe(1);
    expect((await vaultPoll({}, page)).arrived).toBe(0);
    const [arrival] = await database.arrivals.toArray();
    const { key, identities } = await vaultOpenArrival({ key: arrival?.key ?? '' }, page);
    const bytes = new Uint8Array(await (await database.blobs.get(key))!.blob.arrayBuffer());
    expect(new TextDecoder().decode(await decryptWith(identities, bytes))).toBe('証拠');
    await expect(vaultOpenArrival({ key: 'packs/x' }, page)).rejects.toThrow('refused');

    expect(await takeAnswers(true)).toBe(0);
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const privateKey = await crypto.subtle.importKey('pkcs8', bytesOfBase64(team.secret), algorithm, false, ['sign']);
    const spki = bytesOfBase64(team.key);
    const signer = { privateKey, spki, fingerprint: await sha256Hex(spki), createdAt: now() };
    const replyTo = String((await custodyOf(about))[0]?.detail['replyTo']);
    const answer = async (words: string, by = signer) => {
      const notice = {
        format: 'banken-answer/1',
        handOver: given.id,
        number: 'K-2026-0001',
        status: 'in-review',
      } as const;
      return base64Of(await sealNotice({ ...notice, words, at: now() }, by, [replyTo]));
    };
    const answersAt = given.answersAt ?? '';
    await vaultSay({ about, kind: 'facts', body: { facts: {} } }, page);
    const stranger = await crypto.subtle.generateKey(algorithm, true, ['sign']);
    const theirs = new Uint8Array(await crypto.subtle.exportKey('spki', stranger.publicKey));
    const forged = { ...signer, privateKey: stranger.privateKey, spki: theirs, fingerprint: await sha256Hex(theirs) };
    expect(await lastAnswerLaid(about)).toBeUndefined();
    for (const sealedAnswer of [await answer('受け取りました'), await answer('偽', forged), await answer('次の週に')]) {
      await vaultAnswer({ about, answersAt, sealed: sealedAnswer }, page);
    }
    // Told to whoever opens the case at this desk, also after the page was closed
    expect(Date.parse((await lastAnswerLaid(about)) ?? '')).toBeLessThanOrEqual(Date.now());
    expect(await takeAnswers(true)).toBe(2);
    expect((await readHandOvers())[0]?.answers.map(({ words }) => words)).toEqual(['受け取りました', '次の週に']);
    expect(await takeAnswers(true)).toBe(0);
  });

  it('changes the keys of cases and inbox when somebody leaves, and lets the others answer with the key of before', {
    tags: 'long',
  }, async () => {
    const leaver = await InventedDesk.make();
    const { id = '' } = (await database.vaults.get('vault')) ?? {};
    await vaultSay({ about: id, kind: 'member', body: { ...leaver.member('森', 'reviewer') } }, page);
    const before = (await vaultTeam({}, page)).desks;
    await vaultSay({ about: id, kind: 'revoked', body: { writer: leaver.writer.fingerprint, after: 0 } }, page);
    const { desks, inbox: kept } = await vaultTeam({}, page);
    expect(desks.slice(0, -1)).toEqual(before);
    expect(desks.at(-1)?.recipient).not.toBe(before.at(-1)?.recipient);
    expect(kept).toEqual(inbox);
    const epochs = (await vaultKeyOf({ about }, page)).recipient;
    const read = new Set<string>();
    const reader = new ObjectStore({ ...local.store.reach, ...local.roles.reviewer });
    for await (const objects of reader.list('wraps/', '', reader.reach.wraps)) {
      for (const { key } of objects) {
        const wrap = await reader.get(key, reader.reach.wraps);
        const opened = await openWrap(wrap, [leaver.identity]).catch(() => undefined);
        if (opened) read.add(await identityToRecipient(opened));
      }
    }
    expect(read.has(before.at(-1)?.recipient ?? '')).toBe(true);
    expect(read.has(desks.at(-1)?.recipient ?? '')).toBe(false);
    expect(read.has(epochs)).toBe(false);
  });

  it('lets an employee neither list, nor read the inbox, nor write where answers lie', async () => {
    const employee = inboxStore(inbox);
    await expect(employee.list('inbox/').next()).rejects.toThrow('denied');
    await expect(employee.get((await database.arrivals.toArray())[0]?.key ?? '')).rejects.toThrow('denied');
    await expect(employee.put('answers/0', new Uint8Array(1))).rejects.toThrow('denied');
    const legal = new ObjectStore({ ...local.store.reach, ...local.roles.legal });
    await expect(legal.get((await database.arrivals.toArray())[0]?.key ?? '')).rejects.toThrow('denied');
  });

  it('takes the policy’s values before a file’s, and only when all of them have their shape', async () => {
    const values = { inboxEndpoint: 'https://s3.example', inboxRegion: 'x', inboxBucket: 'banken-vault' };
    await writeSetting('company-policy', { values, refused: [], since: now() });
    const { readInbox } = await import('../../../../utils/evidence/hand-over/inbox');
    expect(await readInbox()).toEqual(inbox);
    const whole = { ...values, inboxAccessKeyId: 'AKX', inboxSecretAccessKey: 'secret' };
    await writeSetting('company-policy', { values: whole, refused: [], since: now() });
    expect(await readInbox()).toMatchObject({ endpoint: 'https://s3.example', accessKeyId: 'AKX' });
  });
});
