import { ownHost, partsOf } from '../../utils/capture/registry';

/** Edges in the coordinates of the viewport. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a mark goes: it is held by its left or by its right edge, and grows to the other side. */
export interface Spot {
  readonly isInside: boolean;
  readonly top: number;
  readonly left?: number;
  readonly right?: number;
}

export const markHeight = 28;
const roomOutside = 32;
const fromTop = 12;
const inset = 8;

/**
 * The place of a mark of this width beside a post: outside its right edge where 32 px are free, else inside at the
 * bottom right. Undefined when that point lies outside the clip (the scroller the post moves in).
 */
export function spotFor(post: Edges, clip: Edges, width: number): Spot | undefined {
  const room = clip.right - post.right;
  const isInside = room < roomOutside;
  const highest = Math.max(0, post.bottom - post.top - markHeight);
  const top = isInside ? Math.max(post.top, post.bottom - markHeight - inset) : post.top + Math.min(fromTop, highest);
  const middle = top + markHeight / 2;
  if (middle < clip.top || middle > clip.bottom || post.right < clip.left) return undefined;
  if (isInside) return { isInside, top, right: Math.min(post.right, clip.right) - inset };
  return width <= room ? { isInside, top, left: post.right } : { isInside, top, right: clip.right };
}

/** The scrollers inside the page that a post moves in. The document's own scroller is not among them. */
export function scrollersOf(post: Element): Element[] {
  const { body, documentElement, defaultView } = post.ownerDocument;
  const scrollers: Element[] = [];
  const canScroll = /auto|scroll/;
  for (let at = post.parentElement; at && at !== documentElement; at = at.parentElement) {
    const { overflowX, overflowY, position } = (defaultView as Window).getComputedStyle(at);
    const isScroller = canScroll.test(overflowX + overflowY);
    // The body's overflow is the viewport's unless the root has its own
    const isRoots = at === body && (defaultView as Window).getComputedStyle(documentElement).overflowY === 'visible';
    if (isScroller && !isRoots) scrollers.push(at);
    if (position === 'fixed') break;
  }
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

const overlays = 'dialog, [popover], [aria-modal="true"]';

/** Whether something else of the page lies over the post beside its mark: a modal dialog, a sticky header. */
export function isCovered(post: Element, box: Edges, clip: Edges, top: number): boolean {
  const document = post.ownerDocument;
  const x = Math.min(box.right, clip.right) - 4;
  const y = Math.min(Math.max(top + markHeight / 2, box.top + 1), box.bottom - 1);
  const isOurs = (element: Element | null | undefined) => element?.hasAttribute(ownHost) === true;
  let hit: Element | null | undefined = document.elementFromPoint(x, y);
  if (isOurs(hit)) hit = document.elementsFromPoint(x, y).find((element) => !isOurs(element));
  // Outside the viewport nothing is hit and nothing covers
  const found = hit;
  if (!found || partsOf(post).some((part) => part.contains(found))) return false;
  if (found === document.documentElement) return true;
  if (found.contains(post)) return false;
  const over = found.closest(overlays);
  if (over && !over.contains(post)) return true;
  // A card's own link laid over the card is part of it
  const part = found.getBoundingClientRect();
  const isPart =
    part.left >= box.left - 1 &&
    part.right <= box.right + 1 &&
    part.top >= box.top - 1 &&
    part.bottom <= box.bottom + 1;
  return !isPart;
}
