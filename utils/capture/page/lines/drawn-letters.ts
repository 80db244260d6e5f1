import { parentOf } from '../../../parent-of';
import { isClear as isClearOn } from './cleared-letters';
import { textNodes } from './seen-letters';
import { isClear } from './shown-place';
import { kept } from './shown-text';
import { laidOver, stands } from './stands-out';

/** Letters of fewer CSS pixels nobody reads, nor one of a narrower place. */
const leastSize = 5;
const leastWidth = 0.5;
/** What covers less of what lies behind it shows nothing. */
const leastCover = 0.1;
/** Of one text so many letters are asked for their places. */
const mostPlaced = 400;

/** What `::first-letter` takes: the letter with its marks, and the signs right before and behind it (CSS Pseudo-Elements 4, §3.3). */
const firstLetter = /^\s*\p{P}*\P{M}\p{M}*\p{P}*/u;
/** These run from left to right wherever they stand, digits among them. */
const rightward = /[\p{N}\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u;
/** Boxes that have neither a first letter nor a first line. */
const withoutFirst = /^(?:inline$|contents|ruby|(?:inline-)?(?:flex|grid))/;

/**
 * What of texts their styles draw, where their elements are shown at all: without a first letter or a first line of no size,
 * of no colour or of the colour of their ground, and nothing where discs stand for the letters, or they run backwards or
 * stand upside down. A text that is drawn whole is given as it is: no honest style takes a part of one away.
 */
export function drawnLetters(): (node: Text) => string {
  const groundOf = kept<string>(
    (element, outer) => laidOver(getComputedStyle(element).backgroundColor, outer()),
    'rgb(255, 255, 255)',
  );
  const isUpsideDown = kept<boolean>((element, outer) => isTurnedOver(getComputedStyle(element)) !== outer(), false);
  /** Where the first lines end of all elements round a text that take theirs away, in CSS pixels of the viewport. */
  const takenUntil = kept<number>(
    (element, outer) => Math.max(takes(element, '::first-line') ? firstLineEnd(element) : -Infinity, outer()),
    -Infinity,
  );

  /** Whether an element draws its first letter or line so that nobody sees it, and what follows otherwise. */
  function takes(box: Element, part: string): boolean {
    const [own, style] = [getComputedStyle(box), getComputedStyle(box, part)];
    if (withoutFirst.test(own.display) || isClear(own.webkitTextFillColor)) return false;
    if (Number.parseFloat(style.fontSize) < leastSize) return Number.parseFloat(own.fontSize) >= leastSize;
    const isAsOwn = (['webkitTextFillColor', 'backgroundColor', 'opacity'] as const).every(
      (name) => style[name] === own[name],
    );
    if (isAsOwn) return false;
    const isGone = Number(style.opacity) < leastCover || isClearOn(box, part, groundOf(box));
    return isGone && stands(own.webkitTextFillColor, groundOf(box));
  }

  return (node) => {
    const holder = parentOf(node);
    if (!holder || !/[\p{L}\p{N}]/u.test(node.data)) return node.data;
    if (isDiscs(getComputedStyle(holder)) || isBackwards(node, holder) || isUpsideDown(holder)) return '';
    const until = takenUntil(holder);
    let drawn = until > -Infinity ? standingBelow(node, until) : node.data;
    let at: Node = node;
    for (let box: Element | null = holder; box && isBegin(at); at = box, box = parentOf(box))
      if (takes(box, '::first-letter')) drawn = drawn.replace(firstLetter, '');
    return drawn;
  };
}

/** Firefox knows none. */
const isDiscs = (style: CSSStyleDeclaration & { webkitTextSecurity?: string }) =>
  /^[cds]/.test(style.webkitTextSecurity ?? '');

/** Whether nothing that is laid out in a line stands before it in its element. */
function isBegin(node: Node): boolean {
  for (let before = node.previousSibling; before; before = before.previousSibling)
    if (/\S/.test(before.textContent ?? '') && isInLine(before)) return false;
  return true;
}

function isInLine(node: Node): boolean {
  const range = document.createRange();
  range.selectNode(node);
  if (range.getClientRects().length === 0) return false;
  if (node.nodeType !== Node.ELEMENT_NODE) return true;
  const { position, float } = getComputedStyle(node as Element);
  return !/^(?:absolute|fixed)$/.test(position) && float === 'none';
}

/** Letters with their places; a text of a fold or of another document has none. */
function* placesOf(node: Text, from = 0): Generator<[at: number, box: DOMRect]> {
  const range = document.createRange();
  for (let at = from; at < Math.min(node.length, mostPlaced); at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const [box] = range.getClientRects();
    if (box && box.width >= leastWidth) yield [at, box];
  }
}

/** Letters that stand side by side, the second left of the first: set backwards, mirrored or turned round. */
function isBackwards(node: Text, holder: Element): boolean {
  const from = node.data.search(rightward);
  if (from < 0) return false;
  const [one, two] = placesOf(node, from);
  return one !== undefined && two !== undefined && isLeftOf(two[1], one[1]) && !isOverridden(holder);
}

/** By a sign among the words, which is kept with them; a time is told by its words without such. */
function isOverridden(holder: Element): boolean {
  let block: Element | null = holder;
  while (block && /^(?:inline|contents)$/.test(getComputedStyle(block).display)) block = parentOf(block);
  return !holder.closest('time') && /[\u202d\u202e]/.test(block?.textContent ?? '');
}

const isLeftOf = (one: DOMRect, other: DOMRect) =>
  one.right <= other.left + 1 && Math.abs(one.top - other.top) < 2 && Math.abs(one.bottom - other.bottom) < 2;

/** By a transform of its own, of which several make one that stands upright again, as lists that grow upwards have it. */
const isTurnedOver = ({ transform, rotate, scale }: CSSStyleDeclaration): boolean => {
  const [angle = '0', axis] = rotate.split(' ').reverse();
  const isRotated = axis !== 'y' && Math.cos((Number.parseFloat(angle) * Math.PI) / 180) < 0;
  const isScaled = Number(scale.split(' ')[1] ?? scale) < 0;
  return [isRotated, isScaled, transform !== 'none' && new DOMMatrix(transform).m22 < 0].filter(Boolean).length % 2 > 0;
};

/** How far down the first of its texts that are laid out reaches with its first line. */
function firstLineEnd(box: Element): number {
  for (const node of textNodes(box)) {
    const [first] = placesOf(node);
    if (first) return first[1].bottom;
  }
  return -Infinity;
}

/** What of a text does not stand in a line that ends there. */
function standingBelow(node: Text, end: number): string {
  const letters = node.data.split('');
  for (const [at, { top, bottom }] of placesOf(node)) if ((top + bottom) / 2 < end) letters[at] = '';
  return letters.join('');
}
