import { withAncestors } from './composed-tree';

/** Known by identity: a page can give a cover of its own any name. */
const own = new WeakSet<Element>();

/** Says that this host is ours: where it lies over a field, the field still counts as seen. */
export function leaveOutOfSight(overlay: Element): void {
  own.add(overlay);
}

/** The host itself, or anything drawn inside of it. */
export function isOwnOverlay(element: Element): boolean {
  return withAncestors(element).some((each) => own.has(each));
}
