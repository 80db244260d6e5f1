import type { Route } from '../route-schema';

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

const DAY = 86_400_000;
const JAPAN = 9 * 3_600_000;

const japaneseDay = (instant: string) => Math.floor((Date.parse(instant) + JAPAN) / DAY);
const asDate = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

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
  if (!route.statutoryWindow || days === undefined || Number.isNaN(Date.parse(sentAt))) return undefined;
  const received = japaneseDay(sentAt);
  const day = Math.max(0, japaneseDay(now) - received);
  return {
    receivedOn: asDate(received),
    dueOn: asDate(received + days),
    days,
    day,
    state: day > days ? 'past' : 'running',
  };
}
