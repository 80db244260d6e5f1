import { shortDay } from '../words/format-time';
import type { Language } from '../words/translate';

/** `12/2` · `2 Dec` for a day in Japan, `YYYY-MM-DD`. */
export function dayWords(day: string, lang: Language): string {
  return shortDay(`${day}T03:00:00.000Z`, lang);
}
