import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import { JournalShelf } from '../../../utils/node/vault/journal-shelf';
import { attacks, examine } from '../../../utils/vault/doctor/examine';
import { drainQueue } from '../../../utils/vault/store/drain-queue';
import { packKey, wrapsOf } from '../../../utils/vault/store/names';
import type { ObjectStore } from '../../../utils/vault/store/object-store';
import { foundVault } from '../../../utils/vault/work/found-vault';
import { readPack } from '../../../utils/vault/work/read-logs';
import { renewLocks } from '../../../utils/vault/work/renew-locks';
import { day } from '../../../utils/vault/work/terms';
import { Vault } from '../../../utils/vault/work/vault';
import { type Gateway, hasGateway } from '../../harness/vault/gateway';
import { InventedDesk } from '../../harness/vault/invented-desk';
import { makeLocalVault } from '../../harness/vault/local-vault';
import { oneGateway } from '../../harness/vault/one-gateway';

const about = '0b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d';

describe.skipIf(!hasGateway())('2026-11-28 vault', () => {
  let gateway: Gateway;
  beforeAll(() => {
    gateway = oneGateway();
  });

  /** Lays other bytes at a key, and a delete marker over both. */
  const hide = async (store: ObjectStore, key: string, bucket?: string) => {
    await store.put(key, new Uint8Array([9]), undefined, bucket);
    await store.ask('DELETE', key, { bucket });
  };

  it('a pack or a key wrap that somebody laid over, or hid behind a marker, is found, opened and locked on', async () => {
    const { store } = await makeLocalVault(gateway, 'hidden');
    const desk = await InventedDesk.make();
    const shelf = await JournalShelf.open();
    const until = () => Date.now() + 3_600_000;
    const founder = { writer: desk.writer, person: '田所', recipient: desk.recipient };
    const times = { at: new Date().toISOString(), until: until() };
    const { vault } = await foundVault(shelf, 'みなと珈琲', founder, times);
    const seat = { vault, writer: desk.writer, identities: [desk.identity], until, now: Date.now };
    const first = new Vault(store, shelf, seat);
    const bytes = new TextEncoder().encode('sealed');
    const object = await sha256Hex(bytes);
    await shelf.send({ key: packKey(object), blob: new Blob([bytes]), until: until() });
    const body = { object, name: 'K.age', bytes: bytes.length, until: new Date(until()).toISOString() };
    await first.say(about, 'pack', body);
    await first.say(about, 'note', { text: '電話で話した' });
    await drainQueue(store, shelf);
    await hide(store, packKey(object));
    for (const { key } of await store.versions(wrapsOf(about), store.reach.wraps))
      await hide(store, key, store.reach.wraps);
    expect(await readPack(store, object)).toEqual(bytes);
    const fresh = new Vault(store, await JournalShelf.open(), seat);
    await fresh.pull();
    const words = ((await fresh.judged()).cases.get(about) ?? []).map((event) => event.words.state);
    expect(words).toEqual(['read', 'read']);
    await first.say(about, 'hold', { held: true });
    await drainQueue(store, shelf);
    expect((await renewLocks(first, Date.now())).failed).toBe(0);
    for (const { version, isMarker } of await store.versions(packKey(object)))
      if (!isMarker)
        expect((await store.head(packKey(object), undefined, version))?.until).toBeGreaterThan(
          Date.now() + 1_800 * day,
        );
  });

  it('a role that may only put cannot make public what it puts, by the header of the request', {
    tags: 'long',
  }, async () => {
    const { store, roles } = await makeLocalVault(gateway, 'open');
    const ids = ['employee-put-open', 'employee-parts-open', 'reviewer-put-open', 'owner-put-open-wraps'];
    const through = async () => {
      const chosen = attacks.filter(({ id }) => ids.includes(id));
      const { findings } = await examine(store.reach, roles, undefined, chosen);
      return findings.flatMap(({ id, verdict }) => (verdict === 'through' ? [id] : []));
    };
    expect(await through()).toEqual([]);
    // The policy alone holds what is put whole; this engine does not look at it where an upload in parts begins
    for (const bucket of [store.reach.bucket, store.reach.wraps])
      await store.ask('DELETE', '', { bucket, query: { publicAccessBlock: '' } });
    expect(await through()).toEqual(['employee-parts-open']);
  });
});
