import { wordsOf } from '../../components/words/browser-words';
import type { Translate } from '../../components/words/translate';
import type { WordSource } from '../../components/words/words';
import { browser } from '../../utils/messaging/browser';

const browsers = wordsOf(browser);
let own: Partial<Record<string, { message: string }>> = {};

/** The words of the browser's language; await `wordsReady` once before the first. */
export const t: Translate = (key, params) =>
  browsers(key, params) ||
  (own[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => params?.[Number(place) - 1] ?? '');

/**
 * Waits until there are words. A page that was closed while it asked Chromium for them leaves every later page of the same
 * process without any (20 of 80 times when closed within 120 ms): then they are read from the extension's own file.
 */
export async function wordsReady(): Promise<void> {
  if (t('language')) return;
  const language = browser.i18n.getUILanguage().startsWith('en') ? 'en' : 'ja';
  own = await (await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`))).json();
}

/** Words and language of this page. */
export function pageWords(): WordSource {
  return { t, lang: t('language') === 'en' ? 'en' : 'ja' };
}
