import { Dexie } from 'dexie';
import { db } from '../db';
import { writeFigures } from '../figures/keep-figures';
import { isLocked, untagged } from '../lock/key-ring';
import { followingFrom, writeQueue } from '../queue/keep-queue';
import { dueRows, leaveQueue } from '../queue/queue-rows';
import { rowsBy } from '../rows-by';
import { responseFile } from '../time-stamp/stamp-files';
import { changesOf, writeChanges } from './keep-register';

/** So many cases in one transaction: a tenth of a second, and nothing else waits longer. */
const batch = 200;

export interface TakingUp {
  done: number;
  total: number;
}

/** Counting cases takes longer than drawing them: what was whole once is kept so with every write from then on. */
let whole: IDBDatabase | undefined;

/**
 * Takes cases into the register that are not there: all of a database from before there was one, and what another version
 * wrote. Once it was whole only what was written under the lock is looked for. The newest come first. What is taken up is known by its place, so that a later run goes on where this one ended.
 */
export async function takeUp(signal: AbortSignal, onProgress: (now: TakingUp) => void = () => {}): Promise<void> {
  if (isLocked()) return;
  await takeUpLocked();
  if (whole === db.backendDB()) return;
  const [cases, places] = await Promise.all([db.incidents.count(), db.places.count()]);
  // The row of the next free place is one of them
  if (cases === Math.max(0, places - 1)) {
    whole = db.backendDB();
    return;
  }
  const known = new Set(await db.places.toCollection().primaryKeys());
  const ids = await db.incidents.orderBy('createdAt').reverse().primaryKeys();
  const there = new Set(ids);
  const stale = [...known].filter((id) => id !== '' && !there.has(id));
  const missing = ids.filter((id) => !known.has(id));
  const total = missing.length;
  for (let done = 0; done < total && !signal.aborted; done += batch) {
    onProgress({ done, total });
    await takeUpCases(missing.slice(done, done + batch));
  }
  if (stale.length > 0) await forget(stale);
}

/** What was written while the records were locked: its cases, and the posts that nobody could tag. */
async function takeUpLocked(): Promise<void> {
  const now = new Date().toISOString();
  for (
    let rows = await dueRows('register', now, batch);
    rows.length > 0;
    rows = await dueRows('register', now, batch, rows[0]?.dueAt)
  ) {
    await takeUpCases(
      rows.map(({ id }) => id),
      false,
    );
    for (const { kind, id } of rows) await leaveQueue(kind, id);
  }
  const waiting = () => db.captures.where('postKey').startsWith(untagged);
  // A list that opens waits for every transaction that writes
  if ((await waiting().limit(1).primaryKeys()).length === 0) return;
  await db.transaction('rw', db.captures, async () => {
    await db.captures.bulkPut(await waiting().toArray());
  });
}

const tables = () => [db.incidents, db.captures, db.requests, db.files, db.desk];

async function takeUpCases(ids: readonly string[], isCounted = true): Promise<void> {
  await db.transaction('rw', tables(), async () => {
    const incidents = (await db.incidents.bulkGet([...ids])).filter((incident) => incident !== undefined);
    const captures = await rowsBy(db.captures, 'incidentId', ids);
    const requests = await rowsBy(db.requests, 'incidentId', ids);
    const changes = changesOf('incidents', incidents);
    for (const row of await db.desk.bulkGet([...ids])) {
      const change = row && changes.get(row.id);
      if (change) change.desk = row;
    }
    for (const [id, { words, records }] of [...changesOf('captures', captures), ...changesOf('requests', requests)]) {
      const change = changes.get(id);
      change?.words.push(...words);
      if (change && records) change.records = records;
    }
    const { core } = db;
    const { idbtrans } = Dexie.currentTransaction;
    await writeChanges(core, idbtrans, changes);
    if (isCounted) {
      await writeFigures(core, idbtrans, 'captures', [], captures);
      await writeFigures(core, idbtrans, 'requests', [], requests);
    }
    await writeQueue(core, idbtrans, followingFrom('incidents', incidents));
    await writeQueue(core, idbtrans, followingFrom('captures', captures));
    await writeQueue(core, idbtrans, followingFrom('requests', requests));
    const stamped = await db.files
      .where('[captureId+name]')
      .anyOf(captures.map(({ id }) => [id, responseFile]))
      .primaryKeys();
    for (const [captureId] of stamped) await db.queue.delete(['stamp', captureId]);
  });
}

/** Cases that went without a word, such as by a tool of the browser. */
async function forget(ids: readonly string[]): Promise<void> {
  await db.transaction('rw', tables(), () =>
    writeChanges(
      db.core,
      Dexie.currentTransaction.idbtrans,
      new Map(ids.map((id) => [id, { incident: null, words: [] }])),
    ),
  );
}
