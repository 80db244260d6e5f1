import { gateOf, hearFirst } from '../../utils/capture/page/hear-first';
import { rectOf } from '../../utils/members';
import { isAway } from './mark-layer';
import type { MarkView } from './mark-view';

/** A mark with its post, and the key of that one. */
export type MarkedPost = readonly [post: Element, mark: MarkView, key: string];

/**
 * The pointer on marks. They let it through, so that no question of the page about a point (`elementFromPoint`, hover,
 * where the pointer came from) finds them; what is pressed is found here by its place. Gives what looks again once marks
 * have moved under a resting pointer.
 *
 * A press is of the post whose mark it began on, where a person had looked: pages may move that, set it in anew or take it
 * away until the pointer, which stays where it was, is up again. Of what was taken away no browser tells a click.
 */
export function steerPointer(
  views: () => Iterable<MarkedPost>,
  press: (post: MarkedPost, isMore: boolean) => void,
  signal: AbortSignal,
): () => void {
  let from: DOMRect;
  let isMore: boolean;
  let [x, y] = [-1, -1];

  const isIn = ({ left, top, right, bottom }: DOMRect) => x >= left && x < right && y >= top && y < bottom;
  const isAt = (element: Element) => isIn(rectOf(element));
  const markAt = () => [...views()].find(([, view]) => !isAway(view) && isAt(view.slot));

  function look(): void {
    const now = markAt()?.[1];
    for (const [, mark] of views()) mark.slot.toggleAttribute('data-over', mark === now);
  }

  hearFirst((event) => {
    const { type, isTrusted, clientX, clientY, relatedTarget, detail, button } = event as MouseEvent;
    const isClick = type === 'click';
    // A press of a key comes as a click without a place
    if (!isTrusted || (isClick && !detail)) return false;
    if (clientX !== undefined) [x, y] = type === 'pointerout' && !relatedTarget ? [-1, -1] : [clientX, clientY];
    else if (!('touches' in event)) return false;
    if (/move|rout/.test(type)) {
      look();
      return false;
    }
    if (type === 'contextmenu' || button) return false;
    const gate = gateOf();
    if (type === 'pointerdown') gate.pressed = markAt();
    const pressed = gate.pressed as MarkedPost | undefined;
    if (!pressed) return false;
    const { slot, more } = pressed[1];
    if (type === 'pointerdown') [from, isMore] = [rectOf(slot), isAt(more)];
    event.stopImmediatePropagation();
    // What the pointer was let through to may be a link; and a press moves neither the page's focus nor its selection
    if (isClick || type === 'mousedown') event.preventDefault();
    if (type === 'pointerup' && (isIn(from) || isAt(slot))) press(pressed, isMore);
    return true;
  }, signal);
  // Before a pointer has come, to ask where marks stand would lay out the page for nothing
  return () => {
    if (x >= 0) look();
  };
}
