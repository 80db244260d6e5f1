import { wordsOf } from '../../components/words/browser-words';
import type { WordSource } from '../../components/words/words';
import { browser } from '../../utils/messaging/browser';

/** The words of the browser's language. */
export const t = wordsOf(browser);

/** Words and language of this page. */
export function pageWords(): WordSource {
  return { t, lang: t('language') === 'en' ? 'en' : 'ja' };
}
