import type { TakedownRequest } from '../../shapes/schema';
import type { ClockRule } from './clock-rules';
import { type ClockDate, clockDates, daysBetween, japaneseDate } from './dates';
import { knownDays } from './known-days';
import { logDates } from './log-dates';

/** A date that wants somebody's eye now. */
export interface DueClock {
  /** The same date of the same incident is told once, however many requests share it. */
  key: string;
  incidentId: string;
  /** The clock, or the day that the person chose to look again. */
  about: ClockRule | 'follow-up';
  dueOn: string;
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

/**
 * Dates that come due, the nearest first. Where the platform or the poster moves, a date matters once it has passed without
 * an answer; where the person or counsel moves or logs go, in the days before it. Pure.
 */
export function dueClocks(
  requests: readonly DatedRequest[],
  now: string,
  cases: readonly LoggedCase[] = [],
): DueClock[] {
  const due = new Map<string, DueClock>();
  const add = (incidentId: string, about: DueClock['about'], dueOn: string) => {
    const key = `${incidentId} ${about === 'follow-up' ? about : about.id} ${dueOn}`;
    due.set(key, { key, incidentId, about, dueOn });
  };
  for (const { incidentId, posted, logins } of cases)
    for (const date of logDates({ posted, logins }, now)) if (isDue(date)) add(incidentId, date.rule, date.dueOn);
  for (const { request, statutoryWindow, postedAt } of requests) {
    const { incidentId, claim } = request;
    for (const date of clockDates(knownDays(request, postedAt), now, { statutoryWindow, claim }))
      if (isDue(date)) add(incidentId, date.rule, date.dueOn);
    const chosen = request.days?.['follow-up'];
    if (chosen && isFollowUpDue(chosen, now)) add(incidentId, 'follow-up', chosen);
  }
  return [...due.values()].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

function isDue({ rule, daysLeft }: ClockDate): boolean {
  const othersMove = rule.clock.mover === 'platform' || rule.clock.mover === 'poster';
  return othersMove ? daysLeft < 0 && daysLeft >= -AFTER : daysLeft >= 0 && daysLeft <= AHEAD;
}

function isFollowUpDue(chosen: string, now: string): boolean {
  const [day, today] = [japaneseDate(chosen), japaneseDate(now)];
  if (!day || !today) return false;
  const since = daysBetween(day, today);
  return since >= 0 && since <= AFTER;
}
