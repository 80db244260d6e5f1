import { parentOf } from '../../members';
import { ownHosts } from '../page/own-roots';

/** What a person would call one thing on a page: a block with a size, in reading order, by pointer or by key. */
const smallest = { width: 24, height: 16 };
const never = 'html, body, head, head *, script, style, template, noscript';

function isBlock(element: Element): boolean {
  if (element.matches(never) || ownHosts().includes(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width < smallest.width || height < smallest.height) return false;
  const { display, visibility } = (element.ownerDocument.defaultView ?? window).getComputedStyle(element);
  return visibility !== 'hidden' && !/^(?:inline|contents|none)$/.test(display);
}

/** A wrapper of the same size as what it wraps would only cost a key press. */
function isSameBox(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return (
    Math.abs(a.top - b.top) + Math.abs(a.left - b.left) + Math.abs(a.right - b.right) + Math.abs(a.bottom - b.bottom) <
    4
  );
}

/** The block that an element is in, or the element itself. */
export function blockOf(element: Element | null | undefined): Element | undefined {
  for (let at = element; at; at = parentOf(at)) if (isBlock(at)) return at;
  return undefined;
}

/** The block before or after this one in reading order; the first or last of the page without one. */
export function besideBlock(document: Document, from: Element | undefined, step: 1 | -1): Element | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  if (from) walker.currentNode = from;
  else if (step < 0) while (walker.lastChild());
  for (;;) {
    const at = step > 0 ? walker.nextNode() : walker.previousNode();
    if (!at) return undefined;
    if (isBlock(at as Element) && !(from && isSameBox(from, at as Element))) return at as Element;
  }
}

/** The next block round this one, or the first inside it. */
export function nestedBlock(from: Element, way: 'out' | 'in'): Element | undefined {
  if (way === 'out') {
    for (let at = parentOf(from); at; at = parentOf(at)) if (isBlock(at) && !isSameBox(from, at)) return at;
    return undefined;
  }
  return [...from.querySelectorAll('*')].find((inner) => isBlock(inner) && !isSameBox(from, inner));
}
