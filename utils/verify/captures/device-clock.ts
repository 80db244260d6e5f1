import type { Environment } from '../../shapes/records/sighting';

/** A clock that somebody set by hand in a device of another zone; milliseconds. */
const zones = 14 * 3_600_000;

/** By how much a device's clock may be behind and its record say nothing of it: where it was held against the site's, by nothing. Milliseconds. */
export const unstated = ({ clock }: Pick<Environment, 'clock'>): number => (clock ? 0 : zones);
