import { boxOf } from '../../utils/capture/posts/registry';
import { groundOf } from './ground';
import { clipOf, coverOf, type Edges, type Spot, scrollersOf, spotFor } from './mark-position';
import { createMarkView, type MarkView } from './mark-view';

/** Marks of the posts that are on the screen, kept beside them. */
export interface MarkLayer {
  /** Of posts near the viewport only, whether shown or away. */
  readonly views: ReadonlyMap<Element, MarkView>;
  add(post: Element): void;
  delete(post: Element): void;
  /** Makes the mark of a post that may be far off and puts it in its place at once. */
  reach(post: Element): MarkView;
  schedule(): void;
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
/** CSS pixels; with less room the hint of a mark opens to the other side. */
const hintWidth = 264;
/** From and to, in the coordinates of the viewport. */
type Span = readonly [from: number, to: number];
const everywhere: Span = [0, Infinity];
const moves = { subtree: true, childList: true, attributeFilter: ['style', 'class', 'hidden', 'open'] };

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
  const view = window;
  const views = new Map<Element, MarkView>();
  const scrollers = new WeakMap<Element, Element[]>();
  const spots = new WeakMap<MarkView, string>();
  let grounds = new WeakMap<Element, 'light' | 'dark'>();
  /** What is left of a post's part of the window when things lie over it; undefined: nothing. */
  const free = new WeakMap<MarkView, Span | undefined>();
  let frame = 0;
  let settling = 0;
  let pause = settleMilliseconds;
  let returns = mostReturns;

  function spotIn(box: Edges, clip: Edges, { slot }: MarkView, [from, to]: Span): Spot | undefined {
    const top = Math.max(clip.top, from);
    const bottom = Math.min(clip.bottom, to, view.innerHeight);
    return box.bottom > box.top ? spotFor(box, clip, slot.offsetWidth, { top, bottom }) : undefined;
  }

  /** A mark goes under a sticky header or over a bar at the foot once; what lies over it then hides it. */
  function freeOf(post: Element, box: Edges, clip: Edges, mark: MarkView): Span | undefined {
    const spot = spotIn(box, clip, mark, everywhere);
    const cover = spot && coverOf(post, box, clip, spot.top);
    if (!cover) return everywhere;
    const { top, bottom } = cover.getBoundingClientRect();
    const span: Span = spot.isInside ? [0, top] : [bottom, Infinity];
    const next = spotIn(box, clip, mark, span);
    return next && !coverOf(post, box, clip, next.top) ? span : undefined;
  }

  function measure(post: Element, mark: MarkView, origin: DOMRect, isThorough: boolean) {
    const box = boxOf(post);
    const around = scrollers.get(post) ?? scrollersOf(post);
    scrollers.set(post, around);
    const clip = clipOf(around, document);
    if (isThorough || !free.has(mark)) free.set(mark, freeOf(post, box, clip, mark));
    const span = free.get(mark);
    const spot = span && spotIn(box, clip, mark, span);
    if (!spot) return { mark };
    const behind = spot.isInside ? post : (post.parentElement ?? post);
    const ground = grounds.get(behind) ?? groundOf(behind);
    grounds.set(behind, ground);
    const across =
      spot.left === undefined
        ? `right:${Math.round(origin.left - (spot.right ?? 0))}px`
        : `left:${Math.round(spot.left - origin.left)}px`;
    const isTight = spot.left === undefined || clip.right - spot.left < hintWidth;
    return { mark, spot, ground, isTight, place: `top:${Math.round(spot.top - origin.top)}px;${across}` };
  }

  function layout(isThorough: boolean): void {
    view.cancelAnimationFrame(frame);
    frame = 0;
    if (views.size === 0) return;
    const origin = root.getBoundingClientRect();
    const measured = [...views].map(([post, mark]) => measure(post, mark, origin, isThorough));
    for (const { mark, spot, ground, isTight, place } of measured) {
      const where = spot ? (spot.left === undefined ? ' inside' : '') : ' away';
      mark.slot.className = `bk-root slot${where}${isTight ? ' tight' : ''}`;
      if (!spot || spots.get(mark) === place + ground) continue;
      spots.set(mark, place + ground);
      mark.slot.style.cssText = place;
      mark.slot.dataset['theme'] = ground;
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
  }

  function schedule(): void {
    frame ||= view.requestAnimationFrame(() => layout(false));
  }

  function settle(): void {
    settling ||= view.setTimeout(() => {
      settling = 0;
      // Pages that draw their whole document anew throw out what they do not know
      const { host } = root.getRootNode() as ShadowRoot;
      if (!host.isConnected && returns-- > 0) document.documentElement.append(host);
      grounds = new WeakMap();
      const start = performance.now();
      layout(true);
      pause = Math.max(settleMilliseconds, (performance.now() - start) * settleShare);
    }, pause);
  }

  const sizes = new ResizeObserver(() => layout(false));
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const hasFocus = views.get(target)?.slot.matches(':focus-within');
        if (isIntersecting) mount(target);
        else if (!hasFocus) unmount(target);
      }
      layout(false);
    },
    { rootMargin: '100px 0px' },
  );
  const tree = new MutationObserver(settle);
  tree.observe(document, moves);
  const options = { signal, capture: true, passive: true };
  for (const type of 'scroll resize load transitionend animationend'.split(' ')) {
    view.addEventListener(type, schedule, options);
    view.addEventListener(type, settle, options);
  }
  signal.addEventListener('abort', () => {
    for (const observer of [sizes, sight, tree]) observer.disconnect();
    view.cancelAnimationFrame(frame);
    view.clearTimeout(settling);
  });

  return {
    views,
    schedule,
    add: (post) => sight.observe(post),
    delete(post) {
      sight.unobserve(post);
      unmount(post);
    },
    reach(post) {
      const mark = mount(post);
      layout(true);
      return mark;
    },
  };
}
