/** Classes of cases by how long what belongs to them is locked at first. */
export const terms = {
  /** Short on purpose: while a case is open its lock is renewed, and what was closed early does not fill the bucket for years. */
  ordinary: 400,
  /** A threat, stalking, private data: what the police may ask for. */
  danger: 1_095,
  /** A request was sent, or the case is on hold. */
  proceeding: 1_825,
} as const satisfies Record<string, number>;
type Term = keyof typeof terms;

/** A lock is renewed when fewer days than this are left of it. */
export const renewalDays = 30;
export const day = 86_400_000;

/** What is told of a case in its facts, as far as it decides the term. */
interface TermFacts {
  readonly status?: unknown;
  /** Kinds of act, apart by spaces. */
  readonly acts?: unknown;
}

const dangers = /\b(?:threat|stalking|private-data)\b/;

export function termOf({ status, acts }: TermFacts, isHeld = false): Term {
  if (isHeld || status === 'requested' || status === 'answered') return 'proceeding';
  return typeof acts === 'string' && dangers.test(acts) ? 'danger' : 'ordinary';
}

/** Locked until, ms since 1970, for what is written now. */
export const lockedUntil = (term: Term, now: number) => now + terms[term] * day;
