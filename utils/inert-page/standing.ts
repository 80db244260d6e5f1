import { childrenOf, kindOf, nameOf } from '../members';

/** As what an element is written: its own name, or a box (`div`) or line (`span`) that says what it was. */
export interface Standing {
  name: string;
  was?: string;
}

const words = (list: string) => new Set(list.split(' '));
/** Blocks that are written as a `div`, beside those that stand under their own name. */
const boxes = words(
  'form pre xmp listing plaintext center select optgroup video audio iframe details dialog summary legend figcaption marquee dir multicol',
);
/** Start tags that end an open `p` (HTML Standard §13.2.6.4.7). */
export const endsParagraph = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr li dd dt listing main menu nav ol p plaintext pre search section summary table ul xmp',
);
export const headings = words('h1 h2 h3 h4 h5 h6');
/** Those of a list, and those of a list of terms: each ends the one before. */
export const [closesItems, closesTerms] = [words('li'), words('dd dt')];
const tableParts = words('caption col colgroup tbody td tfoot th thead tr');
const within: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
  table: words('caption colgroup thead tbody tfoot'),
  tbody: words('tr'),
  thead: words('tr'),
  tfoot: words('tr'),
  tr: words('td th'),
  colgroup: words('col'),
};
/** Elements beside which the parser looks no further up for an open `li`, `dd` or `dt`: all blocks but these. */
const seenThrough = words('address div p');
const special = new Set([...endsParagraph, ...tableParts, 'body', 'button', 'td', 'th', 'caption', 'fieldset']);

/** Whether the parser looks past an open element for one that a further item or term ends. */
export const isPassed = (name: string) => !special.has(name) || seenThrough.has(name);

export const isTablePart = (name: string) => tableParts.has(name);

/** What alone stands in a part of a table; nothing where anything may. */
export const holdsWithin = (name: string): ReadonlySet<string> | undefined => within[name];

/** Whether an element is a block by its name. */
export const isBlock = (name: string) => special.has(name) && name !== 'button';

/**
 * HTML has trees that no markup says: a link in a link, a block in a paragraph, rows without a table. Such an element
 * is written as a box or line, so that a parser builds the very tree that was written.
 * @param open names of the open elements as they were written
 */
export function standsAs(source: string, open?: readonly string[], element?: Element): Standing {
  const box: Standing = { name: 'div', was: source };
  const line: Standing = { name: 'span', was: source };
  if (boxes.has(source)) return box;
  if (open === undefined || element === undefined)
    return endsParagraph.has(source) || tableParts.has(source) ? box : line;
  const parent = open.at(-1) ?? 'body';
  if (source === 'html' || source === 'head' || source === 'body') return box;
  if (source === 'title' || source === 'link' || (source === 'meta' && !isTelling(element))) return line;
  if (source === 'a' || source === 'button') return open.includes(source) ? line : { name: source };
  if (headings.has(source)) return headings.has(parent) ? box : { name: source };
  if (source === 'p') return hasInside(element, endsParagraph) ? box : { name: source };
  if (source === 'li') return closesOpen(open, closesItems) ? box : { name: source };
  if (source === 'dd' || source === 'dt') return closesOpen(open, closesTerms) ? box : { name: source };
  if (source === 'rt' || source === 'rp') return parent === 'ruby' ? { name: source } : line;
  if (source === 'table') return isWholeTable(element) && !open.includes('p') ? { name: source } : box;
  if (tableParts.has(source)) return within[parent]?.has(source) ? { name: source } : box;
  return { name: source };
}

/** A microdata value in the body: it may carry the time that the page states. */
const isTelling = (element: Element) =>
  Element.prototype.hasAttribute.call(element, 'itemprop') && Element.prototype.hasAttribute.call(element, 'content');

function hasInside(element: Element, names: ReadonlySet<string>): boolean {
  return childrenOf(element).some(
    (child) => kindOf(child) === 1 && (names.has(nameOf(child as Element)) || hasInside(child as Element, names)),
  );
}

function closesOpen(open: readonly string[], names: ReadonlySet<string>): boolean {
  for (const name of [...open].reverse()) {
    if (names.has(name)) return true;
    if (!isPassed(name)) return false;
  }
  return false;
}

/** Parts in their places and no words between them, all the way down to the cells. */
function isWholeTable(table: Element): boolean {
  const fits = (element: Element): boolean =>
    childrenOf(element).every((child) => {
      if (kindOf(child) === 3) return /^[\t\n\f\r ]*$/.test((child as Text).data);
      if (kindOf(child) !== 1) return true;
      const allowed = within[nameOf(element)];
      const name = nameOf(child as Element);
      return allowed === undefined || (allowed.has(name) && fits(child as Element));
    });
  return fits(table);
}
