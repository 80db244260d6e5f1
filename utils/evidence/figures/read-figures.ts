import { db } from '../db';
import type { RouteCounter } from './counters';

/** What came of requests, window by window. */
export async function routeCounters(year: number): Promise<RouteCounter[]> {
  const rows = await db.figures
    .where('[kind+year+size]')
    .between(['route', year, 0], ['route', year, Infinity])
    .toArray();
  return rows.filter((row) => row.kind === 'route');
}

/** How many authors stand behind so many cases, for each number that there is: told by the index, no row is read. */
export async function authorSizes(year: number): Promise<{ cases: number; authors: number }[]> {
  const index = db.figures.where('[kind+year+size]');
  const keys = await index.between(['author', year, 1], ['author', year, Infinity]).uniqueKeys();
  const sizes = keys.map((key) => Number((key as readonly unknown[])[2]));
  const counts = sizes.map((size) => db.figures.where('[kind+year+size]').equals(['author', year, size]).count());
  return (await Promise.all(counts)).map((authors, at) => ({ cases: sizes[at] ?? 0, authors }));
}

/** How many dates fall into each span of days, the first included and the last not, `YYYY-MM-DD`. */
export function duesBetween(spans: readonly (readonly [from: string, to: string])[]): Promise<number[]> {
  return Promise.all(spans.map(([from, to]) => db.dues.where('dueOn').between(from, to, true, false).count()));
}

/** How many dates lie before a day. All are counted but those after: a table is counted several times as fast as its index. */
export async function duesBefore(day: string): Promise<number> {
  const [all, later] = await Promise.all([db.dues.count(), db.dues.where('dueOn').aboveOrEqual(day).count()]);
  return all - later;
}
