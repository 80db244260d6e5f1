import { styleOf } from '../../match/shown';
import { everyElement, stackAt, withAncestors } from '../composed-tree';
import { isOwnOverlay } from '../out-of-sight';
import { inkOf, isUnderInk, layerOf } from './ink';
import { hasSolidPseudo, isPlainlyDrawn, isSolid } from './painting';

/** Where a box is looked at, as shares of its width and height. */
const COLUMNS = [0.1, 0.3, 0.5, 0.7, 0.9];
const ROWS = [0.2, 0.5, 0.8];
/** This share of the points has to show the box. */
const MOST = 0.6;

export interface Size {
  /** CSS pixels of the window. */
  width: number;
  height: number;
}

type Point = readonly [left: number, top: number];

/**
 * Whether a person sees this very box now: rendered, opaque, of a size to be seen, within the window, and hit at most
 * of the points that are tried, with overlays of ours left out. What lies over it without taking clicks counts as well.
 * Frames are looked through from the outermost page.
 */
export function isInSight(element: Element, least: Size): boolean {
  if (!element.isConnected || !isPlainlyDrawn(element)) return false;
  const view = element.ownerDocument.defaultView;
  const box = element.getBoundingClientRect();
  if (!view || box.width < least.width || box.height < least.height) return false;
  const points = pointsOf(box, view);
  const givenBack = takeClicks(element, box);
  const hits = points.filter((point) => isHit(element, point));
  givenBack();
  return (
    hits.length >= points.length * MOST &&
    !isUnderInk(element, box, inkOf(element.ownerDocument)) &&
    isFrameInSight(view, hits, least)
  );
}

/** Tells of lines of words round a box whether they can be seen through what lies over them, until it is ended. */
export interface LinesInSight {
  /** Outside of the window nobody can tell: then it counts as seen. */
  isUncovered(holder: Element, line: DOMRect): boolean;
  end(): void;
}

/** Looks at what lies over the words round a box; the box itself does not cover its label. */
export function linesRound(box: Element, area: DOMRect): LinesInSight {
  const view = box.ownerDocument.defaultView;
  const end = takeClicks(box, area);
  const inks = inkOf(box.ownerDocument);
  return {
    isUncovered(holder, line) {
      const middle = line.top + line.height / 2;
      const points = COLUMNS.map((share) => [line.left + line.width * share, middle] as const).filter(
        ([left, top]) => view && left >= 0 && top >= 0 && left < view.innerWidth && top < view.innerHeight,
      );
      const hits = points.filter((point) => isHit(holder, point, box));
      return hits.length >= points.length * MOST && !isUnderInk(holder, line, inks);
    },
    end,
  };
}

/** The grid over what of the box is in the window; a box that is higher than the window has no end to be seen. */
function pointsOf(box: DOMRect, { innerWidth, innerHeight }: Window): Point[] {
  const top = box.height > innerHeight ? Math.max(0, box.top) : box.top;
  const height = box.height > innerHeight ? Math.min(innerHeight, box.bottom) - top : box.height;
  const left = box.width > innerWidth ? Math.max(0, box.left) : box.left;
  const width = box.width > innerWidth ? Math.min(innerWidth, box.right) - left : box.width;
  return ROWS.flatMap((row) => COLUMNS.map((column) => [left + width * column, top + height * row] as const));
}

function isHit(target: Element, [left, top]: Point, through?: Element): boolean {
  const inside = withAncestors(target);
  for (const element of stackAt(target.ownerDocument, left, top)) {
    if (isOwnOverlay(element) || element === through) continue;
    if (element === target || withAncestors(element).includes(target)) return true;
    if (inside.includes(element) ? isInFrontOf(element, target) : isSolid(element)) return false;
  }
  return false;
}

/** What the target stands in is met before it where it paints something over its content, or the target lies under its ground. */
function isInFrontOf(holder: Element, target: Element): boolean {
  if (hasSolidPseudo(holder)) return true;
  const line = withAncestors(target);
  return isSolid(holder) && line.slice(0, line.indexOf(holder)).some((each) => layerOf(styleOf(each)) < 0);
}

const isApart = (one: DOMRect, other: DOMRect) =>
  one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom;

/** Lets everything over the box be hit that the page has taken out of hit tests; the result gives all of it back. */
function takeClicks(target: Element, box: DOMRect): () => void {
  const inside = new Set(withAncestors(target));
  const passed = everyElement(target.ownerDocument).filter(
    (element): element is HTMLElement =>
      'style' in element &&
      !inside.has(element) &&
      styleOf(element)?.pointerEvents === 'none' &&
      !isApart(element.getBoundingClientRect(), box),
  );
  const before = passed.map((element) => element.getAttribute('style'));
  for (const element of passed) element.style.setProperty('pointer-events', 'auto', 'important');
  return () => {
    passed.forEach((element, index) => {
      const style = before[index] ?? null;
      if (style === null) element.removeAttribute('style');
      // An attribute that is set would be held back by the policy of many pages
      else element.style.cssText = style;
    });
  };
}

/** A field in a frame is seen where the frame is: the same points, in the window of the page that holds it. */
function isFrameInSight(view: Window, points: readonly Point[], least: Size): boolean {
  const frame = view.frameElement;
  if (!frame) return view === view.top;
  const outer = frame.ownerDocument.defaultView;
  if (!outer || !isPlainlyDrawn(frame)) return false;
  const box = frame.getBoundingClientRect();
  const style = outer.getComputedStyle(frame);
  const scale = {
    x: box.width / (frame as HTMLElement).offsetWidth,
    y: box.height / (frame as HTMLElement).offsetHeight,
  };
  if (Math.min(scale.x, scale.y) < 0.5 || box.width < least.width || box.height < least.height) return false;
  const left = frame.clientLeft + Number.parseFloat(style.paddingLeft);
  const top = frame.clientTop + Number.parseFloat(style.paddingTop);
  const moved = points.map(([x, y]) => [box.left + (left + x) * scale.x, box.top + (top + y) * scale.y] as const);
  const givenBack = takeClicks(frame, box);
  const hits = moved.filter((point) => isHit(frame, point));
  givenBack();
  return hits.length >= points.length * MOST && isFrameInSight(outer, hits, least);
}
