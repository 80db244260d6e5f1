import type { RouteCounter } from '../../evidence/figures/counters';
import { type Group, hideSmall, type ShownGroups, smallest } from './hide-small';

/** What became of a post that was sent: `open` as long as somebody is waited for. */
export const postOutcomes = ['removed', 'refused', 'none', 'withdrawn', 'open'] as const;
export type PostOutcome = (typeof postOutcomes)[number];

/** What came of the posts that were sent through one window, as far as it may be told. */
interface RouteFigure {
  readonly route: string;
  readonly sent: number;
  /** Posts by what became of them; those under five are joined. */
  readonly outcomes: ShownGroups;
  /** Days to the answer: the earliest quarter, the middle, the latest quarter; absent under five answers. */
  readonly days?: readonly [early: number, median: number, late: number];
}

export interface RouteFigures {
  readonly routes: readonly RouteFigure[];
  /** Posts through windows that had too few to stand by themselves. */
  readonly joined: number;
  readonly isHidden: boolean;
  readonly total: number;
}

/** Outcomes and days by window. A window under five posts stands in the rest, with its outcomes and days. */
export function routeFigures(counters: readonly RouteCounter[]): RouteFigures {
  const sizes = counters.map(({ route, size }): Group => ({ key: route, count: size }));
  const { shown, joined, isHidden } = hideSmall(sizes);
  const routes = shown.flatMap(({ key }) => counters.find(({ route }) => route === key) ?? []);
  return {
    routes: routes.sort((one, other) => other.size - one.size).map(figureOf),
    joined,
    isHidden,
    total: sizes.reduce((sum, { count }) => sum + count, 0),
  };
}

function figureOf({ route, size, outcomes, days }: RouteCounter): RouteFigure {
  const { extended, ...ended } = outcomes;
  const unanswered = size - Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const groups = postOutcomes.map((key) => ({ key, count: key === 'open' ? unanswered + extended : ended[key] }));
  const quarters = quartersOf(days);
  return { route, sent: size, outcomes: hideSmall(groups), ...(quarters ? { days: quarters } : {}) };
}

/** Quartiles of a table of counts by days (the nearest rank). */
function quartersOf(days: Readonly<Record<number, number>>): [number, number, number] | undefined {
  const sorted = Object.entries(days)
    .map(([day, count]) => [Number(day), count] as const)
    .sort(([one], [other]) => one - other);
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (all < smallest) return undefined;
  const at = (share: number) => {
    let left = Math.ceil(share * all);
    for (const [day, count] of sorted) {
      left -= count;
      if (left <= 0) return day;
    }
    return 0;
  };
  return [at(0.25), at(0.5), at(0.75)];
}

/** Cases by how many one author wrote, and those of which the site gave no number: else they are had from all cases. Under a lock nobody counts authors. */
export function authorFigures(sizes: readonly { cases: number; authors: number }[], total: number): Group[] {
  const written = (from: number, to: number) =>
    sizes.reduce((sum, { cases, authors }) => sum + (cases >= from && cases <= to ? cases * authors : 0), 0);
  return [
    { key: 'none', count: sizes.length > 0 ? Math.max(0, total - written(1, Infinity)) : 0 },
    { key: 'one', count: written(1, 1) },
    { key: 'few', count: written(2, 4) },
    { key: 'some', count: written(5, 9) },
    { key: 'many', count: written(10, Infinity) },
  ];
}
