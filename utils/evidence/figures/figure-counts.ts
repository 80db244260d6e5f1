import { db } from '../db';
import { authorsKey, countOfDues, countOfWindows, type RouteCounter, routeKey } from './counters';

/** What came of requests, window by window. */
export async function routeCounters(year: number): Promise<RouteCounter[]> {
  const windows = await db.counts.get(countOfWindows(year));
  const rows = await db.figures.bulkGet(Object.keys(windows?.each ?? {}).map((route) => routeKey(year, route)));
  return rows.filter((row) => row?.kind === 'route');
}

/** How many authors stand behind so many cases, for each number that there is. */
export async function authorSizes(year: number): Promise<{ cases: number; authors: number }[]> {
  const row = await db.figures.get(authorsKey(year));
  const sizes = row?.kind === 'authors' ? Object.entries(row.sizes) : [];
  return sizes
    .map(([cases, authors]) => ({ cases: Number(cases), authors }))
    .sort((one, other) => one.cases - other.cases);
}

/** How many dates fall on each day that has any, `YYYY-MM-DD`. */
export async function duesByDay(): Promise<ReadonlyMap<string, number>> {
  return new Map(Object.entries((await db.counts.get(countOfDues))?.each ?? {}));
}
