import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64Of } from '../../../utils/bytes/base64';
import { JournalShelf } from '../../../utils/node/vault/journal-shelf';
import { drainQueue } from '../../../utils/vault/store/drain-queue';
import type { ObjectStore } from '../../../utils/vault/store/object-store';
import type { Reach } from '../../../utils/vault/store/reach';
import { foundVault } from '../../../utils/vault/work/found-vault';
import { Vault } from '../../../utils/vault/work/vault';
import { InventedDesk, newWriter } from './invented-desk';
import type { Storm } from './storm';
import type { StormBrowser } from './storm-browser';
import type { StormOrder } from './storm-writer';

/** Founds the vault, admits the writers, makes the cases. */
export async function prepare(
  store: ObjectStore,
  reach: Reach,
  folder: string,
  browsers: readonly StormBrowser[],
  { writers, events, cases }: Storm,
) {
  const until = () => Date.now() + 3_600_000;
  const owner = await InventedDesk.make();
  const shelf = await JournalShelf.open();
  const founder = { writer: owner.writer, person: 'owner', recipient: owner.recipient };
  const { vault } = await foundVault(shelf, 'storm', founder, { at: new Date().toISOString(), until: until() });
  const reader = () => ({ vault, writer: owner.writer, identities: [owner.identity], until, now: Date.now });
  const desk = new Vault(store, shelf, reader());
  const orders: string[] = [];
  const ids = Array.from({ length: cases }, () => randomUUID());
  for (const [at, { person, writer }] of browsers.entries())
    await desk.rule('member', { ...person.member(`browser ${at}`, 'reviewer'), writer });
  for (let at = browsers.length; at < writers; at++) {
    const writer = await newWriter(true);
    const person = await InventedDesk.make(writer);
    await desk.rule('member', person.member(`writer ${at}`, 'reviewer'));
    const order: StormOrder = {
      ...{ reach, vault, identity: person.identity, cases: ids, minutes: (at % 5) * 4 - 8, reads: at % 25 === 0 },
      pkcs8: base64Of(new Uint8Array(await crypto.subtle.exportKey('pkcs8', writer.privateKey))),
      ...{ spki: base64Of(writer.spki), journal: join(folder, `${at}.journal`), events: Math.ceil(events / writers) },
    };
    const file = join(folder, `${at}.json`);
    writeFileSync(file, JSON.stringify(order));
    orders.push(file);
  }
  await desk.shareKeys(vault);
  for (const id of ids) await desk.say(id, 'facts', { facts: { site: 'x' } });
  await drainQueue(store, shelf);
  for (const browser of browsers) await browser.join(vault);
  const fresh = async () => {
    const seat = new Vault(store, await JournalShelf.open(), reader());
    await seat.pull();
    return seat;
  };
  return { vault, orders, cases: ids, reader: fresh };
}
