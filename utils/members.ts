/**
 * What is asked of any node of a page, through the prototypes: a form gives its controls by their names before its own
 * members (HTML, “named properties”), so that with one called `parentElement` inside it a way upwards would go round for
 * ever, and one called `getBoundingClientRect` would end a drawing. Adapters read a page without such names instead:
 * platforms/distrust/named-controls.ts.
 */
const of = (node: Node, name: string): never => Reflect.get(Element.prototype, name, node) as never;
const call = (node: Node, name: string, ...given: unknown[]): never =>
  Reflect.apply<unknown, unknown[], never>(of(node, name), node, given);

/** The element around another. */
export const parentOf = (node: Node): Element | null => of(node, 'parentElement');

/** Of which kind it is: 1 an element, 3 a text (DOM, `nodeType`). */
export const kindOf = (node: Node): number => of(node, 'nodeType');

/** The document that it is of. */
export const pageOf = (node: Node): Document => of(node, 'ownerDocument');

/** All the text in an element. */
export const wordsIn = (node: Node): string => of(node, 'textContent');

/** What stands right before or behind it. */
export const nodeBeside = (node: Node, side: 'previousSibling' | 'nextSibling'): ChildNode | null => of(node, side);

/** Whether it is the other, or around it. */
export const holds = (node: Node, other: Node | null): boolean => call(node, 'contains', other);

/** Its name in small letters. */
export const nameOf = (element: Element): string => (of(element, 'localName') as string).toLowerCase();

export const childrenOf = (node: Node): ChildNode[] => [...(of(node, 'childNodes') as NodeListOf<ChildNode>)];

/** Those of its children that are elements. */
export const partsIn = (element: Element): Element[] => [...(of(element, 'children') as HTMLCollection)];

export const attributeOf = (element: Element, name: string): string | null => call(element, 'getAttribute', name);

/** Name and value of every attribute. */
export const attributesOf = (element: Element): [name: string, value: string][] =>
  (call(element, 'getAttributeNames') as string[]).map((name) => [name, attributeOf(element, name) ?? '']);

export const isLike = (element: Element, selector: string): boolean => call(element, 'matches', selector);

/** The nearest of itself and what is around it that a selector finds. */
export const nearest = (element: Element, selector: string): Element | null => call(element, 'closest', selector);

/** What a selector finds in an element. */
export const allIn = <Found extends Element>(element: Element, selector: string): Found[] => [
  ...(call(element, 'querySelectorAll', selector) as NodeListOf<Found>),
];

export const everyIn = (element: Element): Element[] => allIn(element, '*');

/** Whether it has a box, or not what else is asked. */
export const isDisplayed = (element: Element, asked?: CheckVisibilityOptions): boolean =>
  call(element, 'checkVisibility', asked);

export const rectOf = (element: Element): DOMRect => call(element, 'getBoundingClientRect');

export const rectsOf = (element: Element): DOMRect[] => [...(call(element, 'getClientRects') as DOMRectList)];

export const shadowOf = (element: Element): ShadowRoot | null => of(element, 'shadowRoot');

/** How far what stands in an element is scrolled, how wide its border is, how large it is. CSS pixels. */
export const measureOf = (
  element: Element,
  what: `${'scroll' | 'client'}${'Left' | 'Top' | 'Width' | 'Height'}`,
): number => of(element, what);

/** The element around another on the screen: the host of a shadow tree is around what stands in it. */
export function around(node: Node): Element | null {
  const root = call(node, 'getRootNode') as Node;
  return parentOf(node) ?? (root instanceof ShadowRoot ? root.host : null);
}
