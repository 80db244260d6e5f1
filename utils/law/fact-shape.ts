import type { ClaimId } from '../shapes/takedown/claim-ids';
import type { Quality } from './quality';

interface Words {
  ja: string;
  en: string;
}

/** A statute or another text that is cited, and how a narrow place calls it. */
export interface CitedText extends Words {
  short?: Words;
}

/** Whose move it is while a clock runs. */
type Mover = 'platform' | 'poster' | 'access-provider' | 'you' | 'counsel';

/** What a clock is counted from; each is a day that somebody wrote down or a page said, never one that the tool guessed. */
export type ClockStart =
  | 'received'
  | 'inquiry-received'
  | 'election-inquiry-received'
  | 'opinion'
  | 'posted'
  | 'login'
  | 'account-deleted'
  | 'provider-named'
  | 'order-served'
  | 'offender-known'
  | 'damage-known';

/** A length of time as statutes and practice give it. */
export interface ClockLength {
  count: number;
  unit: 'days' | 'months' | 'years';
}

/** The part of a fact that dates are computed with. */
export interface FactClock {
  /** Any of these days starts a clock of its own. */
  starts: readonly ClockStart[];
  length: ClockLength;
  mover: Mover;
  /** Only for a request through a statutory window. */
  statutoryWindowOnly?: true;
  /** Only where one of these rights is claimed. */
  claims?: readonly ClaimId[];
  /** Not where one of these is: another clock of its own runs there. */
  exceptClaims?: readonly ClaimId[];
}

/** An article number is true for a time: reforms move numbers. Days are `YYYY-MM-DD`. */
interface ArticleReference {
  law: CitedText;
  /** 「3条2項2号」, or the place in its own words. Absent: the text is known, the number was not read. */
  article?: string | Words;
  validFrom: string;
  validTo?: string;
}

/**
 * A fact of the law or of practice that is shown or computed with: what holds, where it stands, from when to when, who read
 * what and when. Two records with one id are two versions in time. Days are `YYYY-MM-DD`.
 */
export interface LawFact {
  id: string;
  /** What it is about, in a few words: a line of a list or a calendar. */
  name: Words;
  /** What holds, in a sentence. */
  text: Words;
  /** Absent: practice, which no statute sets. */
  articles?: readonly [ArticleReference, ...ArticleReference[]];
  sources: readonly [string, ...string[]];
  validFrom: string;
  validTo?: string;
  checkedOn: string;
  quality: Quality;
  /** Who saw the live thing and when; `seen` stands on it. */
  seen?: { on: string; by: string };
  clock?: FactClock;
}
