import { inJapan } from '../../japan-time';
import { type ClockLength, type ClockRule, type ClockStart, clockRules } from './clock-table';

/** The days that are known, ISO 8601. What is not known starts no clock. */
export type KnownDays = Partial<Record<ClockStart, string>>;

/** A clock that runs or has run. Days are Japanese calendar days, `YYYY-MM-DD`. */
export interface ClockDate {
  rule: ClockRule;
  startedOn: string;
  /** Last day of the period; the day of the start is not counted (民法140条). */
  dueOn: string;
  /** Days until the last day: 0 on it, negative after it. */
  daysLeft: number;
  state: 'running' | 'past';
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

/** Every clock that the known days start, the nearest first. Pure. */
export function clockDates(known: KnownDays, now: string, isStatutoryWindow: boolean): ClockDate[] {
  const today = japaneseDate(now);
  return clockRules
    .filter((rule) => isStatutoryWindow || !rule.statutoryWindowOnly)
    .flatMap((rule): ClockDate[] => {
      const start = japaneseDate(known[rule.starts] ?? '');
      if (!start || !today) return [];
      const end = endOf(start, rule.length);
      const daysLeft = daysBetween(today, end);
      return [
        { rule, startedOn: asText(start), dueOn: asText(end), daysLeft, state: daysLeft < 0 ? 'past' : 'running' },
      ];
    })
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}
