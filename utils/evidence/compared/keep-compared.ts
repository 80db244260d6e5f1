import { type DBCore, type DBCoreTransaction, Dexie } from 'dexie';
import { type Count, countOfComparedWrites } from '../figures/counters';
import { put } from '../following-layer';
import type { Changes } from '../register/keep-columns';
import { type ComparedChange, type ComparedChunk, casesInChunk, fillCompared } from './compared-cases';

type ByCase = ReadonlyMap<string, ComparedChange>;

/** What a write means for the cases that were written, or a record of theirs; what desks said of a case changes nothing here. */
export function comparedChanges(changes: Changes): ByCase {
  const compared = new Map<string, ComparedChange>();
  for (const [id, { incident, records }] of changes) {
    if (incident === null) compared.set(id, null);
    else if (incident || records) {
      const { rows = [], isWhole = false } = records ?? {};
      compared.set(id, { id, rows, isWhole, ...(incident ? { shop: incident.details.shop } : {}) });
    }
  }
  return compared;
}

/**
 * Writes what the records of these cases are compared by into their chunks, each chunk once. Promises are chained, see
 * `../register/keep-register.ts`.
 */
export function writeCompared(
  core: DBCore,
  trans: DBCoreTransaction,
  changes: ByCase,
  places: ReadonlyMap<string, number>,
): PromiseLike<unknown> {
  const byChunk = new Map<number, Map<number, ComparedChange>>();
  for (const [id, change] of changes) {
    const place = places.get(id);
    if (place === undefined) continue;
    const n = Math.floor(place / casesInChunk);
    byChunk.set(n, (byChunk.get(n) ?? new Map<number, ComparedChange>()).set(place % casesInChunk, change));
  }
  const keys = [...byChunk.keys()];
  if (keys.length === 0) return Dexie.Promise.resolve();
  const [table, counts] = [core.table('compared'), core.table('counts')];
  return counts.get({ trans, key: countOfComparedWrites }).then((count: Count | undefined) =>
    table.getMany({ trans, keys }).then((chunks: (ComparedChunk | undefined)[]) => {
      const rev = (count?.size ?? 0) + 1;
      const filled = keys.flatMap((n, at) => {
        const before = chunks[at] ?? { n, rev: 0, cases: [] };
        const after = fillCompared(before, byChunk.get(n) ?? new Map(), rev);
        return after === before ? [] : [after];
      });
      if (filled.length === 0) return undefined;
      return put(table, trans, filled).then(() => put(counts, trans, [{ of: countOfComparedWrites, size: rev }]));
    }),
  );
}
