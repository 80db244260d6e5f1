import { holds, parentOf, partsIn } from '../../../members';

/**
 * A copy of an element in a document of its own, in which nothing lives: a copy in the page's document would have the
 * page's custom elements come to life and its pictures asked for again, and the page would learn of it.
 */
export function inertCopy(element: Element): Element {
  return element.ownerDocument.implementation.createHTMLDocument('').importNode(element, true);
}

/** Takes out of a copy what stands where these do in the original. */
export function leaveOut(elements: readonly Element[], original: Element, copy: Element): void {
  for (const twin of twinsOf(elements, original, copy)) twin.remove();
}

/** What stands in a copy where these do in the original, as long as nothing was taken out of it. */
export const twinsOf = (elements: readonly Element[], original: Element, copy: Element): Element[] =>
  elements.flatMap((each) => twinOf(each, original, copy) ?? []);

/** The element of a copy that stands where another stands in the original. */
function twinOf(inner: Element, original: Element, copy: Element): Element | undefined {
  if (inner === original || !holds(original, inner)) return undefined;
  const parent = parentOf(inner);
  if (!parent) return undefined;
  const above = parent === original ? copy : twinOf(parent, original, copy);
  return above && partsIn(above)[partsIn(parent).indexOf(inner)];
}
