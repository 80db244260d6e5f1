import type { ReadingPage } from '../contract';

/**
 * What adapters ask of any element. A form gives its controls by their names before its own members (HTML, “named
 * properties”): with one called `firstChild` or `matches` inside it, an adapter would read another text, or break off.
 */
const asked =
  'attributes childNodes children closest compareDocumentPosition contains firstChild getAttribute hasAttribute innerHTML lastChild localName matches nextElementSibling nextSibling nodeType parentElement parentNode previousElementSibling previousSibling querySelector querySelectorAll tagName textContent'.split(
    ' ',
  );

/** A page whose forms answer otherwise than they are, and the same without the names that make them do so. */
interface Twins {
  readonly own: readonly Element[];
  readonly plain: readonly Element[];
}

/** Once for a reading, since it looks at every form and may copy the page. */
const twins = new WeakMap<ReadingPage, Twins | undefined>();

/**
 * The element that an adapter is to read in place of this one: mostly itself; on a page whose forms stand in the way of a
 * reading, its twin in a copy of the page in which no control has such a name.
 */
export function withoutNamedControls(unit: Element, page: ReadingPage): Element {
  if (!twins.has(page)) twins.set(page, twinsOf(unit.ownerDocument));
  const { own, plain } = twins.get(page) ?? {};
  return plain?.[own?.indexOf(unit) ?? -1] ?? unit;
}

function twinsOf(page: Document): Twins | undefined {
  if (![...page.forms].some(isInTheWay)) return undefined;
  const copy = page.implementation.createHTMLDocument('');
  copy.documentElement.replaceWith(copy.importNode(page.documentElement, true));
  const names = asked.flatMap((name) => [`[name="${name}"]`, `[id="${name}"]`]).join();
  const plain = [...copy.querySelectorAll('*')];
  for (const control of copy.querySelectorAll(names)) for (const name of ['name', 'id']) control.removeAttribute(name);
  return { own: [...page.querySelectorAll('*')], plain };
}

/** Whether a form says something else of itself than the browser holds. */
function isInTheWay(form: HTMLFormElement): boolean {
  const kind = Object.getPrototypeOf(form) as object;
  return asked.some((name) => Reflect.get(kind, name, form) !== Reflect.get(form, name));
}
