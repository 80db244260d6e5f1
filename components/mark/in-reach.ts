import { boxOf } from '../../utils/capture/posts/registry';
import { rectOf } from '../../utils/members';
import { isAway } from './mark-layer';
import type { MarkedPost } from './mark-pointer';

/** CSS pixels of a post in the window, below which nobody looks for its mark. */
const leastSeen = 40;

/**
 * Whether the mark of any post in the window is shown; so it is, too, where there is no post in it. What lies in front of
 * all (a dialog, wherever it stands, a cover) takes them away.
 */
export function isAnyInReach(views: Iterable<MarkedPost>): boolean {
  const seen = [...views].filter(([post]) => {
    const { top, bottom } = boxOf(post);
    return Math.min(bottom, innerHeight) - Math.max(top, 0) >= leastSeen;
  });
  return seen.length === 0 || seen.some(([, mark]) => !isAway(mark) && rectOf(mark.slot).top < innerHeight);
}
