import { isLeftOut, type Labels } from './accessible-name';
import { anyControl, type Control } from './controls';
import {
  asking,
  hintOf,
  holdsControl,
  isAsking,
  isMark,
  isNote,
  isRemark,
  isSentence,
  isWordless,
  LONGEST_LABEL,
  linesOf,
  unexplained,
  wordsOf,
} from './wording';

/** A heading right over a block that holds one question and no words of its own is that question. */
export function headingOver(element: Element, options: readonly Element[]): string {
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
export function lineOver(element: Element, options: readonly Element[], hasHint: boolean): string {
  if (boxOfNote(element)) return '';
  let question = '';
  for (const block of blocksOf(element, options)) {
    // Over several boxes that say for themselves what they take it is their title.
    if (hasHint && isFollowedByBox(block)) return '';
    for (let before = block.previousSibling; before; before = before.previousSibling) {
      const tag = (before as Element).tagName ?? '';
      if (tag && holdsControl(before as Element)) return question;
      if (/^(H\d|DT|TR|LEGEND)$/.test(tag)) return isAloneUnder(before, block) ? '' : question;
      const text = wordsOf(before, (part) => !isLeftOut(part, element, 'joined')).trim();
      question ||= asking(text);
      if (isWordless(text) || isNote(text) || isSentence(text) || isRemark(text)) continue;
      return text.length > LONGEST_LABEL || isAloneUnder(elementBefore(before), block) ? '' : text;
    }
  }
  return question;
}

/** Boxes of one row before a box, at most: a postcode and the parts of an address. */
const MOST_BEFORE = 6;

/** Where a row ends at the latest. */
export const ROW_END = 'form, table, tbody, body, main, section, article, [role=list], [role=main]';

/** What stands before the first of several boxes that share a title outside of their block, over wordless ones. */
export function titleBefore(element: Element): string {
  const noted = boxOfNote(element);
  if (noted) return titleBefore(noted);
  let passed = 0;
  for (let block: Element | null = element; block && !block.matches(ROW_END); block = block.parentElement) {
    for (let before = block.previousSibling; before; before = before.previousSibling) {
      const text = wordsOf(before, (part) => !isLeftOut(part, element, 'joined')).trim();
      const isBox = before.nodeType === 1 && holdsControl(before as Element);
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

function elementBefore(line: ChildNode): Node | null {
  let before = line.previousSibling;
  while (before && before.nodeType !== 1) before = before.previousSibling;
  return before;
}

/** Where somebody writes or chooses from a list. */
export const BOXES =
  'input:not([type=hidden], [type=submit], [type=button], [type=checkbox], [type=radio]), select, textarea';

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

/** Text inside `limit` before the element, back to the control before it. */
export const textBefore = (element: Element, limit: Element, without: Labels = 'others') =>
  unexplained(fromLabel(partsBefore(element, limit, without)));

/** Words that belong to what stands before: a remark on the last box, the title of rows. */
function fromLabel(parts: readonly string[]): readonly string[] {
  const said = parts.filter((part) => !isWordless(part));
  const first = said[0]?.trim() ?? '';
  const rest = said.slice(1);
  const isForeign =
    (isRemark(first) && asking(first) === '') || (first.length <= 20 && /(について|に関して|の情報)$/.test(first));
  return isForeign && rest.some((part) => !isRemark(part) && !isMark(part)) ? fromLabel(rest) : parts;
}

function partsBefore(element: Element, limit: Element, without: Labels): string[] {
  const parts: string[] = [];
  let node: Node | null = element;
  while (node && node !== limit) {
    let before: Node | null = node.previousSibling;
    while (before) {
      if (before.nodeType === 1 && holdsControl(before as Element)) {
        parts.unshift(tailOf(before as Element, element));
        return parts;
      }
      // A cell over several rows and a legend name their group, once the box's own words have spoken.
      const isOfGroup =
        (before as HTMLTableCellElement).rowSpan > 2 ||
        (before.nodeName === 'LEGEND' && isOverSeveral(before as Element));
      if (isOfGroup && !isWordless(parts.join(' '))) return parts;
      parts.unshift(...linesOf(before, (part) => !isLeftOut(part, element, without)));
      before = before.previousSibling;
    }
    node = node.parentNode;
  }
  return parts;
}

/** What follows the last control inside an element. */
export function tailOf(element: Element, of?: Element): string {
  const parts: string[] = [];
  for (let node = element.lastChild; node; node = node.previousSibling) {
    if (node.nodeType === 1 && holdsControl(node as Element)) break;
    parts.unshift(wordsOf(node, (part) => !(of && isLeftOut(part, of))));
  }
  return element.matches(anyControl) || element.tagName === 'LABEL' ? '' : parts.join(' ');
}

const isOverSeveral = (legend: Element) => (legend.parentElement?.querySelectorAll(anyControl).length ?? 0) > 1;

/** Sizes and kinds of files explain; they are no label. */
const LIMITS =
  /\d ?[mk]b|jpe?g|png|pdf|形式|サイズ|以内|まで|選択|ください|できます|ない|不要|choose|drag|drop|upload/i;

/** What stands behind a file input that is alone in its block, where nothing stands before it: `[file] 身分証明書`. */
export function wordsBehind(element: Element): string {
  const block = element.parentElement;
  if (!block) return '';
  const others = [...block.childNodes].filter((node) => node !== element);
  if (others.some((node) => node.nodeType === 1 && holdsControl(node as Element))) return '';
  const place = others.findIndex((node) => element.compareDocumentPosition(node) & 4);
  if (
    place === -1 ||
    !isWordless(
      others
        .slice(0, place)
        .map((node) => wordsOf(node))
        .join(' '),
    )
  )
    return '';
  const behind = others
    .slice(place)
    .map((node) => wordsOf(node))
    .join(' ');
  return isWordless(behind) || LIMITS.test(behind) || behind.trim().length > 40 ? '' : behind;
}

/** What stands behind a box in its own line, up to the next box: `[box] ← 確認のためもう一度`. */
export function wordsAfter(element: Element): string {
  let words = '';
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 1 && holdsControl(next as Element)) break;
    words += wordsOf(next);
  }
  return words.replace(/^[\s←<-]+/, '');
}

/** The note behind a box that ends its line, or on the line below: `[box] 市区町村<br>`. */
export function noteBehind(element: Element): string {
  let words = '';
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (isBox(next)) return '';
    if (next.nodeName === 'BR' ? words !== '' : !isInline(next)) break;
    words += wordsOf(next).trim();
  }
  return words;
}

/** The box before, where what stands between is its note on its own line: `[box] 市区町村<br>[box]`. */
export function boxOfNote(element: Element): Element | undefined {
  let words = '';
  let isBroken = false;
  let node = element.previousSibling;
  for (; node && !isBox(node); node = node.previousSibling) {
    if (node.nodeName === 'BR') {
      if (words !== '') return undefined;
      isBroken = true;
    } else {
      const text = wordsOf(node).trim();
      if (text !== '' && (!isBroken || !isInline(node))) return undefined;
      words = text + words;
    }
  }
  return node && isBroken && words !== '' && startsLine(node) ? (node as Element) : undefined;
}

const isBox = (node: Node) => node.nodeType === 1 && holdsControl(node as Element);
const isInline = (node: Node) => node.nodeType !== 1 || /^(SMALL|SPAN|FONT|B|I|EM|STRONG|BR)$/.test(node.nodeName);

function startsLine(box: Node): boolean {
  for (let node = box.previousSibling; node && node.nodeName !== 'BR'; node = node.previousSibling)
    if (!isWordless(wordsOf(node)) && !isBox(node)) return false;
  return true;
}

/** An @ between a box and its neighbour cuts an e-mail address in two; before the only box it belongs to a name. */
export function isBesideAt(element: Element): boolean {
  let block: Element = element;
  while (block.parentElement && wordsOf(block.parentElement).trim() === '') block = block.parentElement;
  const signBehind = /^\s*[@＠]/.test(wordsAfter(block)) || /^\s*[@＠]/.test(wordsAfter(element));
  return signBehind || /[@＠]\s*$/.test(wordsBefore(block)) || /[@＠]\s*$/.test(wordsBefore(element));
}

/** What stands before a box in its own line, back to the box before; nothing where it is the first. */
function wordsBefore(element: Element): string {
  let words = '';
  for (let before = element.previousSibling; before; before = before.previousSibling) {
    if (before.nodeType === 1 && holdsControl(before as Element)) return words;
    words = wordsOf(before) + words;
  }
  return '';
}

/** The header cell of a row of a table: its own, that of a row above that spans it, or that of its column. */
export function rowHeader(row: HTMLTableRowElement, element: Element): string {
  const headers = [...row.cells].filter((cell) => !holdsControl(cell) && !isWordless(cell.textContent ?? ''));
  const before = headers.filter((cell) => cell.compareDocumentPosition(element) & 4);
  const header = before.findLast((cell) => cell.rowSpan === 1) ?? before[0];
  if (header) return wordsOf(header);
  let distance = 0;
  for (let above = row.previousElementSibling; above; above = above.previousElementSibling) {
    distance++;
    const spanning = [...(above as HTMLTableRowElement).cells].find((cell) => cell.rowSpan > distance);
    if (spanning && !holdsControl(spanning)) return wordsOf(spanning);
  }
  return columnHeader(row, element);
}

/** The cell above in the nearest row of words, where no cell of the own row says anything. */
function columnHeader(row: HTMLTableRowElement, element: Element): string {
  const cell = [...row.cells].find((each) => each.contains(element));
  const place = startOf(row, cell);
  for (let above = row.previousElementSibling as HTMLTableRowElement | null; above; ) {
    if (!holdsControl(above))
      return wordsOf(
        [...above.cells].find((each) => {
          const start = startOf(above as HTMLTableRowElement, each);
          return start <= place && place < start + each.colSpan;
        }),
      );
    above = above.previousElementSibling as HTMLTableRowElement | null;
  }
  const head = row.parentElement?.previousElementSibling;
  const heads = head?.tagName === 'THEAD' ? (head as HTMLTableSectionElement).rows[0] : undefined;
  return wordsOf(heads?.cells[place]);
}

function startOf(row: HTMLTableRowElement, cell: HTMLTableCellElement | undefined): number {
  let start = 0;
  for (const each of row.cells) {
    if (each === cell) break;
    start += each.colSpan;
  }
  return start;
}
