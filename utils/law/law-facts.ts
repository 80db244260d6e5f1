import { japanDate } from '../japan-time';
import type { LawFact } from './fact-shape';
import { courtFacts } from './facts/courts';
import { disclosureFacts } from './facts/disclosure';
import { employerFacts } from './facts/employer';
import { platformActFacts } from './facts/platform-act';
import { workplaceFacts } from './facts/workplace';
import { qualityAsOf } from './quality';

const table = [...platformActFacts, ...disclosureFacts, ...courtFacts, ...workplaceFacts, ...employerFacts] as const;
export type FactId = (typeof table)[number]['id'];

export const factIds: readonly FactId[] = [...new Set(table.map(({ id }) => id))];

/** Every fact in all its versions, as it was recorded. */
export const lawFacts: readonly (LawFact & { id: FactId })[] = table;

/** Whether a fact or the number of an article holds on a day, `YYYY-MM-DD`. */
export const isInForce = (fact: { validFrom: string; validTo?: string }, on: string) =>
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

/** A fact by an id that was stored or stands in a text: the version in force, else its first; `undefined` for none of ours. */
export function knownFact(id: string, now = Date.now()): LawFact | undefined {
  const fact = lawFacts.find((each) => each.id === id);
  return fact && (lawFact(fact.id, now) ?? fact);
}
