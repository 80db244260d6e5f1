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
  type Counter,
  countAuthor,
  countAuthors,
  countOfCaptures,
  countOfDues,
  countOfWindows,
  countRoute,
  type RouteCounter,
  routeShares,
} from './counters';
import { addToEach, changeCount } from './keep-counts';

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
      writeWindows(core, trans, values, new Set(known.flatMap((counter) => counter?.key ?? []))),
    ]);
  });
}

/** Notes windows whose first post was counted, and those that have none left. */
function writeWindows(
  core: DBCore,
  trans: DBCoreTransaction,
  now: readonly Counter[],
  before: ReadonlySet<string>,
): PromiseLike<unknown> {
  const changed = now.flatMap((counter) =>
    counter.kind === 'route' && counter.size > 0 !== before.has(counter.key) ? [counter] : [],
  );
  return Dexie.Promise.all(
    [...new Set(changed.map(({ year }) => year))].map((year) =>
      changeCount(core, trans, countOfWindows(year), ({ of, each }) => {
        const windows = new Set(Object.keys(each ?? {}));
        for (const { route, size } of changed.filter((one) => one.year === year))
          if (size > 0) windows.add(route);
          else windows.delete(route);
        return { of, size: windows.size, each: Object.fromEntries([...windows].map((route) => [route, 1])) };
      }),
    ),
  );
}

/** Counts are kept under a lock too: they say no more than the rows that lie open beside them. */
const writeCounts: typeof writeFigures = (core, trans, name, gone, come) => {
  if (name === 'captures') {
    const by = come.length - gone.filter((row) => row !== undefined).length;
    if (by === 0) return Dexie.Promise.resolve();
    return changeCount(core, trans, countOfCaptures, ({ of, size }) => ({ of, size: size + by }));
  }
  const days = name === 'dues' ? daysOf(gone as (DueRow | undefined)[], come as DueRow[]) : [];
  if (days.length === 0) return Dexie.Promise.resolve();
  return changeCount(core, trans, countOfDues, (count) => addToEach(count, new Map(days)));
};

/** How many dates more or less fall on which day. */
function daysOf(gone: readonly (DueRow | undefined)[], come: readonly DueRow[]): [day: string, by: number][] {
  const days = new Map<string, number>();
  for (const row of gone) if (row) days.set(row.dueOn, (days.get(row.dueOn) ?? 0) - 1);
  for (const { dueOn } of come) days.set(dueOn, (days.get(dueOn) ?? 0) + 1);
  return [...days].filter(([, by]) => by !== 0);
}
