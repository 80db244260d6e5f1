import { says } from '../labels/phrases';
import { holdsControl, isWordless, wordsOf } from './wording';

/** What stands behind a file input that is alone in its block, where nothing stands before it: `[file] 身分証明書`. */
export function trailingWords(element: Element): string {
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
  // Sizes and kinds of files explain; they are no label
  return isWordless(behind) || says('limit of files', behind) || behind.trim().length > 40 ? '' : behind;
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
export function trailingNote(element: Element): string {
  let words = '';
  let isBelow = false;
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (isBox(next)) return '';
    if (next.nodeName === 'BR' && words !== '') break;
    if (!isInline(next)) break;
    isBelow ||= next.nodeName === 'BR';
    words += wordsOf(next).trim();
  }
  // `Zip:<br>[box]<br>Country:<br>[box]`: where a box has its label above, the line below is that of the next.
  return isBelow && !isWordless(precedingWords(element)) ? '' : words;
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
  const trailingSign = HALF.test(wordsAfter(block)) || HALF.test(wordsAfter(element));
  return (
    trailingSign || [block, element].some((each) => /[@＠]\s*$/.test(precedingWords(each)) || followsSecondPart(each))
  );
}

/** `[box] 年 [box] 月 [box] 日`. */
export const isPartOfDate = (element: Element): boolean =>
  /^\s*([年月日時分]|\/)\s*$/.test(wordsAfter(element)) && /[年月/]/.test(element.parentElement?.textContent ?? '');

/** `@` or `@example.com`; what goes on (`@example.com からのメールを許可`) is a remark. */
const HALF = /^\s*[@＠](?![\w-]+(\.[\w-]+)+\s*[^\s\w.])/;

/** A box behind the list of domains that follows an @: `[box] @ [list] [other domain]`. */
function followsSecondPart(element: Element): boolean {
  let passed = 0;
  let isBehind = false;
  for (let before = element.previousSibling; before; before = before.previousSibling) {
    const holds = before.nodeType === 1 && holdsControl(before as Element);
    if (holds && isBehind) return passed > 0;
    if (holds) {
      passed++;
      continue;
    }
    const words = wordsOf(before).trim();
    if (/^[@＠]$/.test(words)) isBehind = true;
    else if (words !== '' || before.nodeName === 'BR') return false;
  }
  return false;
}

/** What stands before a box in its own line, back to the box before; nothing where it is the first. */
function precedingWords(element: Element): string {
  let words = '';
  for (let before = element.previousSibling; before; before = before.previousSibling) {
    if (before.nodeType === 1 && holdsControl(before as Element)) return words;
    words = wordsOf(before) + words;
  }
  return '';
}
