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

/** How many dates fall into each span of days, the first included and the last not, `YYYY-MM-DD`. */
export function duesBetween(spans: readonly (readonly [from: string, to: string])[]): Promise<number[]> {
  return Promise.all(spans.map(([from, to]) => db.dues.where('dueOn').between(from, to, true, false).count()));
}

/** How many dates lie before a day. All are counted but those after: a table is counted several times as fast as its index. */
export async function duesBefore(day: string): Promise<number> {
  const [all, later] = await Promise.all([db.dues.count(), db.dues.where('dueOn').aboveOrEqual(day).count()]);
  return all - later;
}
