import { inJapan } from '../../japan-time';
import type { ClockLength, ClockStart } from '../../law/fact-shape';
import { type ClockedRequest, type ClockRule, clockRules, runsFor } from './clock-rules';

/** The days that are known, ISO 8601; each of several posts or logins has its own. What is not known starts no clock. */
export type KnownDays = Partial<Record<ClockStart, string | readonly string[]>>;

export type ClockState = 'running' | 'past';

/** A clock that runs or has run. Days are Japanese calendar days, `YYYY-MM-DD`. */
export interface ClockDate {
  rule: ClockRule;
  /** What it is counted from: posts and logins of one day are two dates. */
  start: ClockStart;
  startedOn: string;
  /** Last day of the period; the day of the start is not counted (民法140条). */
  dueOn: string;
  /** Days until the last day: 0 on it, negative after it. */
  daysLeft: number;
  state: ClockState;
}

const DAY = 86_400_000;

/** A plain date stays as it is; an instant is the day it was in Japan. */
export function japaneseDate(when: string): Date | undefined {
  const isPlain = /^\d{4}-\d{2}-\d{2}$/.test(when);
  const time = isPlain ? Date.parse(`${when}T00:00:00Z`) : inJapan(when).getTime();
  return Number.isNaN(time) ? undefined : new Date(Math.floor(time / DAY) * DAY);
}

export const asText = (date: Date) => date.toISOString().slice(0, 10);

/** Months end on the day of the same number, or on the month's last day where there is none (民法143条). */
export function endOf(start: Date, { count, unit }: ClockLength): Date {
  if (unit === 'days') return new Date(start.getTime() + count * DAY);
  const months = start.getUTCMonth() + (unit === 'years' ? 12 * count : count);
  const last = new Date(Date.UTC(start.getUTCFullYear(), months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(start.getUTCFullYear(), months, Math.min(start.getUTCDate(), last)));
}

/** Whole days from one date to another; negative where the other is earlier. */
export const daysBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / DAY);

function daysOf(start: ClockStart, known: KnownDays): { start: ClockStart; day: Date }[] {
  return [known[start] ?? []].flat().flatMap((when) => {
    const day = japaneseDate(when);
    return day ? [{ start, day }] : [];
  });
}

/** Every clock that the known days start for a request, the nearest first; one date for days that share it. Pure. */
export function clockDates(known: KnownDays, now: string, request: ClockedRequest): ClockDate[] {
  const today = japaneseDate(now);
  if (!today) return [];
  const dates = new Map<string, ClockDate>();
  for (const rule of clockRules(Date.parse(now)).filter((each) => runsFor(each, request)))
    for (const { start, day } of rule.clock.starts.flatMap((each) => daysOf(each, known))) {
      const end = endOf(day, rule.clock.length);
      const daysLeft = daysBetween(today, end);
      dates.set(`${rule.id} ${start} ${asText(end)}`, {
        rule,
        start,
        startedOn: asText(day),
        dueOn: asText(end),
        daysLeft,
        state: daysLeft < 0 ? 'past' : 'running',
      });
    }
  return [...dates.values()].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}
