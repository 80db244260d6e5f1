import { ownAll as allOf, own as firstOf } from '../dom';

/** What the blocks of an article are called on X. */
interface Blocks {
  userName: string;
  text: string;
  /** What already stands inside a post and is none of it. */
  boundary: string;
}

/** What an article holds of another's post, though no role says so; `isUnclear`: nobody can tell whose its words are. */
interface Quotations {
  blocks: readonly Element[];
  isUnclear: boolean;
}

/** Of each article as it was looked at last. */
const looked = new WeakMap<Element, Quotations>();

/**
 * A second head with a name inside of an article begins somebody else's words: only the writer's own leads to a profile.
 * The block is the smallest element round that head which holds words, as long as the writer's own head stands outside.
 */
export function quotationsIn(unit: Element, { userName, text, boundary }: Blocks): Quotations {
  const heads = allOf(unit, userName, boundary);
  const linked = heads.filter((head) => head.querySelector('a[href]'));
  const [writer] = linked;
  const others = heads.length > 1 && writer ? heads.filter((head) => head !== writer) : [];
  const blocks = others.map((head) => blockOf(head, unit, writer, text));
  const isMixed = (block: Element, index: number) => {
    const [words, more] = allOf(block, text, boundary);
    const head = others[index];
    // Words that stand before the head (2: precedes) may be the writer's own
    return more !== undefined || block === head || (words && head && head.compareDocumentPosition(words) & 2);
  };
  const isUnclear = heads.length > 1 && (linked.length !== 1 || blocks.some(isMixed));
  const found = isUnclear ? { blocks: [], isUnclear } : { blocks, isUnclear };
  looked.set(unit, found);
  return found;
}

function blockOf(head: Element, unit: Element, writer: Element | undefined, text: string): Element {
  let block = head;
  while (!block.querySelector(text)) {
    const { parentElement } = block;
    if (!parentElement || parentElement === unit || (writer && parentElement.contains(writer))) break;
    block = parentElement;
  }
  return block;
}

/** As of every site, and outside of the quotations that were found in the article. */
export function ownAll(unit: Element, selector: string, boundary: string): Element[] {
  const found = allOf(unit, selector, boundary);
  const { blocks = [] } = looked.get(unit) ?? {};
  return blocks.length > 0 ? found.filter((each) => !blocks.some((block) => block.contains(each))) : found;
}

/** The first of them. */
export const own = (unit: Element, selector: string, boundary: string): Element | undefined =>
  looked.get(unit)?.blocks.length ? ownAll(unit, selector, boundary)[0] : firstOf(unit, selector, boundary);
