import { daysAfter } from '../../japan-time';
import { db } from '../db';
import { rowsBy } from '../rows-by';
import { readClockMarks } from '../settings/clock-marks';
import type { DueRow } from './queue-shapes';

/** A date and the first day on which it is told. */
interface NewDue extends Omit<DueRow, 'unseenFrom' | 'untoldFrom'> {
  from: string;
}

/** Rows of a span that are open on a day: begun by then, and not over. */
const openOn = (index: 'unseenFrom' | 'untoldFrom', span: number, day: string) =>
  db.dues.where(`[span+${index}]`).between([span, daysAfter(day, 1 - span)], [span, day], true, true);

/** How many dates are open on a day and not looked at, counted no further than `most`. Counted in the index; no row is read. */
export async function countUnseen(spans: readonly number[], day: string, most: number): Promise<number> {
  const found = await Promise.all(spans.map((span) => openOn('unseenFrom', span, day).limit(most).primaryKeys()));
  return Math.min(most, found.flat().length);
}

/** Dates that are open on a day and were not told, at most so many. */
export async function untoldDues(spans: readonly number[], day: string, most: number): Promise<DueRow[]> {
  const rows = await Promise.all(spans.map((span) => openOn('untoldFrom', span, day).limit(most).toArray()));
  return rows.flat().slice(0, most);
}

/**
 * Puts the dates of these cases in place of those that were worked out before; what was seen and told stays so. A case that
 * has changed since `asOf` waits on: it is worked out again.
 */
export async function writeDues(incidentIds: readonly string[], dues: readonly NewDue[], asOf: string): Promise<void> {
  await db.transaction('rw', [db.dues, db.queue, db.settings], async () => {
    const known = await rowsBy(db.dues, 'incidentId', incidentIds);
    const before = new Map(known.map((row) => [row.key, row]));
    const { seen, told } = await readClockMarks();
    const rows = dues.map(({ from, ...due }) => {
      const row = before.get(due.key);
      const isSeen = row ? row.unseenFrom === undefined : seen.includes(due.key);
      const isTold = row ? row.untoldFrom === undefined : told.includes(due.key);
      return { ...due, ...(isSeen ? {} : { unseenFrom: from }), ...(isTold ? {} : { untoldFrom: from }) };
    });
    // A write that changes nothing would rewrite the columns of its thousand cases
    const after = new Map(rows.map((row) => [row.key, row]));
    const gone = known.filter(({ key }) => !after.has(key));
    const changed = rows.filter((row) => !isSame(before.get(row.key), row));
    if (gone.length > 0) await db.dues.bulkDelete(gone.map(({ key }) => key));
    if (changed.length > 0) await db.dues.bulkPut(changed);
    const waiting = await db.queue.bulkGet(incidentIds.map((id): [string, string] => ['dates', id]));
    const done = waiting.flatMap((row) => (row && row.dueAt <= asOf ? [row.id] : []));
    await db.queue.bulkDelete(done.map((id): [string, string] => ['dates', id]));
  });
}

const isSame = (before: DueRow | undefined, row: DueRow) =>
  before !== undefined &&
  Object.entries({ unseenFrom: undefined, untoldFrom: undefined, ...row }).every(
    ([name, value]) => before[name as keyof DueRow] === value,
  );

/** The dates of a case that are open on a day were looked at. */
export async function markSeen(incidentId: string, day: string): Promise<void> {
  await db.dues.where({ incidentId }).modify((row) => {
    if (row.unseenFrom !== undefined && row.unseenFrom <= day) delete row.unseenFrom;
  });
}

export async function markTold(keys: readonly string[]): Promise<void> {
  await db.dues
    .where('key')
    .anyOf(keys)
    .modify((row) => {
      delete row.untoldFrom;
    });
}

/** Every case is worked out anew: the rules that dates are counted by have changed. */
export async function workOutAllAnew(now: string): Promise<void> {
  await db.transaction('rw', [db.incidents, db.queue], async () => {
    const ids = await db.incidents.toCollection().primaryKeys();
    await db.queue.bulkPut(ids.map((id) => ({ kind: 'dates', id, dueAt: now, attempts: 0 })));
  });
}
