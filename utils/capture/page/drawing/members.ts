import { parentOf } from '../../../parent-of';

/**
 * What is asked of any element of a page, through the prototypes: a form gives its controls by their names before its own
 * members, so that one called `getBoundingClientRect` would end a drawing (HTML, “named properties”).
 */
export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

export const rectsOf = (element: Element): DOMRect[] => [...Element.prototype.getClientRects.call(element)];

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const shadowOf = (element: Element): ShadowRoot | null => Reflect.get(Element.prototype, 'shadowRoot', element);

export const everyIn = (element: Element): Element[] => [...Element.prototype.querySelectorAll.call(element, '*')];

/** How far what stands in an element is scrolled, and how wide its border is. */
export const insideOf = (element: Element): Record<'scrollLeft' | 'scrollTop' | 'clientLeft' | 'clientTop', number> => {
  const of = (name: string): number => Reflect.get(Element.prototype, name, element);
  return {
    scrollLeft: of('scrollLeft'),
    scrollTop: of('scrollTop'),
    clientLeft: of('clientLeft'),
    clientTop: of('clientTop'),
  };
};

/** The element around another on the screen: the host of a shadow tree is around what stands in it. */
export function around(node: Node): Element | null {
  const root = Node.prototype.getRootNode.call(node);
  return parentOf(node) ?? (root instanceof ShadowRoot ? root.host : null);
}
