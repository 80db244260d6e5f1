/**
 * The tree as the browser holds it, not as the page answers: a form's field named `attributes` or `childNodes` stands
 * in for the property of that name, so everything is read through the prototypes.
 */
const getterOf = (prototype: object, name: string) => {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (of: unknown): unknown => getter?.call(of);
};

interface Readers {
  local: (of: unknown) => string;
  children: (of: unknown) => NodeListOf<ChildNode>;
  names: (of: Element) => string[];
  value: (of: Element, name: string) => string | null;
}
let readers: Readers | undefined;

/** Made at the first use: a worker has no elements. */
function ofBrowser(): Readers {
  readers ??= {
    local: getterOf(Element.prototype, 'localName') as Readers['local'],
    children: getterOf(Node.prototype, 'childNodes') as Readers['children'],
    names: (of) => Element.prototype.getAttributeNames.call(of),
    value: (of, name) => Element.prototype.getAttribute.call(of, name),
  };
  return readers;
}

/** The element's name in small letters. */
export const nameOf = (element: Element): string => ofBrowser().local(element).toLowerCase();

export const childrenOf = (node: Node): ChildNode[] => [...ofBrowser().children(node)];

/** Name and value of every attribute. */
export function attributesOf(element: Element): [name: string, value: string][] {
  const { names, value } = ofBrowser();
  return names(element).map((name) => [name, value(element, name) ?? '']);
}
