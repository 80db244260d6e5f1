/** Copies of a person's events, handed into a closed root in place of the event itself. */
const relayed = new WeakSet<Event>();

/** Whether a person did it: the browser says so, or it stands for an event of which the browser said so. */
export function isPersons(event: Event): boolean {
  return event.isTrusted || relayed.has(event);
}

/**
 * Takes an event of ours out of its way before any listener of the page hears of it, and hands a copy to the element in
 * our root that it is meant for; what the copy prevents is prevented. The copy does not leave the root. An event that the
 * page made up goes its way.
 * @returns whether it was taken
 */
export function relayInto(shadow: ShadowRoot, event: Event): boolean {
  if (!event.isTrusted) return false;
  event.stopImmediatePropagation();
  const { type } = event;
  const { clientX, clientY, detail, key, altKey, ctrlKey, metaKey } = event as MouseEvent & KeyboardEvent;
  // A press of a key, or of a screen reader, comes as a click without a place
  const at = detail > 0 && clientX !== undefined && shadow.elementFromPoint(clientX, clientY);
  const init = { bubbles: true, cancelable: true, key, altKey, ctrlKey, metaKey };
  const copy = key === undefined ? new Event(type, init) : new KeyboardEvent(type, init);
  relayed.add(copy);
  const isKept = (at || (shadow.activeElement ?? shadow.lastElementChild))?.dispatchEvent(copy) ?? true;
  // A press moves neither the page's focus nor its selection
  if (!isKept || type === 'mousedown') event.preventDefault();
  return true;
}
