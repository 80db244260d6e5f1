import { hearFirst } from '../../utils/capture/page/hear-first';
import { relayInto } from '../../utils/capture/page/persons-event';
import { isAway } from './mark-layer';
import type { MarkView } from './mark-view';

/**
 * The pointer on marks. They let it through, so that no question of the page about a point (`elementFromPoint`, hover,
 * where the pointer came from) finds them; what is pressed is found here by its place. Gives what looks again once marks
 * have moved under a resting pointer.
 */
export function steerPointer(shadow: ShadowRoot, views: () => Iterable<MarkView>, signal: AbortSignal): () => void {
  let over: MarkView | undefined;
  let pressed: MarkView | undefined;
  let [x, y] = [-1, -1];

  const markAt = () => [...views()].find((view) => !isAway(view) && isIn(view.slot));
  function isIn(element: Element): boolean {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return x >= left && x < right && y >= top && y < bottom;
  }

  function look(): void {
    const now = markAt();
    if (now === over) return;
    over?.slot.removeAttribute('data-over');
    now?.slot.setAttribute('data-over', '');
    over = now;
  }

  hearFirst((event) => {
    const { type, isTrusted, clientX, clientY, relatedTarget, detail, button } = event as MouseEvent;
    const isTouch = 'touches' in event;
    const isClick = type === 'click';
    // A press of a key comes as a click without a place
    if (!isTrusted || (!isTouch && clientX === undefined) || (isClick && !detail)) return false;
    if (!isTouch) [x, y] = type === 'pointerout' && !relatedTarget ? [-1, -1] : [clientX, clientY];
    if (/move|rout/.test(type)) {
      look();
      return false;
    }
    if (type === 'contextmenu' || button) return false;
    const mark = markAt();
    if (type.endsWith('down')) pressed = mark;
    if (!pressed) return false;
    // What the pointer was let through to may be a link
    if (isClick) event.preventDefault();
    const { more } = pressed;
    return relayInto(shadow, event, mark !== pressed ? shadow.lastElementChild : isIn(more) ? more : mark.main);
  }, signal);
  // Before a pointer has come, to ask where marks stand would lay out the page for nothing
  return () => {
    if (x >= 0) look();
  };
}
