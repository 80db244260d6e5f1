import { Dexie } from 'dexie';
import { CodedError } from '../../coded-error';
import type { CustodyDetails } from '../../shapes/custody-details';
import type { DeskAct } from '../../shapes/desk/desk-act';
import type { DeskCase } from '../../shapes/desk/desk-case';
import type { Actor } from '../../shapes/schema';
import { db } from '../db';
import { countOfDeskWrites, countOfWholeRows } from '../figures/counters';
import { isLocked } from '../lock/key-ring';
import { rowsBy } from '../rows-by';
import { appendCustody } from './append-custody';
import { type Move, setStatuses } from './incidents';
import { noteWithdrawal, type Withdrawn } from './note-withdrawal';

type DeskEvent =
  | 'campaign-joined'
  | 'campaign-parted'
  | 'care-step'
  | 'care-recorded'
  | 'kept-until'
  | 'decided'
  | 'gate-passed';

/** What the log of a case says of an act. */
export type ActNote = { [Event in DeskEvent]: { event: Event; detail: CustodyDetails[Event] } }[DeskEvent];
type ActEntry = ActNote & { incidentId: string };

/** What is written in the transaction of an act: both or neither. */
export interface Beside {
  /** The tables it touches. */
  tables: readonly string[];
  /** Whether what it was made from still stands; else nothing is written. */
  stands?(): Promise<boolean>;
  /** @param hashes of the acts that were signed */
  write(hashes: readonly string[]): Promise<unknown>;
}

interface ActsToAdd {
  /** They follow each other in one log. */
  acts: readonly DeskAct[];
  /** The rows of their cases afterwards. */
  rows: readonly DeskCase[];
  /** The rows that those were made from. */
  before: ReadonlyMap<string, DeskCase>;
  entries: readonly ActEntry[];
  /** States that change with them. */
  moves: readonly Move[];
  beside?: Beside | undefined;
}

/**
 * Writes signed acts that follow each other, with the rows of their cases and their entries in custody: all or nothing.
 * @returns whether they were written; not where another page has written at the same place of the log, or about the same
 * case, meanwhile
 */
export async function addActs(
  { acts, rows, before, entries, moves, beside }: ActsToAdd,
  actor: Actor,
  now: string,
): Promise<boolean> {
  const tables = ['acts', 'desk', 'custody', 'incidents', 'counts', ...(beside?.tables ?? [])];
  return db.transaction('rw', tables, async () => {
    const [first] = acts;
    const last = first && (await lastAct(first.writer));
    if (first && (last?.seq ?? 0) !== first.seq - 1) return false;
    if (!(await isUnchanged(before)) || (await beside?.stands?.()) === false) return false;
    const fresh = [...before.values()].flatMap(({ id, rev }) => (rev === 0 ? [id] : []));
    const [gone] = await deletedCases(fresh);
    if (gone !== undefined) throw new CodedError('incident-not-found', gone);
    await db.acts.bulkAdd(acts);
    await db.desk.bulkPut(rows);
    for (const entry of entries) await appendCustody({ ...entry, actor }, now);
    await setStatuses(moves, actor, now);
    await beside?.write(acts.map(({ hash }) => hash));
    return true;
  });
}

/** After how many writes of the table each of these was read: one number is held to today's in place of a thousand rows. */
const readAfter = new WeakMap<DeskCase, number>();

/** Whether the rows of these cases still stand as they were read. Runs inside a transaction over them. */
async function isUnchanged(before: ReadonlyMap<string, DeskCase>): Promise<boolean> {
  // What is locked looks as if it were not there, and would be written over
  if (isLocked()) throw new CodedError('locked', 'desk');
  const writes = await deskWrites();
  if ([...before.values()].every((row) => readAfter.get(row) === writes)) return true;
  const ids = [...before.keys()];
  const now = await db.desk.bulkGet(ids);
  return ids.every((id, at) => (now[at]?.rev ?? 0) === before.get(id)?.rev);
}

interface ActsToTake extends Omit<ActsToAdd, 'entries' | 'beside'> {
  /** Consents that are told to be taken back. */
  withdrawn: readonly Withdrawn[];
  /** Cases that are told to be deleted and are not here: nothing is known of them any more. */
  gone: readonly string[];
}

/**
 * Writes acts of other desks, and those that stand here without their words with them; the rows of their cases, and the
 * states that those say.
 * @returns whether they were written; not where one of the cases has changed meanwhile
 */
export function takeActs(
  { acts, rows, before, moves, withdrawn, gone }: ActsToTake,
  actor: Actor,
  now: string,
): Promise<boolean> {
  const tables = [db.acts, db.desk, db.custody, db.incidents, db.requests, db.counts];
  return db.transaction('rw', tables, async () => {
    if (!(await isUnchanged(before))) return false;
    await db.acts.bulkPut(acts);
    await db.desk.bulkPut(rows);
    await db.desk.bulkDelete([...gone]);
    await setStatuses(moves, actor, now);
    for (const each of withdrawn) await noteWithdrawal(each, actor, now);
    return true;
  });
}

const fewCases = 20;

/**
 * Which of these cases some desk has deleted and are not here: what was said of them is gone for good.
 * @param told those of which this has just been told
 */
