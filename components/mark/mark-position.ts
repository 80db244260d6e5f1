import { partsOf } from '../../utils/capture/posts/registry';
import { parentOf } from '../../utils/parent-of';

/** Edges in the coordinates of the viewport. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the window shows of a clip, from top to bottom. */
type Shown = Pick<Edges, 'top' | 'bottom'>;

/** Where a mark goes: it is held by its left or by its right edge, and grows to the other side. */
export interface Spot {
  readonly isInside: boolean;
  readonly top: number;
  readonly left?: number;
  readonly right?: number;
}

/** Under a finger marks are 44 px high and wide, else 28. */
type Size = Pick<HTMLElement, 'offsetWidth' | 'offsetHeight'>;

const roomOutside = 32;
const fromTop = 12;
const inset = 8;

/**
 * The place of a mark of this size beside a post: outside its right edge where 32 px are free, else inside at the
 * bottom right. Of a post that is taller than the window, or half under a header, it keeps to the part between `seen`
 * that is shown. Undefined when that point lies outside the clip (the scroller the post moves in).
 */
export function spotFor(post: Edges, clip: Edges, mark: Size, seen: Shown): Spot | undefined {
  const { offsetWidth: width, offsetHeight: height } = mark;
  const room = clip.right - post.right;
  const isInside = room < roomOutside;
  const top = isInside
    ? Math.max(post.top, Math.min(post.bottom, seen.bottom) - height - inset)
    : Math.max(post.top, Math.min(Math.max(post.top, seen.top) + fromTop, post.bottom - height));
  const middle = top + height / 2;
  if (middle < clip.top || middle > clip.bottom || post.right < clip.left) return undefined;
  if (isInside) return { isInside, top, right: Math.min(post.right, clip.right) - inset };
  return width <= room ? { isInside, top, left: post.right } : { isInside, top, right: clip.right };
}

/** The scrollers that an element itself and what is around it are. */
export type Around = WeakMap<Element, readonly Element[]>;

/**
 * The scrollers inside the page that an element moves in. The document's own scroller is not among them. `known`: of
 * what has been asked already, since posts share most of what is around them.
 */
export function scrollersOf(element: Element, known: Around = new WeakMap()): readonly Element[] {
  const { body, documentElement } = element.ownerDocument;
  const at = parentOf(element);
  if (!at || at === documentElement) return [];
  const before = known.get(at);
  if (before) return before;
  const { overflowX, overflowY, position } = getComputedStyle(at);
  const isScroller = /auto|scroll/.test(overflowX + overflowY);
  // The body's overflow is the viewport's unless the root has its own
  const isRoots = at === body && getComputedStyle(documentElement).overflowY === 'visible';
  const outer = position === 'fixed' ? [] : scrollersOf(at, known);
  const scrollers = isScroller && !isRoots ? [at, ...outer] : outer;
  known.set(at, scrollers);
  return scrollers;
}

/** The part of the viewport in which the scrollers show something. Above and below it is open without a scroller. */
export function clipOf(scrollers: readonly Element[], document: Document): Edges {
  let [left, top, bottom] = [-Infinity, -Infinity, Infinity];
  let right = document.documentElement.clientWidth;
  for (const scroller of scrollers) {
    const box = scroller.getBoundingClientRect();
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    bottom = Math.min(bottom, box.bottom);
    right = Math.min(right, box.left + scroller.clientLeft + scroller.clientWidth);
  }
  return { left, top, right, bottom };
}

/** Pixels from a mark's top at which it is asked what lies there. */
const intoMark = 14;
const overlays = 'dialog, [popover], [aria-modal=true]';

/** What else of the page lies over the post beside its mark: a modal dialog, a sticky header. */
export function coverOf(post: Element, box: Edges, clip: Edges, top: number): Element | undefined {
  const document = post.ownerDocument;
  const x = Math.min(box.right, clip.right) - 4;
  const y = Math.min(Math.max(0, top + intoMark, box.top + 1), box.bottom - 1);
  // Outside the viewport nothing is hit and nothing covers
  const found = document.elementFromPoint(x, y);
  if (!found || partsOf(post).some((part) => part.contains(found))) return undefined;
  if (found === document.documentElement) return found;
  if (found.contains(post)) return undefined;
  const over = found.closest(overlays);
  if (over && !over.contains(post)) return over;
  // A card's own link laid over the card is part of it; a header over a tall post is not
  const part = found.getBoundingClientRect();
  const isPart =
    part.left >= box.left - 1 &&
    part.right <= box.right + 1 &&
    part.top >= box.top - 1 &&
    part.bottom <= box.bottom + 1 &&
    2 * part.height > box.bottom - box.top;
  return isPart ? undefined : found;
}
