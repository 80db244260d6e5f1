import { boxOf } from '../../utils/capture/posts/registry';
import { parentOf, rectOf } from '../../utils/members';
import { type Grounds, groundOf } from './ground';
import { type Around, clipOf, coverOf, type Edges, type Spot, scrollersOf, spotFor } from './mark-position';
import type { MarkView } from './mark-view';

/** Where a mark goes and whether it is light or dark, as style; without a style it is away. */
type Measured = { readonly mark: MarkView } & Partial<Place>;

interface Place {
  readonly isInside: boolean;
  /** Its hint opens to the other side. */
  readonly isTight: boolean;
  /** A frame of another page lies under it. */
  readonly isSolid: boolean;
  readonly style: string;
  /** From its post to the middle of the viewport, in CSS pixels. */
  readonly distance: number;
}

/** CSS pixels; with less room the hint of a mark opens to the other side. */
const hintWidth = 264;
/** From and to, in the coordinates of the viewport. */
type Span = readonly [from: number, to: number, isOverFrame?: boolean];
const everywhere: Span = [0, Infinity];

/**
 * Measures marks that are drawn into `root` from the page as it is, and writes nothing. What lies over a post and how
 * light its ground is are dear to ask: of a known post only when it is to be thorough.
 */
export function measureMarks(
  document: Document,
  root: Element,
): (views: Iterable<[post: Element, mark: MarkView]>, isThorough: boolean) => Measured[] {
  let scrollers: Around = new WeakMap();
  let grounds: Grounds = new WeakMap();
  /** What is left of a post's part of the window when things lie over it; undefined: nothing. */
  const free = new WeakMap<MarkView, Span | undefined>();

  // What the page enlarges by `zoom` on its root enlarges the places of what stands in it, too
  const place = (pixels: number) => `${Math.round(pixels / (root.currentCSSZoom || 1))}px`;

  function measure(post: Element, mark: MarkView, origin: Edges, isThorough: boolean): Measured {
    const box = boxOf(post);
    const clip = clipOf(scrollersOf(post, scrollers), document);
    if (isThorough || !free.has(mark)) free.set(mark, freeOf(post, box, clip, mark));
    const span = free.get(mark);
    const spot = span && spotIn(box, clip, mark, span);
    if (!spot) return { mark };
    const behind = spot.isInside ? post : (parentOf(post) ?? post);
    const ground = groundOf(behind, grounds);
    const { left, right = 0, top } = spot;
    const isInside = left === undefined;
    const across = isInside ? `calc(${place(right - origin.left)} - 100%)` : place(left - origin.left);
    const isTight = isInside || clip.right - left < hintWidth;
    const [, , isSolid = false] = span;
    // Moved by a place of the layout, the browser would tell the page of a shift, with the box of the mark
    const style = `translate:${across} ${place(top - origin.top)};color-scheme:${ground}`;
    const middle = innerHeight / 2;
    const distance = Math.max(box.top - middle, middle - box.bottom, 0);
    return { mark, isInside, isTight, isSolid, style, distance };
  }

  return (views, isThorough) => {
    const origin = rectOf(root);
    if (isThorough) [grounds, scrollers] = [new WeakMap(), new WeakMap()];
    return [...views].map(([post, mark]) => measure(post, mark, origin, isThorough));
  };
}

function spotIn(box: Edges, clip: Edges, { slot }: MarkView, [from, to]: Span): Spot | undefined {
  const top = Math.max(clip.top, from);
  const bottom = Math.min(clip.bottom, to, innerHeight);
  return box.bottom > box.top ? spotFor(box, clip, slot, { top, bottom }) : undefined;
}

/** A mark goes under a sticky header or over a bar at the foot once; what lies over it then hides it. */
function freeOf(post: Element, box: Edges, clip: Edges, mark: MarkView): Span | undefined {
  const spot = spotIn(box, clip, mark, everywhere);
  const cover = spot && coverOf(post, box, clip, spot.top);
  if (!cover) return spot ? [0, Infinity, frames.length > 0 && isOverFrame(post.ownerDocument, spot)] : everywhere;
  const { top, bottom } = rectOf(cover);
  const span: Span = spot.isInside ? [0, top] : [bottom, Infinity];
  const next = spotIn(box, clip, mark, span);
  return next && !coverOf(post, box, clip, next.top) ? span : undefined;
}

/** Asks a few pixels into the mark from the edge by which it is held. */
function isOverFrame(document: Document, { left, right = 0, top }: Spot): boolean {
  return document.elementFromPoint(left === undefined ? right - 8 : left + 8, top + 8)?.localName === 'iframe';
}
