import type { TakedownRequest } from '../../shapes/schema';
import { type ClockRule, clockRules } from './clock-rules';
import { asText, type ClockDate, clockDates, endOf, japaneseDate } from './dates';
import { knownDays } from './known-days';
import { logDates } from './log-dates';

/** A date and the days on which it wants somebody's eye; days are `YYYY-MM-DD` in Japan. */
interface DueDate {
  /** The same date of the same incident is told once, however many requests share it. */
  key: string;
  incidentId: string;
  /** Id of the clock, or the day that the person chose to look again. */
  about: ClockRule['id'] | 'follow-up';
  dueOn: string;
  /** The first day of `span`. */
  from: string;
  span: number;
}

/** A case by its posts: logs are counted from the first record on, whether anything was asked or not. */
export interface LoggedCase {
  incidentId: string;
  /** Days of its posts and of logins that became known, `YYYY-MM-DD`. */
  posted: readonly string[];
  logins: readonly string[];
}

export interface DatedRequest {
  request: Pick<TakedownRequest, 'incidentId' | 'claim' | 'sentAt' | 'posts' | 'answer' | 'days'>;
  statutoryWindow: boolean;
  /** ISO 8601, where the page said it. */
  postedAt?: string | readonly string[];
}

/** Days before the last one on which the person or counsel is told; a month after it nothing is told any more. */
const AHEAD = 7;
const AFTER = 30;

/** Every length of time for which a date is told. */
export const dueSpans: readonly number[] = [AHEAD + 1, AFTER, AFTER + 1];

/**
 * The dates of a case with the days on which they are told, the nearest first. Where the platform or the poster moves, a date
 * matters once it has passed without an answer; where the person or counsel moves or logs go, in the days before it. Pure.
 */
export function dueDates(requests: readonly DatedRequest[], now: string, cases: readonly LoggedCase[] = []): DueDate[] {
  const due = new Map<string, DueDate>();
  const add = (incidentId: string, about: DueDate['about'], dueOn: string, [from, span]: [string, number]) => {
    const key = `${incidentId} ${about} ${dueOn}`;
    due.set(key, { key, incidentId, about, dueOn, from, span });
  };
  for (const { incidentId, posted, logins } of cases)
    for (const date of logDates({ posted, logins }, now)) add(incidentId, date.rule.id, date.dueOn, toldOn(date));
  for (const { request, statutoryWindow, postedAt } of requests) {
    const { incidentId, claim } = request;
    for (const date of clockDates(knownDays(request, postedAt), now, { statutoryWindow, claim }))
      add(incidentId, date.rule.id, date.dueOn, toldOn(date));
    const chosen = request.days?.['follow-up'];
    if (chosen && japaneseDate(chosen)) add(incidentId, 'follow-up', chosen, [chosen, AFTER + 1]);
  }
  return [...due.values()].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

function toldOn({ rule, dueOn }: ClockDate): [from: string, span: number] {
  const othersMove = rule.clock.mover === 'platform' || rule.clock.mover === 'poster';
  return othersMove ? [daysAfter(dueOn, 1), AFTER] : [daysAfter(dueOn, -AHEAD), AHEAD + 1];
}

function daysAfter(day: string, count: number): string {
  const start = japaneseDate(day);
  return start ? asText(endOf(start, { count, unit: 'days' })) : day;
}

/** What the dates are counted by, on the day of `now`: when it is another text, all are worked out anew. */
export function rulesInForce(now: string): string {
  return clockRules(Date.parse(now))
    .map(({ id, validFrom, clock }) => `${id} ${validFrom} ${JSON.stringify(clock)}`)
    .join('\n');
}
