import { type DBCore, type DBCoreTable, type DBCoreTransaction, Dexie } from 'dexie';
import { japanDate } from '../../japan-time';
import type { DeskCase } from '../../shapes/desk/desk-case';
import type { Incident } from '../../shapes/schema';
import type { ComparedRow } from '../compared/compared-cases';
import type { DueRow } from '../queue/queue-shapes';
import { wordsOfDesk } from './case-words';
import type { WordChange } from './chunks';
import { type DeskChunk, type DeskColumns, fillColumns } from './desk-columns';
import { deskFacts } from './desk-facts';

/** What a write means for one case. `incident: null` takes it away. */
export interface CaseChange {
  incident?: Incident | null;
  /** As it stands, where only what desks said of it is written: nothing of the register changes then. */
  standing?: Incident;
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

/** Lays beside each other the case and what desks said of it, whichever of the two was written. */
export function withDesk(core: DBCore, trans: DBCoreTransaction, changes: Changes): PromiseLike<unknown> {
  if (!hasDesk(core)) return Dexie.Promise.resolve();
  const toDesk = [...changes].filter(([, { incident, desk }]) => incident && !desk).map(([id]) => id);
  const toIncident = [...changes].filter(([, { incident, desk }]) => desk && incident === undefined).map(([id]) => id);
  const read = (name: string, keys: string[]): PromiseLike<unknown[]> =>
    keys.length > 0 ? core.table(name).getMany({ trans, keys }) : Dexie.Promise.resolve([]);
  return Dexie.Promise.all([read('desk', toDesk), read('incidents', toIncident)]).then(([desks, incidents]) => {
    for (const row of desks as (DeskCase | undefined)[]) {
      const change = row && changes.get(row.id);
      if (change) change.desk = row;
    }
    for (const [at, id] of toIncident.entries()) {
      const change = changes.get(id);
      const incident = incidents[at] as Incident | undefined;
      if (change && incident) change.standing = incident;
    }
    for (const { incident, standing, desk, words } of changes.values())
      if (desk && (incident ?? standing)) words.push({ how: 'set', of: 'desk', words: wordsOfDesk(desk) });
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
  const table = core.table('columns');
  return table.getMany({ trans, keys }).then((chunks: (DeskChunk | undefined)[]) =>
    put(
      table,
      trans,
      keys.map((n, at) => fillColumns(chunks[at], n, cases.get(n) ?? new Map())),
    ),
  );
}

function columnsOf({ incident: written, standing, desk, clock }: CaseChange): DeskColumns | undefined {
  if (written === null) return { said: undefined, clock: '' };
  const incident = written ?? standing;
  if (incident)
    return {
      said: { facts: deskFacts(desk, incident), isHandedOver: incident.own?.importedAt !== undefined },
      ...(clock === undefined ? {} : { clock }),
    };
  return clock === undefined ? undefined : { clock };
}

/** Writes rows, or fails with the first of those that were not. */
export function put(table: DBCoreTable, trans: DBCoreTransaction, values: readonly object[]): PromiseLike<unknown> {
  return table.mutate({ type: 'put', trans, values }).then(({ numFailures, failures }) => {
    if (numFailures > 0) throw failures[0];
  });
}
