import { asksForOther } from '../../match/read-as-drawn';
import { roomOf } from './shown-choice';

/** A label this near stands at its box, and one so much nearer than another at that of the other, in CSS pixels. */
const NEAR = 12;
const NEARER = 4;
/** What is neither in the row of a box nor over it is read at another: so many times as far as it is off. */
const ASIDE = 8;

/**
 * Whether the words of a box's label stand nearer to it, above, before or over it, than those of another do. Orders, grids
 * and offsets can draw words anywhere, those within a label round its box, too.
 */
export function isLabelNearest(element: HTMLElement): boolean {
  const box = element.getBoundingClientRect();
  // Over it, before it or within it, as labels are that float
  const isAhead = ({ left, top, right, bottom }: DOMRect) =>
    top < box.bottom - 2 && left < box.right - 2 && (right > box.left || bottom > box.top);
  const isInRow = (rect: DOMRect) => isBefore(rect, box);
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  const places = labels.map((label) => wordsAt(label, element)).filter(({ width }) => width > 0);
  if (places.length === 0 || element.matches('[type=radio], [type=checkbox]')) return true;
  const others = [...element.ownerDocument.querySelectorAll('label')].flatMap((label) =>
    !label.control || labels.includes(label) || label.control.matches('[type=radio], [type=checkbox]')
      ? []
      : wordsOfOthers(label, label.control, box),
  );
  const seen = others.filter((rect) => rect.width > 0 && isAhead(rect));
  const own = Math.min(...places.map((rect) => distance(rect, box)));
  const isPlaced = places.some(isAhead);
  if (isPlaced && own <= NEAR) return places.some(isInRow) || !seen.some(isInRow);
  const most = own + (isPlaced ? -NEARER : NEARER);
  return !seen.some((rect) => distance(rect, box) < most);
}

/**
 * Whether words of another row ask for something else right before a box, or right over one that is far from its label:
 * a transform or an offset has brought it there.
 */
export function isBesideOther(element: HTMLElement): boolean {
  const page = element.ownerDocument;
  const box = element.getBoundingClientRect();
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  const isAtLabel =
    labels.length === 0 || labels.some((label) => distance(wordsAt(label, element), box) <= box.width + NEAR);
  const room = roomOf(element);
  const words = page.createTreeWalker(page.body, 4);
  const range = page.createRange();
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    // What runs on from a box before it in one line is read by the words: `[box]日[box]時`
    const isOfRow = room.contains(node) || node.parentElement?.contains(element);
    if (isOfRow || labels.some((label) => label.contains(node)) || !asksForOther(node.nodeValue ?? '')) continue;
    range.selectNodeContents(node);
    const rect = range.getBoundingClientRect();
    const isOver = rect.bottom <= box.top + 2 && distance(rect, box) <= NEAR;
    if (rect.width > 0 && (isBefore(rect, box) || (isOver && !isAtLabel))) return true;
  }
  return false;
}

/** Whether words stand before a box in its own row. */
const isBefore = (rect: DOMRect, box: DOMRect) =>
  Math.min(rect.bottom, box.bottom) - Math.max(rect.top, box.top) > Math.min(rect.height, box.height) / 2 &&
  rect.left < box.left &&
  distance(rect, box) <= NEAR;

/** A label right before its own box or right over it is read at that one alone, unless this box stands in the same row. */
function wordsOfOthers(label: HTMLLabelElement, control: Element, box: DOMRect): DOMRect[] {
  const words = wordsAt(label, control);
  const own = control.getBoundingClientRect();
  const isOfOtherRow = own.bottom <= box.top || own.top >= box.bottom;
  return isOfOtherRow && (isBefore(words, own) || isBetween(own, words, box)) ? [] : [words];
}

/** Whether a box as large as the words stands right under them, over another box: nobody reads past it. */
const isBetween = (own: DOMRect, words: DOMRect, box: DOMRect) =>
  own.bottom <= box.top &&
  Math.abs(own.top - words.bottom) <= NEAR &&
  own.left < words.right &&
  words.left < own.right &&
  own.height >= words.height / 2 &&
  own.width >= words.width / 2;

/** Where the words of a label are drawn; of one round its box those before it, or else behind it. */
function wordsAt(label: HTMLLabelElement, box: Element): DOMRect {
  const range = label.ownerDocument.createRange();
  range.selectNodeContents(label);
  if (label.contains(box)) {
    range.setEndBefore(box);
    if (!range.toString().trim()) {
      range.selectNodeContents(label);
      range.setStartAfter(box);
    }
  }
  return range.getBoundingClientRect();
}

/** How far one box is from another, in CSS pixels; what lies aslant is farther than it is. */
export function distance(one: DOMRect, other: DOMRect): number {
  const across = Math.max(0, other.left - one.right, one.left - other.right);
  const down = Math.max(0, other.top - one.bottom, one.top - other.bottom);
  return across && down ? Math.hypot(across, down * ASIDE) : across + down;
}
