import { japanDate } from '../japan-time';
import type { CitedText, ClockLength, LawFact } from './fact-shape';
import { type FactId, isInForce, knownFact } from './law-facts';

type Language = 'ja' | 'en';

/** 「情報流通プラットフォーム対処法25条」 with the numbers in force at `now` (milliseconds since 1970); `undefined` for practice. */
export function citation(fact: LawFact, lang: Language, now = Date.now()): string | undefined {
  return cited(fact, lang, now, (law) => law[lang]);
}

/** The same where the line is narrow: 「労契法5条」, 「10の措置の 5」. */
export function shortCitation(fact: LawFact, lang: Language, now = Date.now()): string | undefined {
  return cited(fact, lang, now, (law) => (law.short ?? law)[lang]);
}

function cited({ articles }: LawFact, lang: Language, now: number, nameOf: (law: CitedText) => string) {
  const on = japanDate(new Date(now).toISOString());
  const all = (articles ?? [])
    .filter((each) => isInForce(each, on))
    .map(({ law, article = '' }) => {
      if (typeof article === 'object') return `${nameOf(law)} ${article[lang]}`.trim();
      return lang === 'ja' ? nameOf(law) + article : `${nameOf(law)} ${inEnglish(article)}`.trim();
    });
  return all.length > 0 ? all.join(lang === 'ja' ? '・' : ', ') : undefined;
}

/** Where a fact stands, for a place in a sentence; what is practice is called by its name. */
export function citedAs(id: FactId, lang: Language, now = Date.now()): string {
  return partOf('cite', id, lang, now);
}

/**
 * Fills `{text:ID}`, `{cite:ID}` and `{since:ID}` in words about the law: what holds, where it stands, from which day.
 * @throws Error for a fact that the table does not have
 */
export function withFacts(words: string, lang: Language, now = Date.now()): string {
  return words.replaceAll(/\{(text|cite|since):([\w-]+)\}/g, (_, part: string, id: string) =>
    partOf(part, id, lang, now),
  );
}

function partOf(part: string, id: string, lang: Language, now: number): string {
  const fact = knownFact(id, now);
  if (!fact) throw new Error(`no fact of the law: ${id}`);
  if (part === 'text') return fact.text[lang].replace(/[。.]$/, '');
  return part === 'since' ? fact.validFrom : (citation(fact, lang, now) ?? fact.name[lang]);
}

/** A length of time as words: 「7日」, `7 days`; nothing where a fact has no clock. */
export function lengthWords(id: FactId, lang: Language, now = Date.now()): string {
  const length = knownFact(id, now)?.clock?.length;
  return length ? wordsOf(length, lang) : '';
}

function wordsOf({ count, unit }: ClockLength, lang: Language): string {
  if (lang === 'ja') return `${count}${{ days: '日', months: 'か月', years: '年' }[unit]}`;
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** 「3条2項2号」 as English translations of statutes write it: `art. 3(2)(ii)`. */
function inEnglish(article: string): string {
  const [, from, branch, paragraph, item] = /^(\d+)条(?:の(\d+))?(?:(\d+)項)?(?:(\d+)号)?/.exec(article) ?? [];
  if (from === undefined) return '';
  const to = /〜(\d+)条/.exec(article)?.[1];
  const following = article.endsWith('以下') ? ' ff.' : '';
  const roman = item && ['i', 'ii', 'iii', 'iv', 'v'][Number(item) - 1];
  return `art. ${from}${branch ? `-${branch}` : ''}${to ? `–${to}` : ''}${paragraph ? `(${paragraph})` : ''}${roman ? `(${roman})` : ''}${following}`;
}
