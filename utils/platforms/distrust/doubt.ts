/** A fact that may be withheld by itself; `content` is what nothing is left of. */
const doubtedFacts = ['author', 'title', 'text', 'postedAt', 'id', 'media', 'rating', 'quotes', 'content'] as const;
export type DoubtedFact = (typeof doubtedFacts)[number];

/** Why a fact is withheld. */
const doubtReasons = [
  'in-another-post',
  'other-author',
  'other-link',
  'reaction-line',
  'id-clock',
  'shown-date',
  'future',
  'control',
  'not-a-name',
  'not-a-time',
  'missing',
] as const;
export type DoubtReason = (typeof doubtReasons)[number];

export interface Doubt {
  readonly fact: DoubtedFact;
  readonly why: DoubtReason;
}

/** A fact that is withheld, with why. */
export type Doubted = readonly [fact: DoubtedFact, why: DoubtReason];

/** How a record says it, among its `notes`. */
export const noteOf = ({ fact, why }: Doubt) => `withheld:${fact}:${why}`;

/** What a remark says was withheld; `undefined` for every other remark. */
export function doubtIn(note: string): Doubt | undefined {
  const [name, stated, reason] = note.split(':');
  const fact = doubtedFacts.find((one) => one === stated);
  const why = doubtReasons.find((one) => one === reason);
  return name === 'withheld' && fact && why ? { fact, why } : undefined;
}
