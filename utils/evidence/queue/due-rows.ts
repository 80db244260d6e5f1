import { db } from '../db';
import { readClockMarks } from '../settings/clock-marks';
import type { DueRow } from './queue-shapes';

/** A date and the first day on which it is told. */
interface NewDue extends Omit<DueRow, 'unseenFrom' | 'untoldFrom'> {
  from: string;
}

const DAY = 86_400_000;
const daysBefore = (day: string, count: number) => new Date(Date.parse(day) - count * DAY).toISOString().slice(0, 10);

/** Rows of a span that are open on a day: begun by then, and not over. */
const openOn = (index: 'unseenFrom' | 'untoldFrom', span: number, day: string) =>
  db.dues.where(`[span+${index}]`).between([span, daysBefore(day, span - 1)], [span, day], true, true);

/** How many dates are open on a day and not looked at. Counted in the index; no row is read. */
export async function countUnseen(spans: readonly number[], day: string): Promise<number> {
  const counts = await Promise.all(spans.map((span) => openOn('unseenFrom', span, day).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Dates that are open on a day and were not told, at most so many. */
export async function untoldDues(spans: readonly number[], day: string, most: number): Promise<DueRow[]> {
  const rows = await Promise.all(spans.map((span) => openOn('untoldFrom', span, day).limit(most).toArray()));
  return rows.flat().slice(0, most);
}

/**
 * Puts the dates of a case in place of those that were worked out before; what was seen and told stays so. `asOf` is the
 * time of the queue's row: a change since then has its own and is worked out again.
 */
export async function writeDues(incidentId: string, dues: readonly NewDue[], asOf: string): Promise<void> {
  await db.transaction('rw', [db.dues, db.queue, db.settings], async () => {
    const before = new Map((await db.dues.where({ incidentId }).toArray()).map((row) => [row.key, row]));
    const { seen, told } = await readClockMarks();
    await db.dues.where({ incidentId }).delete();
    await db.dues.bulkPut(
      dues.map(({ from, ...due }) => {
        const known = before.get(due.key);
        const isSeen = known ? known.unseenFrom === undefined : seen.includes(due.key);
        const isTold = known ? known.untoldFrom === undefined : told.includes(due.key);
        return { ...due, ...(isSeen ? {} : { unseenFrom: from }), ...(isTold ? {} : { untoldFrom: from }) };
      }),
    );
    const waiting = await db.queue.get(['dates', incidentId]);
    if (waiting && waiting.dueAt <= asOf) await db.queue.delete(['dates', incidentId]);
  });
}

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

/** Every case with a request is worked out anew: the rules that dates are counted by have changed. */
export async function workOutAllAnew(now: string): Promise<void> {
  await db.transaction('rw', [db.requests, db.queue], async () => {
    const ids = (await db.requests.orderBy('incidentId').uniqueKeys()) as string[];
    await db.queue.bulkPut(ids.map((id) => ({ kind: 'dates', id, dueAt: now, attempts: 0 })));
  });
}
