import { expect, it } from 'vitest';
import { agedQuality, ageOfCheck, daysSinceCheck } from '../../utils/checked-age';
import { helpLine } from '../../utils/law/help-desks';
import { lawFact, lawFacts } from '../../utils/law/law-facts';
import { qualities } from '../../utils/law/quality';
import { addresseeOf } from '../../utils/takedown/operators';
import { routeAsOf } from '../../utils/takedown/route-schema';
import { routes, routesFor } from '../../utils/takedown/routes';
import { route } from './takedown/match/match-samples';

const checkedOn = '2026-11-24';
/** `YYYY-MM-DD` as the calendar has it. */
const isDay = (day: string) =>
  /^\d{4}-\d\d-\d\d$/.test(day) && new Date(Date.parse(day) || 0).toISOString().startsWith(day);
const after = (days: number) => Date.parse(checkedOn) + days * 86_400_000;

it.each([
  [-3, 'new'],
  [0, 'new'],
  [89, 'new'],
  [90, 'due'],
  [179, 'due'],
  [180, 'old'],
  [3_650, 'old'],
] as const)('a check %i days ago is %s', (days, age) => {
  expect(ageOfCheck(checkedOn, after(days))).toBe(age);
  expect(daysSinceCheck(checkedOn, after(days))).toBe(Math.max(0, days));
});

it('takes one step of quality off an old check, none off a younger one, and never below the last', () => {
  const shown = (quality: (typeof qualities)[number], days: number) =>
    agedQuality(quality, qualities, checkedOn, after(days));
  const aged = [shown('seen', 179), shown('seen', 180), shown('documented', 180), shown('reported', 180)];
  expect([...aged, shown('unknown', 400)]).toEqual(['seen', 'documented', 'reported', 'unknown', 'unknown']);
});

it('shows every window of a post one step less sure once its check is old, its data as they were', () => {
  const asked = { platform: 'x', standing: 'self', claim: 'privacy' } as const;
  const [now, later] = [routesFor(asked, after(0)), routesFor(asked, after(400))];
  expect(later.map(({ route: { id } }) => id)).toEqual(now.map(({ route: { id } }) => id));
  for (const [index, { route: old }] of later.entries()) {
    const fresh = now[index]?.route;
    const steps = qualities.indexOf(old.quality.window) - qualities.indexOf(fresh?.quality.window ?? 'unknown');
    expect(steps, old.id).toBe(fresh?.quality.window === 'unknown' ? 0 : 1);
  }
  expect(routeAsOf(route('x-idpa'), after(400)).checkedOn).toBe(route('x-idpa').checkedOn);
});

it('ages facts of the law, help lines and addressees by the same rule, at run time', () => {
  const [now, later] = [after(0), after(400)];
  const stepsOf = (of: (at: number) => (typeof qualities)[number] | undefined) =>
    qualities.indexOf(of(later) ?? 'unknown') - qualities.indexOf(of(now) ?? 'unknown');
  expect(stepsOf((at) => lawFact('takedown-inquiry', at)?.quality)).toBe(1);
  expect(stepsOf((at) => helpLine('police', at).quality)).toBe(1);
  expect(stepsOf((at) => addresseeOf('ameba', at).address?.quality)).toBe(1);
});

it('counts from a day that is in the calendar', () => {
  const days = [...lawFacts, ...routes].map(({ checkedOn: day }) => day);
  expect(days.filter((day) => !isDay(day))).toEqual([]);
  expect(['2026-02-30', '2026-1-1', 'soon'].filter(isDay)).toEqual([]);
});
