import { childrenOf, shadowOf } from '../../../members';

/** What stands in an element on the screen: its shadow tree where it has one, and in a slot what was put into it. */
export function shownIn(element: Element): readonly Node[] {
  const shadow = shadowOf(element);
  if (shadow) return childrenOf(shadow);
  if (element instanceof HTMLSlotElement) {
    const given = element.assignedNodes();
    if (given.length > 0) return given;
  }
  return childrenOf(element);
}
