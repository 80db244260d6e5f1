import { describe, expect, it } from 'vitest';
import { emptyRegister, fillRegister } from '../../../utils/evidence/register/chunks';
import { fillColumns } from '../../../utils/evidence/register/desk-columns';
import { caseFigures, yearsOf } from '../../../utils/review/figures/case-figures';
import { hideSmall, smallest } from '../../../utils/review/figures/hide-small';
import { authorFigures, routeFigures } from '../../../utils/review/figures/route-figures';
import { inventedIncident } from './invented-capture';

/** Every table of so many groups with counts up to `most`. */
function* tables(groups: number, most: number): Generator<number[]> {
  if (groups === 0) return yield [];
  for (const rest of tables(groups - 1, most)) for (let count = 0; count <= most; count += 1) yield [...rest, count];
}

const groupsOf = (counts: readonly number[]) => counts.map((count, at) => ({ key: String(at), count }));
const seenOf = (counts: readonly number[]) => {
  const { shown, joined, isHidden } = hideSmall(groupsOf(counts));
  return JSON.stringify({ shown, joined, isHidden });
};

describe.each([
  [1, 12],
  [2, 12],
  [3, 12],
  [4, 9],
  [5, 6],
])('every table of %i groups with counts up to %i', (groups, most) => {
  const bySight = new Map<string, number[][]>();
  for (const counts of tables(groups, most)) {
    const sight = seenOf(counts);
    bySight.set(sight, [...(bySight.get(sight) ?? []), counts]);
  }

  it('shows no group under five', () => {
    for (const sight of bySight.keys())
      for (const { count } of JSON.parse(sight).shown) expect(count).toBeGreaterThanOrEqual(smallest);
  });

  it('leaves two counts or more for each group that is joined, also to who knows the sum and how this is done', () => {
    const known: string[] = [];
    for (const [sight, all] of bySight) {
      const shown = new Set<string>(JSON.parse(sight).shown.map(({ key }: { key: string }) => key));
      for (let at = 0; at < groups; at += 1) {
        if (shown.has(String(at)) || all.every((counts) => counts[at] === 0)) continue;
        if (new Set(all.map((counts) => counts[at])).size < 2) known.push(sight);
      }
    }
    expect(known).toEqual([]);
  });

  it('loses no case: what is shown and what is joined is the sum, unless the whole is under five', () => {
    for (const [sight, all] of bySight) {
      const { shown, joined, isHidden } = JSON.parse(sight);
      const told = joined + shown.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
      for (const counts of all) {
        const sum = counts.reduce((total, count) => total + count, 0);
        if (isHidden) expect(sum).toBeLessThan(smallest);
        else expect(told).toBe(sum);
      }
    }
  });
});

describe('every table of what one case can have several of', () => {
  it('shows no group that leaves less than five out, and none under five', { tags: 'long' }, () => {
    for (const counts of tables(3, 12))
      for (let whole = Math.max(...counts); whole <= 14; whole += 1)
        for (const { count } of hideSmall(groupsOf(counts), whole).shown) {
          expect(count).toBeGreaterThanOrEqual(smallest);
          expect([0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]).toContain(whole - count);
        }
    const groups = groupsOf([10, 5]);
    expect(hideSmall(groups, 12)).toEqual({ shown: [], joined: 15, isHidden: false });
    expect(hideSmall(groups, 15).shown).toEqual(groups);
  });
});

