import { type DBCore, type DBCoreTransaction, Dexie } from 'dexie';
import { japanDate } from '../../japan-time';
import type { DeskCase } from '../../shapes/desk/desk-case';
import type { Incident } from '../../shapes/schema';
import type { ComparedRow } from '../compared/compared-cases';
import { countOfDeskWrites } from '../figures/counters';
import { changeCount, putChunks } from '../figures/keep-counts';
import type { DueRow } from '../queue/queue-shapes';
import { wordsOfDesk } from './case-words';
import type { WordChange } from './chunks';
import { type DeskChunk, type DeskColumns, fillColumns } from './desk-columns';
import { deskFacts } from './desk-facts';

/** What a write means for one case. `incident: null` takes it away. */
export interface CaseChange {
  incident?: Incident | null;
  /** What desks said of it. */
  desk?: DeskCase;
  /** The next day of a clock, or none. */
  clock?: string;
  words: WordChange[];
  /** What its records are compared by: those that were written, or all that are left. */
  records?: { rows: ComparedRow[]; isWhole?: boolean };
}
export type Changes = Map<string, CaseChange>;

/** The cases of each chunk that a write changes, by their place in it. */
export type ByChunk = ReadonlyMap<number, readonly [at: number, change: CaseChange][]>;

/** The clock of each of these cases: the first day of its dates that is not over. */
export function clocksOf(ids: readonly string[], dues: readonly DueRow[]): Changes {
  const today = japanDate(new Date().toISOString());
  const next = new Map<string, string>();
  for (const { incidentId, dueOn } of dues)
    if (dueOn >= today && dueOn < (next.get(incidentId) ?? '9999')) next.set(incidentId, dueOn);
  return new Map(ids.map((id) => [id, { clock: next.get(id) ?? '', words: [] }]));
}

const hasDesk = (core: DBCore) => core.schema.tables.some(({ name }) => name === 'columns');

/** Lays what desks said before beside cases that come, and adds the words of all that is said. */
export function withDesk(
  core: DBCore,
  trans: DBCoreTransaction,
  changes: Changes,
  come: readonly string[],
): PromiseLike<unknown> {
  if (!hasDesk(core)) return Dexie.Promise.resolve();
  const keys = come.filter((id) => changes.get(id)?.desk === undefined);
  const read: PromiseLike<unknown[]> =
    keys.length > 0 ? core.table('desk').getMany({ trans, keys }) : Dexie.Promise.resolve([]);
  return read.then((desks) => {
    for (const row of desks as (DeskCase | undefined)[]) {
      const change = row && changes.get(row.id);
      if (change) change.desk = row;
    }
    for (const { desk, words } of changes.values())
      if (desk) words.push({ how: 'set', of: 'desk', words: wordsOfDesk(desk) });
  });
}

/** Writes the columns of the cases that a write changes. */
export function writeColumns(core: DBCore, trans: DBCoreTransaction, byChunk: ByChunk): PromiseLike<unknown> {
  if (!hasDesk(core)) return Dexie.Promise.resolve();
  const cases = new Map<number, Map<number, DeskColumns>>();
  for (const [n, list] of byChunk) {
    const known = list.flatMap(([at, change]) => {
      const columns = columnsOf(change);
      return columns ? [[at, columns] as const] : [];
    });
    if (known.length > 0) cases.set(n, new Map(known));
  }
  const keys = [...cases.keys()];
  if (keys.length === 0) return Dexie.Promise.resolve();
  return core
    .table('columns')
    .getMany({ trans, keys })
    .then((chunks: (DeskChunk | undefined)[]) =>
      putChunks(
        core,
        trans,
        'columns',
        keys.map((n, at) => fillColumns(chunks[at], n, cases.get(n) ?? new Map())),
      ),
    );
}

function columnsOf({ incident, desk, clock }: CaseChange): DeskColumns | undefined {
  if (incident === null) return { said: undefined, ownShop: '', clock: '' };
  const columns: DeskColumns = {
    ...(incident ? { ownShop: incident.details.shop ?? '' } : {}),
    ...(desk ? { said: deskFacts(desk, undefined) } : {}),
    ...(clock === undefined ? {} : { clock }),
  };
  return Object.keys(columns).length > 0 ? columns : undefined;
}

/** One more write of what desks said. */
export function countDeskWrite(core: DBCore, trans: DBCoreTransaction): PromiseLike<unknown> {
  return changeCount(core, trans, countOfDeskWrites, ({ of, size }) => ({ of, size: size + 1 }));
}
