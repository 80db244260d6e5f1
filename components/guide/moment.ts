import { inJapan } from '../../utils/japan-time';
import type { Language } from '../words/translate';

/** `11/25 15:41` in Japan's time: the clock of the platform's answer runs there. */
export function formatMoment(instant: string, lang: Language): string {
  return new Intl.DateTimeFormat(lang === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'UTC',
    month: lang === 'ja' ? 'numeric' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(inJapan(instant));
}
