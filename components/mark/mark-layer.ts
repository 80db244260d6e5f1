import { hearMoves, whenEnded } from '../../utils/while-alive';
import { measureMarks } from './mark-measure';
import { createMarkView, type MarkView } from './mark-view';
import type { Sighted } from './near-viewport';

/** Marks of the posts that are on the screen, kept beside them. */
export interface MarkLayer {
  /** Of posts near the viewport only, whether shown or away. */
  readonly views: ReadonlyMap<Element, MarkView>;
  /** What has come near the viewport gets a mark, what has gone loses it. */
  see(entries: readonly Sighted[]): void;
  delete(post: Element): void;
  /** Makes the mark of a post that may be far off and puts it in its place at once. */
  reach(post: Element): MarkView;
  schedule(): void;
  /** Of the marks that are shown, as they were laid out last, the one whose post is nearest to the middle of the viewport. */
  nearest(): MarkView | undefined;
  /** Whether the page has taken the host out so often that it stays away. */
  isRefused(): boolean;
}

export function isAway({ slot }: MarkView): boolean {
  return slot.classList.contains('away');
}

/**
 * The tree of a busy page changes all the time, and asking what lies over a post is dear on a long page: both are looked
 * into at most this often, and never for more than a tenth of the time.
 */
const settleMilliseconds = 100;
const settleShare = 10;
/** A page that wants no host in it wins in the end. */
const mostReturns = 20;
const moves = { subtree: true, childList: true, attributeFilter: ['style', 'class', 'hidden', 'open', 'inert'] };

/**
 * Draws into `root`, which lies at the top left of the document: marks scroll with the page by themselves. All reading
 * of the page comes before all writing, and only the posts near the viewport are looked at.
 */
export function createMarkLayer(
  document: Document,
  root: HTMLElement,
  dress: (post: Element, view: MarkView) => void,
  placed: () => void,
  signal: AbortSignal,
): MarkLayer {
  const views = new Map<Element, MarkView>();
  const drawn = new WeakMap<Element, string>();
  /** Posts and marks of whose size the browser has told. */
  const told = new WeakSet<Element>();
  const measure = measureMarks(document, root);
  const { schedule, layout, isRefused } = keepLaidOut(document, root, place, signal);
  let nearest: MarkView | undefined;

  function place(isThorough: boolean): void {
    let least = Infinity;
    nearest = undefined;
    if (!views.size) return;
    for (const { mark, isInside, isTight, isSolid, style, distance = 0 } of measure(views, isThorough)) {
      const { slot } = mark;
      const looks = ['bk-root slot', isInside && 'inside', isTight && 'tight', isSolid && 'solid', !style && 'away'];
      slot.className = looks.filter(Boolean).join(' ');
      if (!style) continue;
      if (distance < least) [least, nearest] = [distance, mark];
      if (drawn.get(slot) === style) continue;
      drawn.set(slot, style);
      slot.style.cssText = style;
    }
    placed();
  }

  function mount(post: Element): MarkView {
    const known = views.get(post);
    if (known) return known;
    const mark = createMarkView(document);
    dress(post, mark);
    const after = [...views].filter(
      ([other]) => post.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    root.insertBefore(mark.slot, after[0]?.[1].slot ?? null);
    views.set(post, mark);
    // Views stay in the order of the page
    for (const [other, its] of after) {
      views.delete(other);
      views.set(other, its);
    }
    sizes.observe(post);
    sizes.observe(mark.slot);
    return mark;
  }

  function unmount(post: Element): void {
    const mark = views.get(post);
    if (!mark) return;
    views.delete(post);
    sizes.unobserve(post);
    sizes.unobserve(mark.slot);
    mark.slot.remove();
    schedule();
  }

  // Tells of each new one too, which was measured as it came; to measure within this call would have the browser tell the page of a loop
  const sizes = new ResizeObserver((entries) => {
    if (entries.filter(({ target }) => told.has(target) || !told.add(target)).length) schedule();
  });
  whenEnded(signal, () => sizes.disconnect());

  return {
    views,
    schedule,
    nearest: () => nearest,
    isRefused,
    see(entries) {
      // Right after the first marks, which did not wait for it, it tells what is known
      const isNews = entries.some(({ isIntersecting, target }) => isIntersecting !== views.has(target));
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) mount(target);
        else if (!views.get(target)?.slot.matches(':focus-within')) unmount(target);
      }
      // Drawn in their places by the one frame that they need; the browser tells of what is near right after a layout
      if (isNews) layout(false);
    },
    delete: unmount,
    reach(post) {
      const mark = mount(post);
      layout(true);
      return mark;
    },
  };
}

/**
 * Lays out in the next frame when something moves, and thoroughly when the page has settled. `layout` does it at once,
 * and takes the place of a frame that waits.
 */
function keepLaidOut(document: Document, root: Element, place: (isThorough: boolean) => void, signal: AbortSignal) {
  let frame = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let pause = settleMilliseconds;
  let returns = mostReturns;
  const { host } = root.getRootNode() as ShadowRoot;
  // Moved to another place it may be out of sight there
  const isOut = () => host.parentNode !== document.documentElement;

  function layout(isThorough: boolean): void {
    cancelAnimationFrame(frame);
    frame = 0;
    place(isThorough);
  }

  function schedule(): void {
    frame ||= requestAnimationFrame(() => layout(false));
  }

  function settle(): void {
    settling ||= setTimeout(() => {
      settling = undefined;
      // Pages that draw their whole document anew throw out what they do not know
      if (isOut() && returns-- > 0) document.documentElement.append(host);
      const start = performance.now();
      layout(true);
      pause = Math.max(settleMilliseconds, (performance.now() - start) * settleShare);
    }, pause);
  }

  const tree = new MutationObserver(settle);
  tree.observe(document, moves);
  function moved(): void {
    schedule();
    settle();
  }
  hearMoves('scroll resize load transitionend animationend', moved, signal);
  whenEnded(signal, () => {
    tree.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(settling);
  });
  return { schedule, layout, isRefused: () => isOut() && returns <= 0 };
}
