import { useProgress } from '../files/use-progress';
import { useReading } from '../shared/reading-way';
import { useWords } from '../words/words';

/** How many texts were shown today, for the eyes of this person only. */
export function ShownToday({ count }: { count: number }) {
  const { t } = useWords();
  const { guide } = useReading();
  const bar = useProgress((count / guide) * 100);
  return (
    <div class="dose" title={t('dashboard_dose_help')}>
      <span>{t('dashboard_dose')}</span>
      <span class="sr">{t('dashboard_dose_said', [String(count), String(guide)])}</span>
      <b class="num" aria-hidden="true">
        {count}
      </b>
      <span class="num" aria-hidden="true">
        {t('dashboard_dose_guide', [String(guide)])}
      </span>
      <span class="bar" ref={bar}>
        <i />
      </span>
    </div>
  );
}
