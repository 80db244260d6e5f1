import { hearFirst } from '../../utils/capture/page/hear-first';
import { isPersons } from '../../utils/capture/page/persons-event';
import { rectOf } from '../../utils/members';
import { isAway, type MarkLayer } from './mark-layer';
import type { MarkView } from './mark-view';

/** The keyboard on marks. `settle` chooses the one mark that Tab reaches; call it after every layout. */
interface MarkKeys {
  settle(): void;
  /** To the mark in the middle; false when there is none on the screen. */
  enter(): boolean;
}

/** Marks under a sticky header or a dialog are skipped, but not for ever. */
const tries = 8;
/** Which way a key goes through the posts: from the one at hand, or from an end of the page. */
const moves: Partial<Record<string, [step: 1 | -1, isFromEnd?: boolean]>> = {
  ArrowDown: [1],
  ArrowUp: [-1],
  Home: [1, true],
  End: [-1, true],
};

/**
 * One tab stop for all marks: the one at hand, else the one nearest to the middle of the viewport. Arrow keys, Home and
 * End go from post to post, left and right between the two buttons of a mark, Alt+Shift+K from anywhere to the middle,
 * Alt+Shift+S to choose several, Escape back to where the person came from.
 */
export function steerMarks(
  document: Document,
  root: HTMLElement,
  layer: MarkLayer,
  posts: () => readonly Element[],
  isPost: (element: Element) => boolean,
  rest: (post: Element) => boolean,
  select: () => void,
  signal: AbortSignal,
): MarkKeys {
  let stop: MarkView | undefined;
  let cameFrom: Element | null = null;

  const focused = () => [...layer.views].find(([, { slot }]) => slot.matches(':focus-within'));

  /** Tab goes on to what a kept mark offers beside itself, before it leaves. */
  function reach(mark: MarkView | undefined, at: number): void {
    if (mark) mark.main.tabIndex = mark.more.tabIndex = at;
  }

  function settle(): void {
    const next = focused()?.[1] ?? layer.nearest();
    if (next === stop) return;
    reach(stop, -1);
    reach(next, 0);
    stop = next;
  }

  function go(from: Element, step: 1 | -1, isFromEnd?: boolean): void {
    const order = posts().filter((post) => post.getClientRects().length > 0);
    let at = isFromEnd ? (step > 0 ? 0 : order.length - 1) : order.indexOf(from) + step;
    for (let left = tries; left > 0; at += step) {
      const post = order[at];
      if (!post) return;
      if (!isPost(post)) continue;
      left -= 1;
      const known = layer.views.get(post);
      if (!known || isAway(known) || !isOnScreen(known.slot)) post.scrollIntoView({ block: 'center' });
      const mark = layer.reach(post);
      if (isAway(mark)) continue;
      mark.main.focus({ preventScroll: true });
      settle();
      return;
    }
  }

  function isOnScreen(element: Element): boolean {
    const { top, bottom } = rectOf(element);
    return top >= 0 && bottom <= innerHeight;
  }

  function onKey(event: KeyboardEvent): void {
    const at = focused();
    if (!isPersons(event) || !at || event.altKey || event.ctrlKey || event.metaKey) return;
    const [post, { main, more }] = at;
    const move = moves[event.key];
    if (move) go(post, ...move);
    else if (event.key === 'ArrowRight' && !more.hidden) more.focus();
    else if (event.key === 'ArrowLeft') main.focus();
    else if (event.key === 'Escape') {
      if (rest(post)) main.focus();
      else if (cameFrom?.isConnected && cameFrom !== document.body)
        (cameFrom as HTMLElement).focus({ preventScroll: true });
      else main.blur();
    } else return;
    event.preventDefault();
  }

  function enter(): boolean {
    if (!focused()) cameFrom = document.activeElement;
    // One that has gone since the last frame takes no focus, and the key is the page's
    layer.nearest()?.main.focus();
    return !!focused();
  }

  root.addEventListener('keydown', onKey, { signal });
  root.addEventListener('focusin', settle, { signal });
  hearKeys({ KeyS: select, KeyK: enter }, signal);
  return { settle, enter };
}

/** Alt+Shift and one of these letters, from anywhere. The key that was ours as it went down is ours as it comes up. */
function hearKeys(acts: Record<string, () => unknown>, signal: AbortSignal): void {
  let held = '';
  const isAct = ({ altKey, shiftKey, code }: KeyboardEvent) =>
    altKey && shiftKey && code in acts && acts[code]?.() !== false;
  hearFirst((event) => {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted) return false;
    if (event.type === 'keydown' ? !isAct(event) : event.code !== held) return false;
    held = event.type === 'keyup' ? '' : event.code;
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  }, signal);
}
