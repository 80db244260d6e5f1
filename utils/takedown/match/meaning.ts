import type { MatchKey } from '../field-keys';

/** What a control was found to mean, by which words, and how strongly (100 a route's own selector, 40 a name). */
export interface Meaning {
  key: MatchKey;
  score: number;
  reason: string;
}
