import type { ClockDate } from '../../utils/takedown/clocks/dates';
import { keyPart } from '../../utils/word-key';
import { Button } from '../shared/button';
import { useWords } from '../words/words';
import { dayWords } from './day-words';

/** The dates to keep an eye on, each a 目安 with its source and who moves; days that are far off stay folded. */
export function RequestDates(props: { dates: readonly ClockDate[]; onCalendar(): void; onDays(): void }) {
  const { dates, onCalendar, onDays } = props;
  const { t, lang } = useWords();
  const near = dates.filter((date) => date.state === 'running' && date.daysLeft <= 366);
  return (
    <details class="request-dates">
      <summary class="small">{t('clock_dates', [String(near.length)])}</summary>
      <ul>
        {near.map(({ rule, dueOn }) => (
          <li key={rule.id} class="small">
            <b class="num">{dayWords(dueOn, lang)}</b> {t(`clock_rule_${keyPart(rule.id)}`)}
            <br />
            <span class="muted">
              {t(`clock_mover_${rule.mover}`)} · {t('clock_source', [t(`clock_source_${keyPart(rule.id)}`)])}
              {!rule.verified && ` · ${t('clock_unverified')}`}
            </span>
          </li>
        ))}
      </ul>
      <p class="muted small">{t('clock_note')}</p>
      <p class="acts">
        <Button size="s" onPress={onDays}>
          {t('clock_days')}
        </Button>
        {near.length > 0 && (
          <Button size="s" onPress={onCalendar}>
            {t('clock_export')}
          </Button>
        )}
      </p>
    </details>
  );
}
