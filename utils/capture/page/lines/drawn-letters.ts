import { holds, nearest, parentOf, wordsIn } from '../../../members';
import { clearingHighlights, isClear as isClearOn, isHighlit, withoutCleared } from './cleared-letters';
import { textNodes } from './seen-letters';
import { groundOfLetters, shownHolders } from './shown-holders';
import { cutBy, isClear, placeIn, type ShownPlace, unionOf } from './shown-place';
import { kept } from './shown-text';
import { stands } from './stands-out';

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

/** What is to be seen of a text. */
export interface DrawnText {
  readonly letters: string;
  /** Without what is cut off behind a beginning as well: sites fold long texts, and the end of a name. */
  readonly beforeFold: string;
}

const nothing: DrawnText = { letters: '', beforeFold: '' };

/**
 * What of texts their styles draw: nothing where their element is not shown, where discs stand for the letters, or they run
 * backwards or stand upside down; else without what a first letter, a first line or a highlight makes so small or clear that
 * nobody sees it, and without what a box cuts away. A text that is drawn whole is given as it is: no honest style takes a
 * part of one away. One mechanism for every fact that a record states in words.
 * @param parts within which boxes may cut letters away, and outside of which none of theirs stand; of none nothing is cut
 */
export function drawnLetters(parts: readonly Element[] = []): (node: Text) => DrawnText {
  const groundOf = groundOfLetters();
  const isShown = shownHolders(groundOf);
  const uncut = uncutLetters(parts);
  const byPlace = clearingHighlights();
  const mayBeHighlit = kept<boolean>(
    (element) => byPlace.some((part) => isClearOn(element, part, groundOf(element))),
    false,
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

  function takeHighlit(node: Text, holder: Element, letters: string[]): void {
    const ground = groundOf(holder);
    const cleared = [...withoutCleared(node, holder, ground).entries()].filter(([, letter]) => letter === '');
    if (cleared.length > 0 && stands(getComputedStyle(holder).webkitTextFillColor, ground))
      for (const [at] of cleared) letters[at] = '';
    if (!mayBeHighlit(holder)) return;
    takeAway(letters, placesOf(node), ({ left, top, width, height }) => {
      const [x, y] = [left + width / 2, top + height / 2];
      // Of what is out of the window, or under something else, no place can be asked
      return holds(holder, document.elementFromPoint(x, y)) && isHighlit(holder, x, y);
    });
  }

  return (node) => {
    const holder = parentOf(node);
    if (holder && !isShown(holder)) return nothing;
    if (!holder || !/[\p{L}\p{N}]/u.test(node.data)) return { letters: node.data, beforeFold: node.data };
    if (isDiscs(getComputedStyle(holder)) || isBackwards(node, holder) || isUpsideDown(holder)) return nothing;
    const until = takenUntil(holder);
    const { letters, isFold } = uncut(node, holder);
    if (until > -Infinity) takeAway(letters, placesOf(node), ({ top, bottom }) => (top + bottom) / 2 < until);
    if (stands(getComputedStyle(holder).webkitTextFillColor, groundOf(holder))) takeHighlit(node, holder, letters);
    let begun = firstLetter.exec(node.data)?.[0].length ?? 0;
    let at: Node = node;
    for (let box: Element | null = holder; begun > 0 && box && isBegin(at); at = box, box = parentOf(box)) {
      if (!takes(box, '::first-letter')) continue;
      letters.fill('', 0, begun);
      begun = 0;
    }
    return { letters: letters.join(''), beforeFold: letters.filter((_, place) => !isFold(place)).join('') };
  };
}

/**
 * Which letters the boxes round them leave, and of which those a beginning is left. A letter that stands outside of the post
 * is none of it.
 */
function uncutLetters(parts: readonly Element[]) {
  const bounds = unionOf(parts);
  const isWithin = (element: Element) => parts.some((part) => holds(part, element));
  const clipOf = kept<ShownPlace>(
    (element, outer) => (isWithin(element) ? placeIn(cutBy(element), outer()) : bounds),
    bounds,
  );
  /** Whether the nearest box that does not show this place shows the first of its own letters. */
  function isBegun(holder: Element, place: ShownPlace): boolean {
    let box: Element | null = holder;
    while (box && isWithin(box) && isIn(place, cutBy(box))) box = parentOf(box);
    if (!box || !isWithin(box)) return false;
    for (const node of textNodes(box)) {
      const [first] = placesOf(node);
      if (first) return isIn(first[1], clipOf(parentOf(node) as Element));
    }
    return false;
  }

  return (node: Text, holder: Element): { letters: string[]; isFold: (at: number) => boolean } => {
    const letters = node.data.split('');
    const folded = new Set<number>();
    const clip = parts.length > 0 ? clipOf(holder) : undefined;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (!clip || contains(clip, range.getBoundingClientRect())) return { letters, isFold: () => false };
    let isBegunHere: boolean | undefined;
    for (const [at, box] of placesOf(node)) {
      const isSeen = isIn(box, clip);
      isBegunHere = isSeen || (isBegunHere ?? isBegun(holder, box));
      if (!isSeen && isBegunHere) folded.add(at);
      else if (!isSeen) letters[at] = '';
    }
    return { letters, isFold: (at) => folded.has(at) };
  };
}

/** By its middle. */
const isIn = ({ left, top, right, bottom }: ShownPlace, clip: ShownPlace) => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= clip.left && x <= clip.right && y >= clip.top && y <= clip.bottom;
};

const contains = (clip: ShownPlace, { left, top, right, bottom }: ShownPlace) =>
  left >= clip.left && top >= clip.top && right <= clip.right && bottom <= clip.bottom;

function takeAway(letters: string[], places: Iterable<[number, DOMRect]>, isGone: (box: DOMRect) => boolean): void {
  for (const [at, box] of places) if (isGone(box)) letters[at] = '';
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
  return !nearest(holder, 'time') && /[\u202d\u202e]/.test(block ? wordsIn(block) : '');
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
