import type { ReadingPage } from '../contract';

/** What can stand in a form’s way (HTML, “listed elements”, and pictures). */
const controls = 'button, fieldset, img, input, object, output, select, textarea';

/** What can be asked of any element. Handlers nobody asks; ids are asked as attributes, for many an honest form has a hidden `id`. */
const members: string[] = [];

/** The elements of a page by those of its twin. Once for a reading, since it looks at every form and may copy the page. */
const twins = new WeakMap<ReadingPage, Map<Element, Element> | undefined>();

/**
 * The element that an adapter is to read in place of this one: mostly itself. A form gives its controls by their names
 * before its own members (HTML, “named properties”): with one called `firstChild` or `matches` inside it, an adapter would
 * read another text, or break off. On such a page it is the twin in a copy of the page without such names.
 */
export function withoutNamedControls(unit: Element, page: ReadingPage): Element {
  if (!twins.has(page)) twins.set(page, twinsOf(unit.ownerDocument));
  return twins.get(page)?.get(unit) ?? unit;
}

function twinsOf(page: Document): Map<Element, Element> | undefined {
  if (!members[0])
    for (const name in page.createElementNS('', '_')) if (!/^(?:on|aria|id$)/.test(name)) members.push(name);
  if (![...page.forms].some((form) => members.some((name) => Object.hasOwn(form, name)))) return undefined;
  const copy = page.cloneNode(true) as Document;
  for (const control of copy.querySelectorAll(controls)) {
    for (const name of ['name', 'id'])
      if (members.includes(control.getAttribute(name) ?? '')) control.removeAttribute(name);
  }
  const plain = copy.querySelectorAll('*');
  return new Map([...page.querySelectorAll('*')].map((element, at) => [element, plain[at] ?? element]));
}
