import { isLike, nearest, parentOf, rectOf } from '../../members';
import type { Platform, ReadingPage } from '../../platforms/contract';
import { postKey, unitsIn } from '../../platforms/units';
import { hearMoves, whenEnded } from '../../while-alive';
import { readingPage } from './reading-page';
import { type SeenPost, seenPosts } from './seen-posts';

export interface PostsHandler {
  appeared(seen: SeenPost): void;
  /** Read again in the same element. Another `key` means that the feed has put another post into it. */
  changed(seen: SeenPost, before: SeenPost): void;
  removed(seen: SeenPost): void;
}

/** Where feeds keep the identity of what a recycled node shows. */
const identities = 'href id data-id data-review-id data-item-id data-post-id data-testid datetime'.split(' ');

/** A post is read when it comes so near to the viewport. */
const nearPixels = 200;
/** Posts stand one under another: behind so many in a row that are below, no nearer one is looked for. */
const manyBelow = 40;
/** To look where thousands of waiting ones stand costs some milliseconds: not in every frame of a scroll. */
const lookMilliseconds = 100;
/** Half of what a page notices: a shorter slice has the marks of one screen come in several frames, which cost more than the reading. */
const sliceMilliseconds = 25;

/** Hurries what waits off the screen. */
interface PostsObserver {
  /** Reads a unit that may still wait for its turn. */
  read(unit: Element): void;
  /** Reads whatever waits. */
  readAll(): void;
}

/** The units that an element stands in, itself too, from the inside out. */
function around(element: Element | null, selector: string): Element[] {
  const unit = element && nearest(element, selector);
  return unit ? [unit, ...around(parentOf(unit), selector)] : [];
}

/** The units in what was added and around what was touched, each once. */
function unitsOf(
  added: ReadonlySet<ParentNode>,
  touched: Iterable<Element>,
  platform: Platform,
  selector: string,
): Set<Element> {
  const units = new Set<Element>();
  for (const element of touched) for (const unit of around(element, selector)) units.add(unit);
  for (const root of added) {
    // What stands in another added node is found with it
    if (root.isConnected && !added.has(parentOf(root) as Element)) {
      for (const unit of unitsIn(root, platform)) units.add(unit);
    }
  }
  return units;
}

/** Those near the viewport, of units in page order. */
function* near(units: Iterable<Element>): Generator<Element, void> {
  let below = 0;
  for (const unit of units) {
    const { top, bottom } = rectOf(unit);
    if (top < innerHeight + nearPixels) {
      below = 0;
      if (bottom > -nearPixels) yield unit;
    } else if (below++ > manyBelow) return;
  }
}

/**
 * Tells of every post of the page as it comes, changes and goes: on load, on scroll, on navigation inside the page. It
 * watches the tree and never the address, works once a frame, looks only where something changed, and reads what comes near
 * the viewport. `settled` hears when what changed has been read. Keeps `locatedPosts()` up to date. Of nested elements
 * with one key the outer counts.
 */
export function observePosts(
  document: Document,
  platform: Platform,
  handler: PostsHandler,
  settled: () => void,
  signal: AbortSignal,
): PostsObserver {
  const selector = platform.post.join();
  const { seen, remember, forget } = seenPosts();
  /** Subtrees to search, elements whose unit to read again, units to read. */
  let added = new Set<ParentNode>([document]);
  let touched = new Set<Element>();
  let hasLost = false;
  let frame = 0;
  /** Units that nobody has come near yet. */
  const waiting = new Set<Element>();
  let looking: ReturnType<typeof setTimeout> | undefined;

  const isInside = (unit: Element, key: string) =>
    around(parentOf(unit), selector).some((outer) => seen.get(outer)?.key === key);

  function read(unit: Element, page: ReadingPage): void {
    waiting.delete(unit);
    const before = seen.get(unit);
    const post = unit.isConnected && isLike(unit, selector) ? platform.read(unit, page) : undefined;
    const key = post && postKey(post);
    if (!post || !key || isInside(unit, key)) {
      if (before) drop(before);
      return;
    }
    const now = { element: unit, key, post };
    if (before?.key === key) seen.set(unit, now);
    else {
      if (before) forget(before);
      remember(now);
    }
    if (before) handler.changed(now, before);
    else handler.appeared(now);
  }

  function drop(known: SeenPost): void {
    forget(known);
    handler.removed(known);
  }

  function work(): void {
    frame = 0;
    if (hasLost) for (const known of seen.values()) if (!known.element.isConnected) drop(known);
    hasLost = false;
    const unread = unitsOf(added, touched, platform, selector);
    added = new Set();
    touched = new Set();
    readThem([...unread].filter((unit) => seen.has(unit)));
    for (const unit of unread) if (!seen.has(unit)) waiting.add(unit);
    // To find ten thousand and to read the nearest would be one task of 60 ms
    looking ||= setTimeout(look);
  }

  /** Reads those of the waiting that have come near; after a slice the page has its turn. */
  function look(): void {
    looking = undefined;
    if (readThem(near(waiting), performance.now() + sliceMilliseconds)) settled();
    else looking = setTimeout(look);
  }

  /** Whether all could be read by then. */
  function readThem(units: Iterable<Element>, end = Infinity): boolean {
    const page = readingPage(document);
    for (const unit of units) {
      read(unit, page);
      if (performance.now() > end) return false;
    }
    return true;
  }

  function lookSoon(): void {
    if (waiting.size) looking ||= setTimeout(look, lookMilliseconds);
  }

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      touched.add((target.nodeType === 1 ? target : parentOf(target)) as Element);
      if (type !== 'childList') continue;
      if (removedNodes.length) hasLost = true;
      for (const node of addedNodes) if (node.nodeType === 1) added.add(node as Element);
    }
    frame ||= requestAnimationFrame(work);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: identities });
  whenEnded(signal, () => {
    observer.disconnect();
    clearTimeout(looking);
    cancelAnimationFrame(frame);
    for (const known of seen.values()) forget(known);
  });
  hearMoves('scroll resize load', lookSoon, signal);
  work();
  return { read: (unit) => readThem([unit]), readAll: () => readThem(waiting) };
}
