import { authorSizes, duesByDay, routeCounters } from '../../../utils/evidence/figures/figure-counts';
import { readColumns, readRegister } from '../../../utils/evidence/register/read-register';
import { readCompanyLists } from '../../../utils/evidence/settings/desk-settings';
import { daysAfter } from '../../../utils/japan-time';
import { shopFinder } from '../../../utils/review/company/shops';
import { caseFigures, yearsOf } from '../../../utils/review/figures/case-figures';
import type { Group } from '../../../utils/review/figures/hide-small';
import { authorFigures, routeFigures } from '../../../utils/review/figures/route-figures';

/** Open dates: what is past, this week and the four after it, each from its Monday. */
async function openClocks(today: string): Promise<Group[]> {
  const monday = daysAfter(today, -((new Date(today).getUTCDay() + 6) % 7));
  const weeks = [0, 1, 2, 3, 4].map((week) => daysAfter(monday, 7 * week));
  const days = [...(await duesByDay())];
  /** The first day included and the last not. */
  const countOf = (from: string, to: string) =>
    days.reduce((sum, [day, count]) => (day >= from && day < to ? sum + count : sum), 0);
  return [
    { key: 'past', count: countOf('', today) },
    ...weeks.map((key) => ({ key, count: countOf(key < today ? today : key, daysAfter(key, 7)) })),
  ];
}

/** Everything that the figures of a year are made of, from what is kept: no case is read. */
export async function readFigures(chosen: number | undefined, today: string) {
  const [register, columns, { shops }] = await Promise.all([readRegister(), readColumns(), readCompanyLists()]);
  const years = yearsOf(register);
  const year = chosen ?? years[0] ?? Number(today.slice(0, 4));
  const [counters, sizes, clocks] = await Promise.all([routeCounters(year), authorSizes(year), openClocks(today)]);
  const cases = caseFigures(register, columns, year, today, shopFinder(shops));
  return {
    years,
    cases,
    routes: routeFigures(counters),
    authors: authorFigures(sizes, cases.total),
    clocks,
  };
}
