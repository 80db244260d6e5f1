import { db } from '../db';
import { countOfDues, type RouteCounter } from './counters';

/** What came of requests, window by window. */
export async function routeCounters(year: number): Promise<RouteCounter[]> {
  const rows = await db.figures
    .where('[kind+year+size]')
    .between(['route', year, 0], ['route', year, Infinity])
    .toArray();
  return rows.filter((row) => row.kind === 'route');
}

/**
 * How many authors stand behind so many cases, for each number that there is. Rows are read by their keys: each case of an
 * author leaves an entry in the index that the browser walks over for long after (400 ms for 4,885 authors, measured in
 * Chromium).
 */
export async function authorSizes(year: number): Promise<{ cases: number; authors: number }[]> {
  const rows = await db.figures.where('key').startsWith(`author ${year} `).toArray();
  const authors = new Map<number, number>();
  for (const { size } of rows) authors.set(size, (authors.get(size) ?? 0) + 1);
  return [...authors].sort(([one], [other]) => one - other).map(([cases, count]) => ({ cases, authors: count }));
}

/** How many dates fall on each day that has any, `YYYY-MM-DD`. */
export async function duesByDay(): Promise<ReadonlyMap<string, number>> {
  const prefix = countOfDues('');
  const rows = await db.counts.where('of').startsWith(prefix).toArray();
  return new Map(rows.map(({ of, size }) => [of.slice(prefix.length), size]));
}
