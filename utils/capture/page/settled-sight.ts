import { sheetsOf } from '../../inert-page/shown/css-rules';
import type { Styled } from '../../inert-page/shown/selectors';
import { settledValue } from '../../inert-page/shown/settled-value';
import type { Sheets } from '../../inert-page/shown/sheets';
import { sightOf } from '../../inert-page/shown/sight-of-element';
import { attributesOf, childrenOf, kindOf, nameOf, parentOf } from '../../members';

/** Elements of a copy by those of the page that they were made from: as long as nothing was taken out of the copy. */
type Originals = Map<Element, Element>;

/** Elements of posts of one page, at most; a feed of hundreds of posts is not settled whole. */
const most = 3_000;

/**
 * The elements of posts and those round them.
 * @param posts elements of the page, and what stands where they do in the copy
 */
export function originalsOf(posts: readonly (readonly [original: Element, copy: Element])[]): Originals {
  const found: Originals = new Map();
  const descend = (original: Element, copy: Element) => {
    found.set(copy, original);
    const [from, to] = [original, copy].map((each) => childrenOf(each).filter((child) => kindOf(child) === 1));
    for (const [index, child] of (to ?? []).entries()) {
      const twin = from?.[index];
      if (twin && found.size < most) descend(twin as Element, child as Element);
    }
  };
  for (const [original, copy] of posts) {
    for (
      let [own, twin] = [parentOf(original), parentOf(copy)];
      own && twin;
      own = parentOf(own), twin = parentOf(twin)
    )
      found.set(twin, own);
    if (found.size < most) descend(original, copy);
  }
  return found;
}

/**
 * Says in a copy with precedence over all sheets how the page drew its posts, wherever a reader without a browser could
 * not tell from the styles that they show their words (utils/inert-page/shown). What the page itself had out of sight
 * stays so.
 */
export function settleSight(originals: Originals, css: string, view: Window): void {
  const customs = [...originals.keys()].map((copy) => styleOf(copy)).filter((style) => /--|\\/.test(style));
  const sheets = sheetsOf([css, ...customs.map((style) => `@counter-style x{${style.replace(/[{}]/g, ' ')}}`)]);
  const known: Known = new Map();
  for (const [copy, original] of originals) settle(copy, original, sheets, { view, known });
}

/** What styles are asked of elements of the copy, as they stand now: each is in the chain of all that it holds. */
type Known = Map<Element, Styled>;

const styleOf = (element: Element) => Element.prototype.getAttribute.call(element, 'style') ?? '';

function settle(
  copy: Element,
  original: Element,
  sheets: Sheets,
  { view, known }: { view: Window; known: Known },
): void {
  const { by } = sightOf(chainOf(copy, known), sheets);
  if (by.length === 0) return;
  const drawn = view.getComputedStyle(original);
  const said = by.flatMap((name) => {
    const value = settledValue(name, (each) => drawn.getPropertyValue(each), sheets);
    return value ?? [];
  });
  if (said.length === 0) return;
  const style = styleOf(copy).replace(/[;\s]*$/, '');
  Element.prototype.setAttribute.call(copy, 'style', [style, ...said].filter(Boolean).join('; '));
  known.delete(copy);
}

function chainOf(element: Element, known: Known): Styled[] {
  const chain: Styled[] = [];
  for (let each: Element | null = element; each; each = parentOf(each)) {
    const styled = known.get(each) ?? { name: nameOf(each), attributes: new Map(attributesOf(each)) };
    known.set(each, styled);
    chain.push(styled);
  }
  return chain.reverse();
}
