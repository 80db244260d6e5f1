/** How long ago somebody last held data against the live thing: still new, to be checked, or too old to be sure of. */
type CheckedAge = 'new' | 'due' | 'old';

/** From so many days on whatever was checked asks to be checked again. */
export const dueDays = 90;
const oldDays = 180;
const dayMilliseconds = 86_400_000;

/**
 * Whole days between a check and `now`; a day that is yet to come counts as today.
 * @param checkedOn `YYYY-MM-DD`
 * @param now milliseconds since 1970
 */
export function daysSinceCheck(checkedOn: string, now = Date.now()): number {
  return Math.max(0, Math.floor((now - Date.parse(checkedOn)) / dayMilliseconds));
}

/** The one rule for everything that ages (adapters, routes): from 90 days "please check", from 180 days less sure. */
export function ageOfCheck(checkedOn: string, now = Date.now()): CheckedAge {
  const days = daysSinceCheck(checkedOn, now);
  return days >= oldDays ? 'old' : days >= dueDays ? 'due' : 'new';
}

/** The quality that is shown: one step of `ladder` (surest first) less once the check is old. */
export function agedQuality<Quality>(
  quality: Quality,
  ladder: readonly Quality[],
  checkedOn: string,
  now = Date.now(),
): Quality {
  if (ageOfCheck(checkedOn, now) !== 'old') return quality;
  return ladder[ladder.indexOf(quality) + 1] ?? quality;
}
