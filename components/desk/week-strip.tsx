import { dayStart } from '../../utils/japan-time';
import { dayWithWeekday } from '../words/format-time';
import { useWords } from '../words/words';

interface WeekStripProps {
  /** The seven days, `YYYY-MM-DD`, the first is today. */
  days: readonly string[];
  counts: readonly number[];
  chosen: string | undefined;
  onDay(day: string | undefined): void;
}

/** What is due on each of the next seven days; what is past stands on today. */
export function WeekStrip({ days, counts, chosen, onDay }: WeekStripProps) {
  const { t, lang } = useWords();
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (
    <fieldset class="week">
      <legend class="sr">{t('triage_week')}</legend>
      <span>
        {t('triage_week')}
        <b class="num">{t('dashboard_count', [all.toLocaleString(lang)])}</b>
      </span>
      {days.map((day, at) => (
        <button
          key={day}
          type="button"
          aria-pressed={day === chosen}
          onClick={() => onDay(day === chosen ? undefined : day)}
        >
          <span class="num">
            {at === 0 ? `${t('triage_today')} ` : ''}
            {dayWithWeekday(dayStart(day), lang)}
          </span>
          {counts[at] ? (
            <b class="num">{t('dashboard_count', [String(counts[at])])}</b>
          ) : (
            <span class="none">{t('triage_none')}</span>
          )}
        </button>
      ))}
    </fieldset>
  );
}
