import { Dog } from '../icon';
import { useWords } from '../words/words';

/** The side panel in a tab that belongs to no request (any more), and until it is known to which it belongs. */
export function GuideAbsent({ isWaiting = false }: { isWaiting?: boolean }) {
  const { t, lang } = useWords();
  return (
    <aside class="guide" aria-label={t('guide_name')} aria-busy={isWaiting} lang={lang}>
      <header>
        <p class="top">
          <Dog />
          <b>{t('guide_title')}</b>
        </p>
      </header>
      {!isWaiting && (
        <>
          <h1 class="sr">{t('guide_title')}</h1>
          <p class="absent">{t('guide_absent')}</p>
        </>
      )}
    </aside>
  );
}
