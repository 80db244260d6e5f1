import { daysAfter } from '../../japan-time';
import type { rhythms, WatchRow } from '../../shapes/desk/company-records';

/** Days from one look to the next. */
const daysOf: Record<(typeof rhythms)[number], number> = { 'twice-a-week': 3, weekly: 7, monthly: 30 };

/** The day on which a round is next due: its first day until somebody has looked, then so many days after the last look. */
export function nextRound({ rhythm, from }: Pick<WatchRow, 'rhythm' | 'from'>, lastLooked: string | undefined): string {
  if (lastLooked === undefined || lastLooked < from) return from;
  return daysAfter(lastLooked, daysOf[rhythm]);
}
