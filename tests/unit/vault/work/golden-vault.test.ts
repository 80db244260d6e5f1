import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { ReadEvent } from '../../../../utils/vault/events/event';
import { foldCase, settled } from '../../../../utils/vault/events/fold-case';
import { judgeEvents } from '../../../../utils/vault/events/judge-events';
import type { Queued } from '../../../../utils/vault/store/drain-queue';
import { DatabaseShelf, VaultDatabase } from '../../../../utils/vault/work/vault-database';

const folder = new URL('../../../fixtures/vault/', import.meta.url);
const versions = readdirSync(folder);
const about = '0b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d';

/** The tables as each version made them, written down here so that nobody edits an old version unseen. */
const tables = {
  1: { events: 'hash, case', queue: 'key, state, turn', blobs: 'key', ends: 'writer', vaults: 'key' },
  2: {
    events: 'hash, case, [event.header.writer+event.header.seq]',
    queue: 'key, state, turn, [state+turn]',
    handIns: 'key, state, turn, [state+turn]',
    arrivals: 'key, etag, at',
  },
};

interface Rows {
  events: { hash: string; event: ReadEvent }[];
  queue: Queued[];
  blobs: { key: string; blob: Blob }[];
  ends: { writer: string; end: { seq: number; hash: string } }[];
  [table: string]: object[];
}

/** A version's rows: bytes stand in the file as base64. */
function goldenRows(name: string): Rows {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'), (_, value: unknown) => {
    const { base64, blob } = Object(value) as { base64?: string; blob?: unknown };
    if (typeof blob === 'string') return new Blob([Buffer.from(blob, 'base64')]);
    return base64 === undefined ? value : new Uint8Array(Buffer.from(base64, 'base64'));
  });
}

/** Today's database on what that version left. */
async function openedFrom(name: string, golden: Rows): Promise<VaultDatabase> {
  await Dexie.delete(name);
  const left = new Dexie(name);
  for (const [number, stores] of Object.entries(tables))
    if (Number(number) <= Number(name.slice(1, -5))) left.version(+number).stores(stores);
  await left.open();
  for (const [table, rows] of Object.entries(golden)) await left.table(table).bulkAdd(rows);
  left.close();
  return new VaultDatabase(name);
}

async function rowsOf(database: Dexie): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await plain(await table.toArray())])),
  );
}

/** Rows in the order of their keys, with the bytes of blobs. */
const plain = (rows: readonly object[]) =>
  Promise.all(rows.map(async (row) => ('blob' in row ? { ...row, blob: await (row.blob as Blob).text() } : row)));

describe('what a device kept of its vault in every version', () => {
  it('has a golden file for each version of the database', () => {
    expect(versions).toEqual(Array.from({ length: new VaultDatabase('count').verno }, (_, at) => `v${at + 1}.json`));
  });

  it.each(versions)('%s stays row for row, and says the same of the case', async (name) => {
    const golden = goldenRows(name);
    const database = await openedFrom(name, golden);
    const wanted = await Promise.all(
      Object.entries(golden).map(async ([table, rows]) => [table, await plain(rows)] as const),
    );
    expect(await rowsOf(database)).toEqual({ handIns: [], arrivals: [], ...Object.fromEntries(wanted) });
    const vault = String((await database.vaults.get('vault'))?.id);
    const { roster, cases } = judgeEvents(
      vault,
      (await database.events.toArray()).map(({ event }) => event),
    );
    expect([...roster.members.values()].map(({ person, role }) => [person, role])).toEqual([
      ['田所', 'owner'],
      ['recovery', 'owner'],
      ['久保', 'reviewer'],
    ]);
    const state = foldCase(cases.get(about) ?? []);
    expect(settled(state, 'facts')).toEqual({ facts: { site: '5ch', act: '脅し' } });
    expect(settled(state, 'claim')).toEqual({ holder: '田所' });
    database.close();
  });

  it.each(versions)(
    '%s goes on where it stopped: no number is given twice, nothing is sent twice or left behind',
    async (name) => {
      const golden = goldenRows(name);
      const database = await openedFrom(name, golden);
      const [{ writer, end } = { writer: '', end: { seq: 0, hash: '' } }] = golden.ends;
      const shelf = new DatabaseShelf(database, writer);
      expect(await shelf.end()).toEqual(end);
      expect([await shelf.has(writer, end.seq), await shelf.has(writer, end.seq + 1)]).toEqual([true, false]);
      const waiting = golden.queue
        .filter(({ state }) => state === 'waiting')
        .sort((one, other) => one.turn - other.turn);
      const [late = 0] = waiting.map(({ next }) => next).filter(Boolean);
      expect(await shelf.due(late - 1, 100)).toEqual(waiting.filter(({ next }) => next === 0));
      expect(await shelf.due(late, 100)).toEqual(waiting);
      for (const { key, bytes } of waiting) expect((await shelf.blobOf(key)).size).toBe(bytes);
      database.close();
    },
  );
});
