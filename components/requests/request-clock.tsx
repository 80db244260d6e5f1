import { useWords } from '../words/words';
import { dayWords } from './day-words';

/** The answer clock of a statutory window, as takedown computes it. */
export interface ClockDays {
  receivedOn: string;
  dueOn: string;
  days: number;
  day: number;
  state: 'running' | 'past';
}

/** One segment a day, today named. No countdown: the date, and who moves next, stand below. */
export function RequestClock({ clock }: { clock: ClockDays }) {
  const { t, lang } = useWords();
  const due = dayWords(clock.dueOn, lang);
  const label =
    clock.state === 'past'
      ? t('dashboard_clock_pastLabel', [due])
      : t('dashboard_clock_label', [String(clock.day), due]);
  return (
    <div class="clock" role="img" aria-label={label}>
      <ol>
        {Array.from({ length: clock.days }, (_, index) => (
          <Segment key={`day ${index + 1}`} day={index + 1} today={clock.day} isPast={clock.state === 'past'} />
        ))}
      </ol>
      <div class="num">
        <span>{t('dashboard_clock_received', [dayWords(clock.receivedOn, lang)])}</span>
        <span>{t('dashboard_clock_due', [due])}</span>
      </div>
    </div>
  );
}

function Segment({ day, today, isPast }: { day: number; today: number; isPast: boolean }) {
  const { t } = useWords();
  if (isPast || day < today) return <li class="past" />;
  if (day > Math.max(1, today)) return <li />;
  return (
    <li class="today">
      <span class="num">{today === 0 ? t('dashboard_clock_day0') : t('dashboard_clock_day', [String(today)])}</span>
    </li>
  );
}
