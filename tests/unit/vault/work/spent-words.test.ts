import 'fake-indexeddb/auto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeEach, expect, it } from 'vitest';
import { deviceKey } from '../../../../utils/evidence/keys/device-key';
import { followChains } from '../../../../utils/vault/events/chains';
import { eventText, readEvent } from '../../../../utils/vault/events/event-text';
import { emptyLog, writeEvent } from '../../../../utils/vault/events/write-event';
import { openEvent, sealEvent } from '../../../../utils/vault/keys/sealed-event';
import { DatabaseShelf, vaultDatabase } from '../../../../utils/vault/work/vault-database';
import { forgetWordsOf } from '../../../../utils/vault/work/vault-writes';
import { freshDevice, now } from '../../handoff/invented-device';

const [deleted, kept] = [crypto.randomUUID(), crypto.randomUUID()];
const until = '2027-11-30T00:00:00.000Z';
const said = [
  [deleted, 'facts', { facts: { number: 'K-2026-0001', status: 'new', find: '消した投稿の言葉' } }],
  [deleted, 'pack', { object: 'c'.repeat(64), name: 'K-2026-0001_20261124.zip.age', bytes: 1, until }],
  [deleted, 'hold', { held: false, why: '本人の話' }],
  [deleted, 'record', { name: 'arrival', data: { key: 'in/1' } }],
  [deleted, 'record', { name: 'wishes', data: { text: '本人の願い' } }],
  [kept, 'facts', { facts: { find: 'のこる言葉' } }],
  [deleted, 'locked', { until, objects: 2 }],
] as const;
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);

/** The log as it came from the store: sealed, and opened here. */
async function laidLog(shelf: DatabaseShelf) {
  const writer = await deviceKey(now());
  let end = emptyLog;
  const sealed = [];
  for (const [about, kind, body] of said) {
    const saying = { vault: 'a'.repeat(64), case: about, at: now(), kind, body, heads: [] };
    const event = await writeEvent(writer, end, saying);
    end = { seq: event.header.seq, hash: event.hash };
    sealed.push(await sealEvent(event, recipient));
  }
  await shelf.keep(sealed);
  await shelf.keep(await Promise.all(sealed.map((event) => openEvent(event, [identity]))));
  return sealed;
}

const texts = async () => (await vaultDatabase.events.toArray()).map(({ event }) => eventText(event)).join('');

beforeEach(async () => {
  await freshDevice();
  await vaultDatabase.events.clear();
});

it('a deleted case leaves no words in this device’s copy of the log, and every place and link of it', async () => {
  const shelf = new DatabaseShelf(vaultDatabase, '');
  const sealed = await laidLog(shelf);
  expect(await texts()).toContain('消した投稿の言葉');
  await forgetWordsOf([deleted]);
  expect(await texts()).not.toMatch(/消した投稿の言葉|本人の話|本人の願い/);
  expect(await texts()).toContain('のこる言葉');
  // By what stays locks are looked after, and who handed it in is not asked again
  for (const stays of [`"object":"${'c'.repeat(64)}"`, '"key":"in/1"', '"objects":2'])
    expect(await texts()).toContain(stays);

  const events = await shelf.events();
  const read = await Promise.all(events.map((event) => readEvent(new TextEncoder().encode(eventText(event)))));
  expect(read).toEqual(events);
  const { standing, apart } = followChains(events);
  expect([standing.map(({ hash }) => hash), apart]).toEqual([sealed.map(({ hash }) => hash), []]);
});

it('words of a deleted case do not come back when its events are fetched again', async () => {
  const shelf = new DatabaseShelf(vaultDatabase, '');
  const sealed = await laidLog(shelf);
  const before = await shelf.stamp();
  await shelf.letWordsGo([deleted]);
  expect(await shelf.stamp()).not.toEqual(before);
  await shelf.keep(sealed);
  const spent = (await shelf.events()).filter(({ words }) => words.state === 'withheld');
  expect(spent).toHaveLength(3);
  expect((await shelf.events()).some(({ words }) => words.state === 'sealed')).toBe(false);
  const after = await shelf.stamp();
  await shelf.letWordsGo([deleted]);
  expect(await shelf.stamp()).toEqual(after);
});
