import { Dexie } from 'dexie';
import { db } from '../db';
import type { QueueKind, QueueRow } from './queue-shapes';

const of = (kind: QueueKind, upTo: unknown = Dexie.maxKey, from: unknown = Dexie.minKey) =>
  db.queue.where('[kind+dueAt]').between([kind, from], [kind, upTo], true, true);

/**
 * What is due, the oldest first, and never more than `most`: the cost is the same however many wait. `from`: nothing older
 * is there. What a browser has just taken out of an index it goes over all the same, and fifty thousand such places take
 * 0.2 s (measured in Chromium).
 */
export function dueRows(kind: QueueKind, now: string, most: number, from?: string): Promise<QueueRow[]> {
  return of(kind, now, from).limit(most).toArray();
}

/** What came last, at most so many, and none of before `from`: what somebody just changed and looks at. */
export function newestRows(kind: QueueKind, most: number, from?: string): Promise<QueueRow[]> {
  return of(kind, undefined, from).reverse().limit(most).toArray();
}

/** What comes next, due or not. */
export function nextRow(kind: QueueKind): Promise<QueueRow | undefined> {
  return of(kind).first();
}

export function countQueued(kind: QueueKind): Promise<number> {
  return of(kind).count();
}

export function queuedRow(kind: QueueKind, id: string): Promise<QueueRow | undefined> {
  return db.queue.get([kind, id]);
}

/** Puts something in the queue, or moves what is there to another time. */
export async function enqueue(kind: QueueKind, id: string, dueAt: string): Promise<void> {
  await db.queue.put({ kind, id, dueAt, attempts: 0 });
}

export async function leaveQueue(kind: QueueKind, id: string): Promise<void> {
  await db.queue.delete([kind, id]);
}

/**
 * When the next try is made after so many failed ones: half a minute, doubled each time, an hour at most; a quarter more
 * or less by chance, so that what failed together does not come back together.
 */
export function nextTry(attempts: number, now: string, chance = Math.random()): string {
  const minutes = Math.min(60, 0.5 * 2 ** Math.min(20, Math.max(0, attempts - 1)));
  return new Date(Date.parse(now) + minutes * (0.75 + chance / 2) * 60_000).toISOString();
}

/** Writes down that a try failed; gives the instant of the next one. After `most` tries it leaves the queue. */
export async function putOff(kind: QueueKind, id: string, error: string, now: string, most = Number.POSITIVE_INFINITY) {
  return db.transaction('rw', db.queue, async () => {
    const attempts = ((await db.queue.get([kind, id]))?.attempts ?? 0) + 1;
    const dueAt = nextTry(attempts, now);
    if (attempts >= most) await db.queue.delete([kind, id]);
    else await db.queue.put({ kind, id, dueAt, attempts, error });
    return dueAt;
  });
}
