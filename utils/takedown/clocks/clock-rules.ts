import type { FactClock, LawFact } from '../../law/fact-shape';
import { type FactId, factsInForce } from '../../law/law-facts';

/** A fact that dates are computed with. Every date of it is a 目安 with its source; none says that a right is gone. */
export type ClockRule = LawFact & { id: FactId; clock: FactClock };

/** All clocks in force at `now` (milliseconds since 1970). */
export function clockRules(now = Date.now()): ClockRule[] {
  return factsInForce(now).flatMap((fact) => (fact.clock ? [{ ...fact, clock: fact.clock }] : []));
}

/** What decides which clocks a request has beside its days. */
export interface ClockedRequest {
  statutoryWindow: boolean;
  claim?: string;
}

/** Whether a clock is one of this request. */
export function runsFor({ clock }: ClockRule, { statutoryWindow, claim }: ClockedRequest): boolean {
  const has = (claims: readonly string[] | undefined) => claim !== undefined && claims?.includes(claim) === true;
  if (clock.statutoryWindowOnly && !statutoryWindow) return false;
  return (clock.claims === undefined || has(clock.claims)) && !has(clock.exceptClaims);
}
