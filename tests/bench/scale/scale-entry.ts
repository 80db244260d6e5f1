import '../packs/no-code-from-strings';
import { sha256Hex } from '../../../utils/bytes/digest';
import { findBrokenChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { setLock } from '../../../utils/evidence/lock/record-lock';
import { dueRows } from '../../../utils/evidence/queue/queue-rows';
import type { DueRow } from '../../../utils/evidence/queue/queue-shapes';
import { stampedFile } from '../../../utils/evidence/time-stamp/stamp-files';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import type { Incident } from '../../../utils/shapes/incident';
import { lockMinutes } from '../../../utils/shapes/keys';
import { inventedCase } from './invented-cases';

/** Runs in a page of the extension: fills the real database and measures what needs no screen. Milliseconds. */
const batch = 1_000;

/** Dates of so many of the newest cases are worked out by the worker; those of older ones are there already, one each. */
const stillToDate = 2_000;

/** Adds the cases from a running number on, as a restore would: rows of many cases in one transaction. */
export async function addCases(from: number, to: number): Promise<number> {
  const start = performance.now();
  for (let first = from; first < to; first += batch) {
    const numbers = Array.from({ length: Math.min(batch, to - first) }, (_, index) => first + index);
    const made = await Promise.all(numbers.map((index) => inventedCase(index, to)));
    await db.transaction('rw', db.tables, async () => {
      await db.captures.bulkAdd(made.flatMap(({ captures }) => captures));
      await db.incidents.bulkAdd(made.map(({ incident }) => incident));
      await db.custody.bulkAdd(made.flatMap(({ custody }) => custody));
      await db.requests.bulkAdd(made.flatMap(({ requests }) => requests));
      const dated = made.filter((_, index) => first + index < to - stillToDate).map(({ incident }) => incident);
      await db.dues.bulkAdd(dated.map(dateOf));
      await db.queue.bulkDelete(dated.map(({ id }): [string, string] => ['dates', id]));
    });
  }
  return performance.now() - start;
}

function dateOf({ id, createdAt }: Incident): DueRow {
  const dueOn = createdAt.slice(0, 10);
  return { key: `${id} invented ${dueOn}`, incidentId: id, about: 'invented', dueOn, span: 30, unseenFrom: dueOn };
}

/** Waits until the worker has worked out the dates of all cases. */
export async function datesWorkedOut(): Promise<number> {
  const start = performance.now();
  while ((await db.queue.where('[kind+dueAt]').between(['dates', ''], ['dates', '9999']).count()) > 0)
    await new Promise((resolve) => setTimeout(resolve, 500));
  return performance.now() - start;
}

/** Every chain, as a restore checks it, beside one SHA-256 over the same number of the same bytes. */
export async function chainCheck(): Promise<{ time: number; floor: number }> {
  const rows = await db.custody.toArray();
  const start = performance.now();
  const broken = await findBrokenChain(await db.incidents.toCollection().primaryKeys(), rows);
  if (broken) throw new Error(`chain ${broken.incidentId}`);
  const checked = performance.now();
  for (const row of rows) await sha256Hex(JSON.stringify(row));
  return { time: checked - start, floor: performance.now() - checked };
}

/** The least that reading forty cases costs: a raw cursor over the newest. */
export async function cursorFloor(): Promise<number> {
  await db.open();
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const asked = db.backendDB().transaction('incidents').objectStore('incidents').index('createdAt');
    const cursor = asked.openCursor(undefined, 'prev');
    let left = 40;
    cursor.onsuccess = () => {
      if (!cursor.result || left-- === 0) resolve();
      else cursor.result.continue();
    };
    cursor.onerror = () => reject(cursor.error);
  });
  return performance.now() - start;
}

/** Waits until a raw cursor is quick three times in a row, a minute at most. */
export async function settled(): Promise<number> {
  const start = performance.now();
  for (let quick = 0; quick < 3 && performance.now() - start < 60_000; ) {
    quick = (await cursorFloor()) < 50 ? quick + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return performance.now() - start;
}

/** Bytes that this extension stores, as the browser estimates them. */
export async function storedBytes(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

/** Chooses a time-stamp authority, or none. What is asked for next gets its list of digests, which is of nothing. */
export async function useAuthority(url: string | undefined): Promise<void> {
  const due = await dueRows('stamp', '9999', 50);
  const of = { name: stampedFile, mediaType: 'text/plain' };
  await db.files.bulkPut(due.map(({ id }) => ({ ...of, captureId: id, bytes: new Uint8Array() })));
  if (url === undefined) await db.settings.bulkDelete(['time-stamp', 'stamp-silence']);
  else await db.settings.put({ key: 'time-stamp', value: { url, since: new Date().toISOString() } });
}

/** Puts a lock over the records and leaves it open: what is written from now on is sealed, and every page can open it. */
export async function lockRecords(): Promise<void> {
  await useKeys();
  await setLock(
    'うみねこ 自転車 七月 みかん',
    Math.max(...lockMinutes) as (typeof lockMinutes)[number],
    new Date().toISOString(),
  );
}

/** Takes the keys of the session, as every page of the extension does. */
export async function useKeys(): Promise<void> {
  useSessionForRecordKeys();
  await db.open();
}
