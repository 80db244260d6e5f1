import { type DBCore, type DBCoreMutateRequest, type DBCoreMutateResponse, type DBCoreTransaction, Dexie } from 'dexie';
import type { Capture, TakedownRequest } from '../../shapes/schema';
import { followingLayer } from '../following-layer';
import { isLocked, isLockSet } from '../lock/key-ring';
import type { DueRow } from '../queue/queue-shapes';
import { keysOf } from '../removed-keys';
import {
  type AuthorCounter,
  type AuthorsCounter,
  authorKey,
  authorsKey,
  type Count,
  type Counter,
  countAuthor,
  countAuthors,
  countOfCaptures,
  countOfDues,
  countRoute,
  type RouteCounter,
  routeShares,
} from './counters';

const followed = ['requests', 'captures', 'dues'];

/**
 * Keeps counts, and the counters of figures, with every write of a request, a record or a date, in its transaction: what a row
 * said before is taken off and what it says now is added.
 */
export const keepFigures = followingLayer({
  name: 'figures',
  level: 102,
  followed,
  kept: ['figures', 'counts'],
  write: countedWrite,
});

/** Promises are chained, see `register/keep-register.ts`. */
function countedWrite(core: DBCore, name: string, request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
  const table = core.table(name);
  const { trans } = request;
  if (request.type === 'add' || request.type === 'put') {
    const { values } = request;
    const keys = values.map((value) => table.schema.primaryKey.extractKey?.(value) as string);
    return table.getMany({ trans, keys }).then((before: (object | undefined)[]) =>
      table.mutate(request).then((response) => {
        const isWritten = (_: unknown, index: number) => !(index in response.failures);
        const gone = before.filter(isWritten);
        return writeBoth(core, trans, name, gone, values.filter(isWritten)).then(() => response);
      }),
    );
  }
  return keysOf(table, request).then((keys) =>
    table
      .getMany({ trans, keys })
      .then((gone: (object | undefined)[]) =>
        table.mutate(request).then((response) => writeBoth(core, trans, name, gone, []).then(() => response)),
      ),
  );
}

const writeBoth: typeof writeFigures = (core, trans, name, gone, come) =>
  writeCounts(core, trans, name, gone, come).then(() =>
    name === 'dues' ? undefined : writeFigures(core, trans, name, gone, come),
  );

type Step = (before: Counter | undefined) => Counter | undefined;

/** What rows that go and rows that come do to which counters, in order. */
function stepsOf(name: string, gone: readonly unknown[], come: readonly unknown[]): [key: string, step: Step][] {
  const steps: [string, Step][] = [];
  const add = (row: unknown, by: 1 | -1) => {
    if (row === undefined) return;
    if (name === 'requests') {
      for (const share of routeShares(row as TakedownRequest))
        steps.push([share.key, (before) => countRoute(before as RouteCounter | undefined, share, by)]);
      return;
    }
    const capture = row as Capture;
    const author = authorKey(capture);
    if (author)
      steps.push([
        author.key,
        (before) => countAuthor(before as AuthorCounter | undefined, author, capture.incidentId, by),
      ]);
    // Counted below, once it is known how many cases the author had and has
    if (author) steps.push([authorsKey(author.year), (before) => before]);
  };
  for (const row of gone) add(row, -1);
  for (const row of come) add(row, 1);
  return steps;
}

/** Takes rows off the counters and adds others. Runs inside a transaction over them. */
export function writeFigures(
  core: DBCore,
  trans: DBCoreTransaction,
  name: string,
  gone: readonly unknown[],
  come: readonly unknown[],
): PromiseLike<unknown> {
  // A counter of authors is found by what could be guessed of them: under a lock there is none
  if (isLocked() || (name === 'captures' && isLockSet())) return Dexie.Promise.resolve();
  const steps = stepsOf(name, gone, come);
  if (steps.length === 0) return Dexie.Promise.resolve();
  const table = core.table('figures');
  const keys = [...new Set(steps.map(([key]) => key))];
  return table.getMany({ trans, keys }).then((known: (Counter | undefined)[]) => {
    const counters = new Map(keys.map((key, index) => [key, known[index]]));
    for (const [key, step] of steps) counters.set(key, step(counters.get(key)));
    for (const [index, key] of keys.entries()) {
      const now = counters.get(key);
      if (now?.kind !== 'author') continue;
      const all = authorsKey(now.year);
      const before = counters.get(all) as AuthorsCounter | undefined;
      counters.set(all, countAuthors(before, now.year, known[index]?.size ?? 0, now.size));
    }
    const values = [...counters.values()].filter((counter) => counter !== undefined);
    const empty = values.filter(({ size }) => size <= 0).map(({ key }) => key);
    const full = values.filter(({ size }) => size > 0);
    return Dexie.Promise.all([
      full.length > 0 ? table.mutate({ type: 'put', trans, values: full }) : undefined,
      empty.length > 0 ? table.mutate({ type: 'delete', trans, keys: empty }) : undefined,
    ]);
  });
}

/** Counts are kept under a lock too: they say no more than the rows that lie open beside them. */
const writeCounts: typeof writeFigures = (core, trans, name, gone, come) => {
  const steps = new Map<string, number>();
  const add = (row: unknown, by: 1 | -1) => {
    if (row === undefined || name === 'requests') return;
    const of = name === 'dues' ? countOfDues((row as DueRow).dueOn) : countOfCaptures;
    steps.set(of, (steps.get(of) ?? 0) + by);
  };
  for (const row of gone) add(row, -1);
  for (const row of come) add(row, 1);
  const changed = [...steps].filter(([, by]) => by !== 0);
  if (changed.length === 0) return Dexie.Promise.resolve();
  const table = core.table('counts');
  const keys = changed.map(([of]) => of);
  return table.getMany({ trans, keys }).then((known: (Count | undefined)[]) => {
    const values = changed.map(([of, by], at) => ({ of, size: (known[at]?.size ?? 0) + by }));
    return table.mutate({ type: 'put', trans, values });
  });
};
