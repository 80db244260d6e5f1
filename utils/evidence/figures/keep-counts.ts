import { type DBCore, type DBCoreTransaction, Dexie } from 'dexie';
import { put } from '../following-layer';
import { type Count, countOfChunks } from './counters';

/** Changes a count in the transaction of what it counts. Promises are chained, see `../register/keep-register.ts`. */
export function changeCount(
  core: DBCore,
  trans: DBCoreTransaction,
  of: string,
  change: (before: Count) => Count,
): PromiseLike<unknown> {
  const table = core.table('counts');
  return table
    .get({ trans, key: of })
    .then((count: Count | undefined) => put(table, trans, [change(count ?? { of, size: 0 })]));
}

/** Adds to the parts of a count; a part that comes to nothing goes. */
export function addToEach({ of, size, each }: Count, added: ReadonlyMap<string, number>): Count {
  const sum = [...added.values()].reduce((all, by) => all + by, 0);
  const parts = { ...each };
  for (const [part, by] of added) {
    const now = (parts[part] ?? 0) + by;
    if (now === 0) delete parts[part];
    else parts[part] = now;
  }
  return { of, size: size + sum, each: parts };
}

/** Writes chunks of a table, and counts the changes of each: who reads the table again reads what was changed alone. */
export function putChunks(
  core: DBCore,
  trans: DBCoreTransaction,
  table: string,
  chunks: readonly { n: number }[],
): PromiseLike<unknown> {
  if (chunks.length === 0) return Dexie.Promise.resolve();
  return put(core.table(table), trans, chunks).then(() =>
    changeCount(core, trans, countOfChunks(table), (count) =>
      addToEach(count, new Map(chunks.map(({ n }) => [String(n), 1]))),
    ),
  );
}
