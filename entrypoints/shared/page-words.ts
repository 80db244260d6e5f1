import { type KeptWords, wordsOf } from '../../components/words/browser-words';
import { withNumbers } from '../../components/words/in-number';
import type { Language, Translate } from '../../components/words/translate';
import type { WordSource } from '../../components/words/words';
import { browser } from '../../utils/messaging/browser';

/** Empty while the browser has words. */
const own: KeptWords = {};

/** The words of the browser's language; await `wordsReady` once before the first. */
export const t = withNumbers(wordsOf(browser, own));

/**
 * Waits until there are words. A page that was closed while it asked Chromium for them leaves every later page of the same
 * process without any (20 of 80 times when closed within 120 ms): then they are read from the extension's own file.
 */
export async function wordsReady(): Promise<void> {
  if (!t('language')) Object.assign(own, await readWords());
}

/** Words for papers, which are in Japanese in whatever language the pages are. */
export async function paperWords(): Promise<Translate> {
  return pageWords().lang === 'ja' ? t : wordsOf(browser, await readWords('ja'));
}

/** Every word of the extension's own file in a language, else in that of the browser. */
export async function readWords(of?: Language): Promise<KeptWords> {
  const language = of ?? (browser.i18n.getUILanguage().startsWith('en') ? 'en' : 'ja');
  const file = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  const messages: Record<string, { message: string }> = await file.json();
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** Words and language of this page. */
export function pageWords(): WordSource {
  return { t, lang: t('language') === 'en' ? 'en' : 'ja' };
}