export async function deletedCases(
  ids: readonly string[],
  told: ReadonlySet<string> = new Set(),
): Promise<Set<string>> {
  // Hardly any case has a tombstone: of many cases those alone are looked for
  const stones = ids.length > fewCases ? await tombstones(ids.length) : undefined;
  const asked = stones ? ids.filter((id) => told.has(id) || stones.has(id)) : ids;
  const missing = await casesAway(asked);
  if (missing.length === 0 || stones) return new Set(missing);
  const acts = await (missing.length > fewCases ? actsOfKinds(['deleted']) : actsOfCases(missing));
  const deleted = new Set([...told, ...acts.flatMap(({ kind, case: about }) => (kind === 'deleted' ? about : []))]);
  return new Set(missing.filter((id) => deleted.has(id)));
}

/** Cases that some desk has deleted; nothing where there are more than so many. */
async function tombstones(most: number): Promise<Set<string> | undefined> {
  const acts = await db.acts
    .where({ kind: 'deleted' })
    .limit(most + 1)
    .toArray();
  return acts.length > most ? undefined : new Set(acts.map(({ case: about }) => about));
}

/** Writes rows that were folded from what is here, unless one of their cases has changed meanwhile. */
export function keepRows(rows: readonly DeskCase[], before: ReadonlyMap<string, DeskCase>): Promise<void> {
  return db.transaction('rw', [db.desk, db.counts], async () => {
    if (await isUnchanged(before)) await db.desk.bulkPut(rows);
  });
}

/** The end of a writer's log. */
export function lastAct(writer: string): Promise<DeskAct | undefined> {
  return db.acts.where('[writer+seq]').between([writer, Dexie.minKey], [writer, Dexie.maxKey]).last();
}

/** All acts of a writer in their order. */
export function actsOfWriter(writer: string): Promise<DeskAct[]> {
  return db.acts.where('[writer+seq]').between([writer, Dexie.minKey], [writer, Dexie.maxKey]).toArray();
}

/** The next acts of a writer behind a number, at most so many. */
export function actsAfter(writer: string, seq: number, most: number): Promise<DeskAct[]> {
  const behind = db.acts.where('[writer+seq]').between([writer, seq], [writer, Dexie.maxKey], false);
  return behind.limit(most).toArray();
}

/** Which of these acts are here. */
export async function actsHere(hashes: readonly string[]): Promise<DeskAct[]> {
  return (await db.acts.bulkGet([...hashes])).filter((act) => act !== undefined);
}

/** The acts of a writer at these numbers. */
export function actsAt(writer: string, numbers: readonly number[]): Promise<DeskAct[]> {
  return db.acts
    .where('[writer+seq]')
    .anyOf(numbers.map((seq) => [writer, seq]))
    .toArray();
}

export function actsOfCases(ids: readonly string[]): Promise<DeskAct[]> {
  return rowsBy(db.acts, 'case', ids);
}

export function actsOfKinds(kinds: readonly string[]): Promise<DeskAct[]> {
  return db.acts.where('kind').anyOf(kinds).toArray();
}

const deskWrites = async () => (await db.counts.get(countOfDeskWrites))?.size ?? 0;

/**
 * Rows of these cases that are here.
 * @param made makes the row of one that is not here; what it reads may be newer
 */
export async function deskRows(
  ids: readonly string[],
  made?: (missing: readonly string[]) => Promise<readonly DeskCase[]>,
): Promise<Map<string, DeskCase>> {
  const wasLocked = isLocked();
  const [rows, writes] = await db.transaction('r', [db.desk, db.counts], () =>
    Promise.all([db.desk.bulkGet([...ids]), deskWrites()]),
  );
  const here = rows.filter((row) => row !== undefined);
  const missing = made ? ids.filter((_, at) => rows[at] === undefined) : [];
  const all = missing.length > 0 && made ? [...here, ...(await made(missing))] : here;
  if (!wasLocked && !isLocked()) for (const row of all) readAfter.set(row, writes);
  return new Map(all.map((row) => [row.id, row]));
}

/** Which of these cases are not on this device. */
export async function casesAway(ids: readonly string[]): Promise<string[]> {
  const here = await db.incidents.bulkGet([...ids]);
  return ids.filter((_, at) => here[at] === undefined);
}

/** Whether an act is kept without its words: what it says is not here. */
export const isWordless = ({ text }: Pick<DeskAct, 'text'>) => text.endsWith('\n-\n');

/** An act whose words are gone: that something was said keeps its place in the log of its writer. */
export const withoutWords = (act: DeskAct): DeskAct => ({ ...act, text: act.text.replace(/\n[^\n]*\n$/, '\n-\n') });

/**
 * Cases of which there are acts and no row: of an earlier version, or of a backup. Of one that is not here and of which nothing
 * can be read none is made. All acts are walked over for it, so where there is none that is kept, until a backup is put back.
 */
export async function casesWithoutRow(): Promise<string[]> {
  if (await db.counts.get(countOfWholeRows)) return [];
  return db.transaction('rw', [db.acts, db.desk, db.incidents, db.counts], async () => {
    const [said, rows] = await Promise.all([
      db.acts.orderBy('case').uniqueKeys(),
      db.desk.toCollection().primaryKeys(),
    ]);
    const known = new Set(rows);
    const missing = said.map(String).filter((id) => !known.has(id));
    const [deleted, untold] = [await deletedCases(missing), new Set(await casesAway(missing))];
    const ofUntold = db.acts.where('case').anyOf([...untold]);
    await ofUntold.each((act) => !isWordless(act) && untold.delete(act.case));
    const left = missing.filter((id) => !deleted.has(id) && !untold.has(id));
    if (left.length === 0) await db.counts.put({ of: countOfWholeRows, size: 1 });
    return left;
  });
}
