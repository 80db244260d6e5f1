import { Dexie } from 'dexie';
import type { CustodyDetails } from '../../shapes/custody-details';
import type { DeskAct } from '../../shapes/desk-act';
import type { Actor } from '../../shapes/schema';
import { db } from '../db';
import { appendCustody } from './append-custody';

/** What the log of a case says of an act. */
export interface ActEntry {
  incidentId: string;
  event: 'campaign-joined' | 'campaign-parted';
  detail: CustodyDetails['campaign-joined'];
}

/**
 * Writes signed acts that follow each other, with their entries in custody: all of them or none.
 * @returns whether they were written; not where another page has written at the same place of the log meanwhile
 */
export async function addActs(
  acts: readonly DeskAct[],
  entries: readonly ActEntry[],
  actor: Actor,
  now: string,
): Promise<boolean> {
  return db.transaction('rw', [db.acts, db.custody], async () => {
    const [first] = acts;
    const before = first && (await lastAct(first.writer));
    if (first && (before?.seq ?? 0) !== first.seq - 1) return false;
    await db.acts.bulkAdd(acts);
    for (const entry of entries) await appendCustody({ ...entry, actor }, now);
    return true;
  });
}

/** The end of a writer's log. */
export function lastAct(writer: string): Promise<DeskAct | undefined> {
  return db.acts.where('[writer+seq]').between([writer, Dexie.minKey], [writer, Dexie.maxKey]).last();
}

export function actsOfCase(id: string): Promise<DeskAct[]> {
  return db.acts.where({ case: id }).toArray();
}

export function actsOfKinds(kinds: readonly string[]): Promise<DeskAct[]> {
  return db.acts.where('kind').anyOf(kinds).toArray();
}
