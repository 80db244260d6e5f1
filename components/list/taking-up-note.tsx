import { useProgress } from '../files/use-progress';
import { useWords } from '../words/words';

/** Cases from before there was a register are on their way into the list; what is there can be used meanwhile. */
export function TakingUpNote({ done, total }: { done: number; total: number }) {
  const { t, lang } = useWords();
  const bar = useProgress((done / Math.max(1, total)) * 100);
  const said = (value: number) => value.toLocaleString(lang);
  return (
    <div class="taking-up">
      <p class="small">
        {t('dashboard_takingUp')}
        <span class="num muted">{t('dashboard_takingUp_count', [said(done), said(total)])}</span>
      </p>
      <span class="bar" aria-hidden="true">
        <i ref={bar} />
      </span>
      <p class="small muted">{t('dashboard_takingUp_help')}</p>
    </div>
  );
}
