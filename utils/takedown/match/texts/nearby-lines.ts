import { anyControl, type Control } from '../controls';
import { boxOfNote } from './following-words';
import { hintOf, isAsking } from './hints';
import { isLeftOut } from './preceding-words';
import {
  asking,
  holdsControl,
  isNote,
  isRemark,
  isSentence,
  isWordless,
  LONGEST_LABEL,
  unexplained,
  wordsOf,
} from './wording';

/** A heading right over a block that holds one question and no words of its own is that question. */
export function nearestHeading(element: Element, options: readonly Element[]): string {
  for (const block of blocksOf(element, options)) {
    for (let before = block.previousElementSibling; before; before = before.previousElementSibling) {
      if (holdsControl(before)) return '';
      if (/^H[2-6]$/.test(before.tagName)) return isWordless(before.textContent ?? '') ? '' : wordsOf(before);
    }
  }
  return '';
}

/** Radios may stand in a table of their own that only lays them out: their question is outside of it. */
export function outsideOf({ element, options }: Control): Element {
  const table = options.length > 1 ? element.closest('table') : null;
  const inside = [...(table?.querySelectorAll(anyControl) ?? [])];
  return table && inside.every((each) => options.includes(each as HTMLElement)) ? table : element;
}

/** In a form without rows (`<p>氏名</p><p>[box]</p>`): the line of words right before a block that has none of its own. */
export function nearestLine(element: Element, options: readonly Element[], hasHint: boolean): string {
  if (boxOfNote(element)) return '';
  let question = '';
  for (const block of blocksOf(element, options)) {
    // Over several boxes that say for themselves what they take it is their title.
    if (hasHint && isFollowedByBox(block)) return '';
    for (let before = block.previousSibling; before; before = before.previousSibling) {
      const tag = (before as Element).tagName ?? '';
      if (tag && holdsControl(before as Element)) return question;
      if (/^(H\d|DT|TR|LEGEND)$/.test(tag)) return isAloneUnder(before, block) ? '' : question;
      const text = lineIn(before, element);
      question ||= asking(text);
      if (isWordless(text) || isNote(text) || isSentence(text) || isRemark(text)) continue;
      if (text.length > LONGEST_LABEL) return asking(text);
      return isAloneUnder(precedingNode(before), block) ? '' : text;
    }
  }
  return question;
}

/** What a block before a box says without what explains it. */
const lineIn = (block: Node, element: Element): string =>
  unexplained([wordsOf(block, (part) => !isLeftOut(part, element, 'joined'))]).trim();

/** Boxes of one row before a box, at most: a postcode and the parts of an address. */
const MOST_BEFORE = 6;

/** Where a row ends at the latest. */
export const ROW_END = 'form, table, tbody, body, main, section, article, [role=list], [role=main]';

/** What a box stands in within its row, from the inside; the last may be a shadow root, which has not all that elements have. */
export function inRow({ parentNode }: Element): Element[] {
  const block = parentNode as Element | null;
  return block && !(block as Partial<Element>).matches?.(ROW_END) ? [block, ...inRow(block)] : [];
}

/** What stands before the first of several boxes that share a title outside of their block, over wordless ones. */
export function precedingTitle(element: Element): string {
  const noted = boxOfNote(element);
  if (noted) return precedingTitle(noted);
  let passed = 0;
  for (let block: Element | null = element; block && !block.matches(ROW_END); block = block.parentElement) {
    for (let before = block.previousSibling; before; before = before.previousSibling) {
      const text = lineIn(before, element);
      const isBox = before.nodeType === 1 && holdsControl(before as Element);
      // What the page is called is no label.
      if (before.nodeName === 'H1') return '';
      if (isBox && (!isWordless(text) || ++passed > MOST_BEFORE || !goesOn(before as Element, element))) return '';
      // The sign is the word for the box right after it.
      if (passed > 0 && text === '〒') continue;
      if (isBox || isWordless(text) || isNote(text) || isSentence(text) || isRemark(text)) continue;
      return text.length > LONGEST_LABEL ? '' : text;
    }
  }
  return '';
}

/** Boxes in one line are of one row; in lines of their own only rows of the same name are (`url1`, `url2`). */
function goesOn(before: Element, element: Element): boolean {
  if (/^(INPUT|SELECT|SPAN|LABEL|B|FONT)$/.test(before.tagName)) return true;
  const box = before.querySelector('input, textarea');
  return box !== null && stemOf(box) !== '' && stemOf(box) === stemOf(element);
}

const stemOf = (box: Element) => (box.getAttribute('name') || box.id).replace(/[\d[\]_-]+$/, '');

/** The words between a heading and the only box under it explain: the heading asks. */
function isAloneUnder(heading: Node | null, block: Element): boolean {
  if (!/^H[2-6]$/.test(heading?.nodeName ?? '')) return false;
  for (let next = block.nextElementSibling; next && !/^H\d$/.test(next.tagName); next = next.nextElementSibling)
    if (next.querySelector(BOXES) || next.matches(BOXES)) return false;
  return true;
}

function precedingNode(line: ChildNode): Node | null {
  let before = line.previousSibling;
  while (before && before.nodeType !== 1) before = before.previousSibling;
  return before;
}

/** Where somebody writes or chooses from a list. */
const BOXES = 'input:not([type=hidden], [type=submit], [type=button], [type=checkbox], [type=radio]), select, textarea';

/**
 * Whether the words before a box stand over several boxes that each say in themselves what they take: the first has
 * them right before it, of the others they are only the header.
 */
export function isUnderTitle(element: Element, isBare: boolean): boolean {
  const own = blocksOf(element, []).at(-1) ?? element;
  if (own !== element && !isWordless(wordsOf(own))) return false;
  const boxes = [...(own.parentElement?.querySelectorAll<HTMLElement>(BOXES) ?? [])];
  const place = boxes.indexOf(element as HTMLElement);
  const next = boxes[1];
  if (place <= 0) return next !== undefined && isAsking(hintOf(next));
  return isBare && !areWordsBetween(boxes[place - 1] as Element, element);
}

/** Whether anything is said between two boxes. */
export function areWordsBetween(one: Element, other: Element): boolean {
  const between = one.ownerDocument.createRange();
  between.setStartAfter(one);
  between.setEndBefore(other);
  return !isWordless(between.toString());
}

/** An element and the blocks round it that hold its question and no other, from the inside. */
function blocksOf(element: Element, options: readonly Element[]): Element[] {
  const asked = options.length === 0 ? [element] : options;
  const blocks = [element];
  for (let parent = element.parentElement; parent && !parent.matches('form, body'); parent = parent.parentElement) {
    if (![...parent.querySelectorAll(anyControl)].every((each) => asked.includes(each))) break;
    blocks.push(parent);
  }
  return blocks;
}

function isFollowedByBox(block: Element): boolean {
  const next = block.nextElementSibling;
  return next !== null && (next.matches(BOXES) || next.querySelector(BOXES) !== null);
}
