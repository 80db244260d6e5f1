import { db } from '../db';
import type { AuthorCounter, RouteCounter } from './counters';

/** What came of requests, window by window. */
export async function routeCounters(year: number): Promise<RouteCounter[]> {
  const rows = await db.figures
    .where('[kind+year+size]')
    .between(['route', year, 0], ['route', year, Infinity])
    .toArray();
  return rows.filter((row) => row.kind === 'route');
}

/** How many authors stand behind how many cases: counted in the index, no row is read but those with ten cases or more. */
export async function authorSizes(year: number): Promise<{ bySize: number[]; many: AuthorCounter[] }> {
  const of = (size: number) => db.figures.where('[kind+year+size]').equals(['author', year, size]).count();
  const bySize = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map(of));
  const rows = await db.figures
    .where('[kind+year+size]')
    .between(['author', year, 10], ['author', year, Infinity])
    .toArray();
  return { bySize, many: rows.filter((row) => row.kind === 'author') };
}

/** How many dates fall into each span of days, the first included and the last not, `YYYY-MM-DD`. */
export function duesBetween(spans: readonly (readonly [from: string, to: string])[]): Promise<number[]> {
  return Promise.all(spans.map(([from, to]) => db.dues.where('dueOn').between(from, to, true, false).count()));
}
