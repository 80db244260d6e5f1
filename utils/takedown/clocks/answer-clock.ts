import type { Route } from '../route-schema';
import { asText, daysBetween, endOf, japaneseDate } from './dates';

/** Where a request stands on the answer clock of a statutory window. Days are Japanese calendar days. */
interface AnswerClock {
  /** Day of receipt, `YYYY-MM-DD` in Japan. */
  receivedOn: string;
  /** Last day of the period: the day of receipt is not counted (民法140条). */
  dueOn: string;
  days: number;
  /** 0 on the day of receipt, then 1 to `days`; more than that is `past`. */
  day: number;
  state: 'running' | 'past';
}

/**
 * The platform's duty to answer, or to say why not yet (情報流通プラットフォーム対処法25条, 規則16条: 7 days). It exists
 * only for a request through a statutory window, so any other route has no clock.
 */
export function answerClock(
  route: Pick<Route, 'statutoryWindow' | 'answerDays'>,
  sentAt: string,
  now: string,
): AnswerClock | undefined {
  const days = route.answerDays?.[1];
  const [received, today] = [japaneseDate(sentAt), japaneseDate(now)];
  if (!route.statutoryWindow || days === undefined || !received || !today) return undefined;
  const day = Math.max(0, daysBetween(received, today));
  return {
    receivedOn: asText(received),
    dueOn: asText(endOf(received, { count: days, unit: 'days' })),
    days,
    day,
    state: day > days ? 'past' : 'running',
  };
}
