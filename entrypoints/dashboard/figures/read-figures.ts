import { authorSizes, duesBefore, duesBetween, routeCounters } from '../../../utils/evidence/figures/read-figures';
import { readColumns, readRegister } from '../../../utils/evidence/register/read-register';
import { caseFigures, yearsOf } from '../../../utils/review/figures/case-figures';
import type { Group } from '../../../utils/review/figures/hide-small';
import { authorFigures, routeFigures } from '../../../utils/review/figures/route-figures';

const DAY = 86_400_000;
const dayAfter = (day: string, count: number) => new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);

/** Open dates: what is past, this week and the four after it, each from its Monday. */
async function openClocks(today: string): Promise<Group[]> {
  const monday = dayAfter(today, -((new Date(today).getUTCDay() + 6) % 7));
  const weeks = [0, 1, 2, 3, 4].map((week) => dayAfter(monday, 7 * week));
  const spans = weeks.map((from, at) => [at === 0 ? today : from, dayAfter(from, 7)] as const);
  const [past, counts] = await Promise.all([duesBefore(today), duesBetween(spans)]);
  return [{ key: 'past', count: past }, ...weeks.map((key, at) => ({ key, count: counts[at] ?? 0 }))];
}

/** Everything that the figures of a year are made of, from what is kept: no case is read. */
export async function readFigures(chosen: number | undefined, today: string) {
  const [register, columns] = await Promise.all([readRegister(), readColumns()]);
  const years = yearsOf(register);
  const year = chosen ?? years[0] ?? Number(today.slice(0, 4));
  const [counters, sizes, clocks] = await Promise.all([routeCounters(year), authorSizes(year), openClocks(today)]);
  return {
    years,
    cases: caseFigures(register, columns, year, today),
    routes: routeFigures(counters),
    authors: authorFigures(sizes),
    clocks,
  };
}
