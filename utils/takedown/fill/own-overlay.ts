/** Known by identity: a page can give a cover of its own any name. */
const own = new WeakSet<Element>();

/** Says that this host is ours: where it lies over a field, the field still counts as seen. */
export function leaveOutOfSight(overlay: Element): void {
  own.add(overlay);
}

export function isOwnOverlay(element: Element): boolean {
  return own.has(element);
}
