import type { TakedownRequest } from '../../shapes/schema';
import type { ClockRule } from './clock-table';
import { type ClockDate, clockDates } from './dates';
import { knownDays } from './known-days';

/** A date that wants somebody's eye now. */
export interface DueClock {
  /** The same date of the same incident is told once, however many requests share it. */
  key: string;
  incidentId: string;
  rule: ClockRule;
  dueOn: string;
}

export interface DatedRequest {
  request: Pick<TakedownRequest, 'incidentId' | 'sentAt' | 'answer' | 'days'>;
  statutoryWindow: boolean;
  /** ISO 8601, where the page said it. */
  postedAt?: string;
}

/** Days before the last one on which the person or counsel is told; a month after it nothing is told any more. */
const AHEAD = 7;
const AFTER = 30;
/** Runs only where a candidate is concerned, which nobody has said. */
const SILENT: readonly string[] = ['election-inquiry'];

/**
 * Clocks that come due, the nearest first. Where others move (platform, provider) a date matters once it has passed
 * without an answer; where the person or counsel moves, in the days before it. Pure.
 */
export function dueClocks(requests: readonly DatedRequest[], now: string): DueClock[] {
  const due = new Map<string, DueClock>();
  for (const { request, statutoryWindow, postedAt } of requests) {
    for (const date of clockDates(knownDays(request, postedAt), now, statutoryWindow)) {
      if (!isDue(date)) continue;
      const { rule, dueOn } = date;
      const key = `${request.incidentId} ${rule.id} ${dueOn}`;
      due.set(key, { key, incidentId: request.incidentId, rule, dueOn });
    }
  }
  return [...due.values()].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

function isDue({ rule, daysLeft }: ClockDate): boolean {
  if (SILENT.includes(rule.id)) return false;
  const othersMove = rule.mover === 'platform' || rule.mover === 'provider';
  return othersMove ? daysLeft < 0 && daysLeft >= -AFTER : daysLeft >= 0 && daysLeft <= AHEAD;
}
