import { editShare } from './edit-share';
import type { Unlike } from './laid-beside';

/** What is left beside the equal runs, from so many characters on and less alike than this, was written by two people. */
const ownLength = 5;
const unlike = 0.4;

/**
 * Whether two alike texts are a form with different words in it, such as a review form or a delivery notice: long equal
 * runs, and beside them words on both sides that have nothing to do with each other. A copy is changed here and there, or
 * words are added to it on one side.
 */
export function isSharedForm(one: string, other: string, places: readonly Unlike[]): boolean {
  let [ownOne, ownOther, isApart] = ['', '', false];
  for (const place of merged(places)) {
    const [here, there] = [one.slice(...place.one), other.slice(...place.other)];
    ownOne += here;
    ownOther += there;
    isApart ||= Math.max(here.length, there.length) >= ownLength && editShare(here, there) < unlike;
  }
  return isApart && Math.min(ownOne.length, ownOther.length) >= ownLength && editShare(ownOne, ownOther) < unlike;
}

/** Places with so few equal signs between them are one: a shorter run is not a form. */
const shortestRun = 10;

function merged(places: readonly Unlike[]): Unlike[] {
  const whole: Unlike[] = [];
  for (const place of places) {
    const last = whole.at(-1);
    if (last && place.one[0] - last.one[1] < shortestRun)
      whole[whole.length - 1] = { one: [last.one[0], place.one[1]], other: [last.other[0], place.other[1]] };
    else whole.push(place);
  }
  return whole;
}
