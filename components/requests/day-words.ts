import { shortDay } from '../words/format-time';
import type { Language } from '../words/translate';

/** `12/2` · `2 Dec` for a day in Japan, `YYYY-MM-DD`. */
export function dayWords(day: string, lang: Language): string {
  return shortDay(`${day}T03:00:00.000Z`, lang);
}

const weekdays = {
  ja: new Intl.DateTimeFormat('ja-JP', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
};

/** 「月曜日」 · `Monday` for a day, `YYYY-MM-DD`. */
export function weekday(day: string, lang: Language): string {
  return weekdays[lang].format(new Date(`${day}T00:00:00Z`));
}
