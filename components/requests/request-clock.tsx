import { useWords } from '../words/words';
import { dayWords } from './day-words';

/** The answer clock of a statutory window, as takedown computes it. */
export interface ClockDays {
  receivedOn: string;
  dueOn: string;
  days: number;
  day: number;
  state: 'running' | 'past';
  /** Somebody has received it; else the day of sending stands for the receipt. */
  isReceived: boolean;
}

/** One segment a day, today named. No countdown: the date, and who moves next, stand below. */
export function RequestClock({ clock }: { clock: ClockDays }) {
  const { t, lang } = useWords();
  const due = dayWords(clock.dueOn, lang);
  const label =
    clock.state === 'past'
      ? t('dashboard_clock_pastLabel', [due])
      : t(clock.isReceived ? 'dashboard_clock_label' : 'dashboard_clock_labelSent', [String(clock.day), due]);
  return (
    <div class="clock" role="img" aria-label={label}>
      <ol>
        {Array.from({ length: clock.days }, (_, index) => (
          <Segment key={`day ${index + 1}`} day={index + 1} clock={clock} />
        ))}
      </ol>
      <div class="num">
        <span>
          {t(clock.isReceived ? 'dashboard_clock_received' : 'dashboard_clock_sent', [
            dayWords(clock.receivedOn, lang),
          ])}
        </span>
        <span>{t('dashboard_clock_due', [due])}</span>
      </div>
    </div>
  );
}

function Segment({ day, clock }: { day: number; clock: ClockDays }) {
  const { t } = useWords();
  const { day: today, state, isReceived } = clock;
  if (state === 'past' || day < today) return <li class="past" />;
  if (day > Math.max(1, today)) return <li />;
  const first = isReceived ? 'dashboard_clock_day0' : 'dashboard_clock_day0Sent';
  return (
    <li class="today">
      <span class="num">{today === 0 ? t(first) : t('dashboard_clock_day', [String(today)])}</span>
    </li>
  );
}
