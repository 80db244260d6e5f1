import type { Translate } from '../../components/words/translate';
import type { WordSource } from '../../components/words/words';
import { browser } from '../../utils/messaging/browser';

/** The words of the browser's language: `WordKey` knows them all, those that are put together too. */
export const t: Translate = (key, params) => browser.i18n.getMessage(key, params ? [...params] : undefined);

/** Words and language of this page. */
export function pageWords(): WordSource {
  return { t, lang: t('language') === 'en' ? 'en' : 'ja' };
}
