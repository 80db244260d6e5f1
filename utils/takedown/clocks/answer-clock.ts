import { lawFact } from '../../law/law-facts';
import { asText, type ClockState, daysBetween, endOf, japaneseDate } from './dates';

/** Where a request stands on the answer clock of a statutory window. Days are Japanese calendar days. */
export interface AnswerClock {
  /** Day of receipt, `YYYY-MM-DD` in Japan. */
  receivedOn: string;
  /** Last day of the period: the day of receipt is not counted (民法140条). */
  dueOn: string;
  days: number;
  /** 0 on the day of receipt, then 1 to `days`; more than that is `past`. */
  day: number;
  state: ClockState;
}

/** Days in which a statutory window owes an answer or a reason, as in force at `now` (milliseconds since 1970). */
export function statutoryAnswerDays(now = Date.now()): number | undefined {
  return lawFact('idpa-notice', now)?.clock?.length.count;
}

/** The duty to answer within `days` of a statutory window; without days there is no clock. Times are ISO 8601. */
export function answerClock(days: number | undefined, receivedAt: string, now: string): AnswerClock | undefined {
  const [received, today] = [japaneseDate(receivedAt), japaneseDate(now)];
  if (days === undefined || !received || !today) return undefined;
  const day = Math.max(0, daysBetween(received, today));
  return {
    receivedOn: asText(received),
    dueOn: asText(endOf(received, { count: days, unit: 'days' })),
    days,
    day,
    state: day > days ? 'past' : 'running',
  };
}
