import { browser } from 'wxt/browser';
import type { Translate } from '../../components/words/translate';
import type { WordSource } from '../../components/words/words';

/** The words of the browser's language. The library's own types know no key that is put together; `WordKey` does. */
export const t: Translate = (key, params) => browser.i18n.getMessage(key as never, params ? [...params] : undefined);

/** Words and language of this page. */
export function pageWords(): WordSource {
  return { t, lang: t('language') === 'en' ? 'en' : 'ja' };
}
