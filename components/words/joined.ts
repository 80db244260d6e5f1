import type { Language } from './translate';

type Parts = readonly (string | number | false | null | undefined)[];

const those = (parts: Parts, lang: Language, ja: string, en: string) =>
  parts.filter(Boolean).join(lang === 'ja' ? ja : en);

/** Facts side by side: 「5ch・120 字」, "5ch, 120 letters". What is absent leaves no gap. */
export function listed(parts: Parts, lang: Language): string {
  return those(parts, lang, '・', ', ');
}

/** As in a sentence: 「田所、久保」, "Tadokoro, Kubo". */
export function enumerated(parts: Parts, lang: Language): string {
  return those(parts, lang, '、', ', ');
}

/** A name, and what is said of it: 「田所：返事」, "Tadokoro: reply". */
export function saidOf(parts: Parts, lang: Language): string {
  return those(parts, lang, '：', ': ');
}

/** A name with a remark: 「K-0012（封のある事案）」, "K-0012 (a sealed case)". */
export function remarked(name: string, remark: string, lang: Language): string {
  return lang === 'ja' ? `${name}（${remark}）` : `${name} (${remark})`;
}
