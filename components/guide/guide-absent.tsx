import { Dog } from '../icon';
import type { Language, Translate } from '../words/translate';

/** The side panel in a tab that belongs to no request (any more). */
export function GuideAbsent({ t, lang }: { t: Translate; lang: Language }) {
  return (
    <aside class="guide" aria-label={t('guide_name')} lang={lang}>
      <header>
        <p class="top">
          <Dog />
          <b>{t('guide_title')}</b>
        </p>
      </header>
      <p class="absent">{t('guide_absent')}</p>
    </aside>
  );
}