describe('figures of a year', () => {
  const incident = (number: string, createdAt: string, over = {}) => ({
    ...inventedIncident(number),
    id: crypto.randomUUID(),
    createdAt,
    ...over,
  });
  const cases = [
    // New Year in Japan is 15:00 UTC the day before
    incident('K-2025-0001', '2025-12-31T14:59:59.999Z'),
    incident('K-2026-0001', '2025-12-31T15:00:00.000Z', { acts: ['threat', 'insult'] }),
    incident('K-2026-0002', '2026-11-22T14:59:59.000Z', { acts: ['insult'], status: 'closed' }),
    incident('K-2026-0003', '2026-11-22T15:00:00.000Z', { acts: ['insult'] }),
  ];
  const register = [fillRegister(emptyRegister(0), new Map(cases.map((each, at) => [at, each])))];
  const shop = {
    shop: '港1号店',
    region: '',
    whom: '',
    holder: '',
    laterUntil: '',
    steps: new Map(),
    wanted: [],
    notes: 0,
    openTasks: 0,
  };
  const facts = { ...shop, isUndecided: false, isHeld: false, isDisputed: false };
  const columns = [fillColumns(undefined, 0, new Map([1, 2].map((at) => [at, { said: facts }])))];
  const figures = caseFigures(register, columns, 2026, '2026-11-27');

  it('are of the calendar year in Japan, by weeks that begin on Monday', () => {
    expect(yearsOf(register)).toEqual([2026, 2025]);
    expect(figures.total).toBe(3);
    expect(figures.weeks.filter(({ count }) => count > 0)).toEqual([
      { key: '2025-12-29', count: 1 },
      { key: '2026-11-16', count: 1 },
      { key: '2026-11-23', count: 1 },
    ]);
    expect(figures.weeks.at(-1)?.key).toBe('2026-11-23');
  });

  it('count the shops of a year, and what has none', () => {
    expect(figures.shops).toEqual([
      { key: '港1号店', count: 2 },
      { key: '', count: 1 },
    ]);
  });

  it('count the cases of which nobody has said an act: they could be had from all, else', () => {
    const unsaid = [
      fillRegister(emptyRegister(0), new Map([[0, incident('K-2026-0004', '2026-11-23T00:00:00.000Z', { acts: [] })]])),
    ];
    expect(caseFigures(unsaid, [], 2026, '2026-11-27').acts).toEqual([{ key: '', count: 1 }]);
  });

  it('count every act of a case, and each state once', () => {
    expect(figures.acts).toEqual([
      { key: 'insult', count: 3 },
      { key: 'threat', count: 1 },
    ]);
    expect(figures.states.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });
});

describe('windows', () => {
  const counter = (route: string, size: number, removed: number, days: Record<number, number> = {}) => ({
    ...{ key: `route 2026 ${route}`, kind: 'route' as const, year: 2026, size, route, days },
    outcomes: { removed, refused: size - removed, extended: 0, none: 0, withdrawn: 0 },
  });

  it('under five requests stand in the rest, with their outcomes and days', () => {
    const { routes, joined, total } = routeFigures([counter('a', 20, 12), counter('b', 3, 1), counter('c', 4, 2)]);
    expect(routes.map(({ route }) => route)).toEqual(['a']);
    expect([joined, total]).toEqual([7, 27]);
    expect(JSON.stringify(routes)).not.toContain('"b"');
  });

  it('tell quarters of the days from five answers on', () => {
    const five = routeFigures([counter('a', 8, 8, { 1: 2, 5: 3, 9: 3 })]).routes[0];
    expect(five?.days).toEqual([1, 5, 9]);
    expect(routeFigures([counter('a', 8, 4, { 1: 4 })]).routes[0]?.days).toBeUndefined();
  });

  it('count cases by how many one author wrote', () => {
    const authors = [10, 3, 0, 1, 2, 0, 0, 0, 1, 0, 0, 1];
    const sizes = authors.map((count, at) => ({ cases: at + 1, authors: count }));
    expect(authorFigures([], 60).every(({ count }) => count === 0)).toBe(true);
    expect(authorFigures(sizes, 60)).toEqual([
      { key: 'none', count: 9 },
      { key: 'one', count: 10 },
      { key: 'few', count: 10 },
      { key: 'some', count: 19 },
      { key: 'many', count: 12 },
    ]);
  });
});
