import type { Environment } from '../../shapes/records/sighting';
import type { CustodyEntry } from '../../shapes/schema';
import type { Finding } from '../check-ids';

/** A clock that somebody set by hand in a device of another zone; milliseconds. */
const zones = 14 * 3_600_000;

/** By how much a device's clock may be behind and its record say nothing of it: where it was held against the site's, by nothing. Milliseconds. */
export const unstated = ({ clock }: Pick<Environment, 'clock'>): number => (clock ? 0 : zones);

/** Two acts of one device, in the order in which they were done, with what its clock said at each. */
export interface ActsInOrder {
  earlier: string | undefined;
  later: string | undefined;
  path: string;
  detail: string;
  /** What two steps of one job, or two clocks of it, may differ by; milliseconds. */
  within: number;
}

/**
 * The one rule for a clock that was put back, as a sync does with one that was fast, with a page open, a record under way or a
 * case at hand: what was done later is dated earlier. No byte is changed by that, and nobody can tell from the pack how
 * much time had passed, so the check of the times says it, and no other check calls it a change.
 */
export function clockWentBack(acts: readonly ActsInOrder[]): Finding[] {
  return acts.filter(isPutBack).map(({ path, detail }) => ({ reason: 'clock-went-back', path, detail }));
}

/** Whether the clock was put back between two acts. */
export const isPutBack = ({ earlier, later, within }: ActsInOrder): boolean =>
  Date.parse(later ?? '') < Date.parse(earlier ?? '') - within;

/** Jobs overlap by seconds, so less than a minute is not a step back of a log. Milliseconds. */
export const overlap = 60_000;

/** Each entry of a log after the one before it. */
export const entriesInOrder = (entries: readonly CustodyEntry[], path: string): ActsInOrder[] =>
  entries.map(({ at, seq }, index) => ({
    ...{ earlier: entries[index - 1]?.at, later: at, path, detail: `entry ${seq}`, within: overlap },
  }));
