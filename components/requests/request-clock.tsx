import type { AnswerClock } from '../../utils/takedown/clocks/answer-clock';
import { Dated } from '../shared/spoken';
import { dayOf } from '../words/format-time';
import type { Translate } from '../words/translate';
import { useWords } from '../words/words';
import { dayWords } from './day-words';

/** The answer clock of a statutory window, as takedown computes it. */
export interface ClockDays extends AnswerClock {
  /** Somebody has received it; else the day of sending stands for the receipt. */
  isReceived: boolean;
}

/** Which day it is: a first day is called by what happened on it, and has no number. */
export function clockDayWords({ day, isReceived }: ClockDays, t: Translate): string {
  if (day > 0) return t('dashboard_clock_day', [String(day)]);
  return t(isReceived ? 'dashboard_clock_day0' : 'dashboard_clock_day0Sent');
}

/** One segment a day, today named. No countdown: the date, and who moves next, stand below. */
export function RequestClock({ clock }: { clock: ClockDays }) {
  const { t, lang } = useWords();
  const heard = dayOf(clock.dueOn, lang);
  const running =
    clock.day === 0
      ? t('dashboard_clock_line', [clockDayWords(clock, t), heard])
      : t(clock.isReceived ? 'dashboard_clock_label' : 'dashboard_clock_labelSent', [String(clock.day), heard]);
  const label = clock.state === 'past' ? t('dashboard_clock_pastLabel', [heard]) : running;
  return (
    <div class="clock" role="img" aria-label={label}>
      <ol>
        {Array.from({ length: clock.days }, (_, index) => (
          <Segment key={`day ${index + 1}`} day={index + 1} clock={clock} />
        ))}
      </ol>
      <div class="num">
        <span>
          <Dated>
            {t(clock.isReceived ? 'dashboard_clock_received' : 'dashboard_clock_sent', [
              dayWords(clock.receivedOn, lang),
            ])}
          </Dated>
        </span>
        <span>
          <Dated>{t('dashboard_clock_due', [dayWords(clock.dueOn, lang)])}</Dated>
        </span>
      </div>
    </div>
  );
}

function Segment({ day, clock }: { day: number; clock: ClockDays }) {
  const { t } = useWords();
  const { day: today, state } = clock;
  if (state === 'past' || day < today) return <li class="past" />;
  if (day > Math.max(1, today)) return <li />;
  return (
    <li class="today">
      <span class="num">{clockDayWords(clock, t)}</span>
    </li>
  );
}
