import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Translate } from './translate';

/** What every component needs to speak: the words and the language of dates and numbers. */
export interface WordSource {
  readonly t: Translate;
  readonly lang: Language;
}

/** `<Words.Provider value={{ t, lang }}>` once a page. */
export const Words = createContext<WordSource>({ t: (key) => key, lang: 'ja' });

export function useWords(): WordSource {
  return useContext(Words);
}
