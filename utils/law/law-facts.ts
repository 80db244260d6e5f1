import { japanDate } from '../japan-time';
import type { LawFact } from './fact-shape';
import { courtFacts } from './facts/courts';
import { disclosureFacts } from './facts/disclosure';
import { platformActFacts } from './facts/platform-act';
import { workplaceFacts } from './facts/workplace';
import { qualityAsOf } from './quality';

const table = [...platformActFacts, ...disclosureFacts, ...courtFacts, ...workplaceFacts] as const;
export type FactId = (typeof table)[number]['id'];

export const factIds: readonly FactId[] = [...new Set(table.map(({ id }) => id))];

/** Every fact in all its versions, as it was recorded. */
export const lawFacts: readonly (LawFact & { id: FactId })[] = table;

const isInForce = (fact: { validFrom: string; validTo?: string }, on: string) =>
  fact.validFrom <= on && (fact.validTo === undefined || on <= fact.validTo);

/** The facts in force at `now` (milliseconds since 1970), articles with the numbers of that day, an old check worth less. */
export function factsInForce(now = Date.now()): (LawFact & { id: FactId })[] {
  const on = japanDate(new Date(now).toISOString());
  return lawFacts
    .filter((fact) => isInForce(fact, on))
    .map((fact) => ({ ...fact, quality: qualityAsOf(fact.quality, fact.checkedOn, now) }));
}

/** The version of a fact that is in force at `now` (milliseconds since 1970), or `undefined` where there is none yet or any more. */
export function lawFact(id: FactId, now = Date.now()): LawFact | undefined {
  return factsInForce(now).find((fact) => fact.id === id);
}

/** 「情報流通プラットフォーム対処法25条」 with the numbers in force at `now` (milliseconds since 1970); `undefined` for practice. */
export function citation(fact: LawFact, lang: 'ja' | 'en', now = Date.now()): string | undefined {
  const on = japanDate(new Date(now).toISOString());
  const cited = (fact.articles ?? [])
    .filter((each) => isInForce(each, on))
    .map(({ law, article = '' }) => (lang === 'ja' ? law.ja + article : `${law.en} ${inEnglish(article)}`.trim()));
  return cited.length > 0 ? cited.join(lang === 'ja' ? '・' : ', ') : undefined;
}

/** 「3条2項2号」 as English translations of statutes write it: `art. 3(2)(ii)`. */
function inEnglish(article: string): string {
  const [, from, branch, paragraph, item] = /^(\d+)条(?:の(\d+))?(?:(\d+)項)?(?:(\d+)号)?/.exec(article) ?? [];
  if (from === undefined) return '';
  const to = /〜(\d+)条/.exec(article)?.[1];
  const roman = item && ['i', 'ii', 'iii', 'iv', 'v'][Number(item) - 1];
  return `art. ${from}${branch ? `-${branch}` : ''}${to ? `–${to}` : ''}${paragraph ? `(${paragraph})` : ''}${roman ? `(${roman})` : ''}`;
}
