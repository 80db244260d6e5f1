import type { Proceeding } from '../shapes/schema';

/** What the two parties are called in each proceeding; the fact `party-names` says how sure that is. */
export const proceedingParties: Readonly<Record<Proceeding, readonly [string, string]>> = {
  disclosure: ['申立人', '相手方'],
  provisional: ['債権者', '債務者'],
  suit: ['原告', '被告'],
};
