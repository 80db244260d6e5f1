import type { Platform, ReadingPage, ReadPost } from '../../platforms/contract';
import { postKey, unitsIn } from '../../platforms/units';
import { locatedPosts } from './registry';

/** One element that shows a post, and what was last read in it. */
export interface SeenPost {
  readonly element: Element;
  readonly key: string;
  readonly post: ReadPost;
}

export interface PostsHandler {
  appeared(seen: SeenPost): void;
  /** Read again in the same element. Another `key` means that the feed has put another post into it. */
  changed(seen: SeenPost, before: SeenPost): void;
  removed(seen: SeenPost): void;
}

/** Where feeds keep the identity of what a recycled node shows. */
const identities = 'href id data-id data-review-id data-item-id data-post-id data-testid datetime'.split(' ');

/** As many are read wherever they stand. Of a longer page the rest is read when it comes within a screen of the viewport. */
const readAtOnce = 30;
/** To look where thousands of waiting ones stand costs some milliseconds: not in every frame of a scroll. */
const lookMilliseconds = 100;

/** Hurries what waits off the screen. */
interface PostsObserver {
  /** Reads a unit that may still wait for its turn. */
  read(unit: Element): void;
  /** Reads whatever waits. */
  readAll(): void;
}

/** The page's own labels stay in the zone that they were made in. */
let timeZone: string | undefined;

/** The circumstances of a reading that happens now. */
export function readingPage(document: Document, now: Date = new Date()): ReadingPage {
  return {
    url: new URL(document.URL),
    capturedAt: now.toISOString(),
    // The first question costs 14 ms, and few sites leave a zone open
    get timeZone() {
      timeZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
      return timeZone;
    },
  };
}

/**
 * Tells of every post of the page as it comes, changes and goes: on load, on scroll, on navigation inside the page. It
 * watches the tree and never the address, works once a frame, and looks only where something changed. Of a long
 * page it reads what comes near the viewport. Keeps `locatedPosts()` up to date. Of nested elements with one key the outer counts.
 */
export function observePosts(
  document: Document,
  platform: Platform,
  handler: PostsHandler,
  signal: AbortSignal,
): PostsObserver {
  const view = window;
  const selector = platform.post.join(', ');
  const seen = new Map<Element, SeenPost>();
  const elements = new Map<string, Set<Element>>();
  const located = locatedPosts();
  /** Subtrees to search, elements whose unit to read again, units to read. */
  let added = new Set<ParentNode>([document]);
  let touched = new Set<Element>();
  let hasLost = false;
  let frame = 0;
  /** Units that nobody has come near yet. */
  const waiting = new Set<Element>();
  let looking = 0;

  const enclosing = (element: Element) => element.parentElement?.closest(selector) ?? undefined;

  function forget(known: SeenPost): void {
    const { element, key } = known;
    seen.delete(element);
    const twins = elements.get(key);
    twins?.delete(element);
    const other = twins && [...twins].at(-1);
    if (other === undefined) elements.delete(key);
    if (located.get(key) !== element) return;
    if (other === undefined) located.delete(key);
    else located.set(key, other);
  }

  function remember(now: SeenPost): void {
    const { element, key } = now;
    seen.set(element, now);
    const twins = elements.get(key) ?? new Set();
    elements.set(key, twins.add(element));
    // The first stays while it stands: a running capture may be looking at it, and a click names its own element
    if (!located.get(key)?.isConnected) located.set(key, element);
  }

  function isInside(unit: Element, key: string): boolean {
    for (let outer = enclosing(unit); outer; outer = enclosing(outer)) if (seen.get(outer)?.key === key) return true;
    return false;
  }

  function read(unit: Element, page: ReadingPage): void {
    waiting.delete(unit);
    const before = seen.get(unit);
    const post = unit.isConnected && unit.matches(selector) ? platform.read(unit, page) : undefined;
    const key = post && postKey(post);
    if (!post || key === undefined || isInside(unit, key)) {
      if (before) drop(before);
      return;
    }
    const now = { element: unit, key, post };
    if (before?.key === key) {
      seen.set(unit, now);
      handler.changed(now, before);
      return;
    }
    if (before) forget(before);
    remember(now);
    if (before) handler.changed(now, before);
    else handler.appeared(now);
  }

  function drop(known: SeenPost): void {
    forget(known);
    handler.removed(known);
  }

  function work(): void {
    frame = 0;
    if (hasLost) for (const known of [...seen.values()]) if (!known.element.isConnected) drop(known);
    hasLost = false;
    const unread = new Set<Element>();
    for (const element of touched) {
      const unit = element.matches(selector) ? element : enclosing(element);
      for (let outer = unit; outer; outer = enclosing(outer)) unread.add(outer);
    }
    for (const root of added) {
      // What stands in another added node is found with it
      if (root.isConnected && !added.has(root.parentElement as Element)) {
        for (const unit of unitsIn(root, platform)) unread.add(unit);
      }
    }
    added = new Set();
    touched = new Set();
    const page = readingPage(document);
    for (const unit of unread) {
      if (seen.size < readAtOnce || seen.has(unit)) read(unit, page);
      else waiting.add(unit);
    }
    lookSoon();
  }

  /** Reads those of the waiting that have come near. */
  function look(): void {
    looking = 0;
    const page = readingPage(document);
    const screen = view.innerHeight;
    const near = [...waiting].filter((unit) => {
      const { top, bottom } = unit.getBoundingClientRect();
      return bottom > -screen && top < 2 * screen;
    });
    for (const unit of near) read(unit, page);
  }

  function lookSoon(): void {
    if (waiting.size > 0) looking ||= view.setTimeout(look, lookMilliseconds);
  }

  function schedule(): void {
    frame ||= view.requestAnimationFrame(work);
  }

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (target.nodeType === 1) touched.add(target as Element);
      if (type === 'attributes') continue;
      if (removedNodes.length > 0) hasLost = true;
      for (const node of addedNodes) if (node.nodeType === 1) added.add(node as Element);
    }
    schedule();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: identities });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(looking);
    view.cancelAnimationFrame(frame);
    for (const known of [...seen.values()]) forget(known);
  });
  for (const type of ['scroll', 'resize'])
    view.addEventListener(type, lookSoon, { signal, capture: true, passive: true });
  work();
  return {
    read: (unit) => read(unit, readingPage(document)),
    readAll() {
      const page = readingPage(document);
      for (const unit of waiting) read(unit, page);
    },
  };
}
