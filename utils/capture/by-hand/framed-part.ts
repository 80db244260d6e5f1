import { parentOf } from '../../members';
import { textOf } from '../../platforms/text';
import { shownTextOf } from '../page/lines/shown-text';

/** A person has looked at what they press for as long, in ms, as at the posts of a site: record-posts.ts. */
const lookedBefore = 3_000;
/** By then a page has shown what it shows under a pointer (buttons, a menu); what is let in later is not of the pointer. In ms. */
const restMilliseconds = 800;

/** What a part said at one time. */
interface Said {
  readonly element: Element;
  /** Its text, whether anybody sees it or not. */
  readonly text: string;
  /** What of it was to be seen, where that was looked at. */
  readonly shown?: string | undefined;
}

/** Of a part that is framed: what it and its place have held just before. */
interface FramedPart {
  /** Another part is framed now, by a pointer at this place, or by a key. */
  hold(element: Element, at?: Point): void;
  /** The pointer rests where it was: has the page moved the part away from under it? */
  check(): void;
  /** Also at what of the part is to be seen. */
  look(): void;
  /** What stood in the part, or in its place, until just now and stands there no more. */
  before(): string | undefined;
}

export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * Remembers what the framed part says: a page may exchange its words, or the parts themselves, between the look of a person
 * and their press. Hears of every change of the tree, and looks at the styles when the pointer has come to rest, goes down
 * and comes up.
 */
export function followFramed(view: Window, signal: AbortSignal): FramedPart {
  const past: (Said & { readonly until: number; readonly hasLeft?: boolean })[] = [];
  let now: Said | undefined;
  let point: Point | undefined;
  /** How far everything round the part was scrolled when the pointer was over it. */
  let over: number | undefined;
  let resting = 0;
  const observer = new MutationObserver(() => lookAt(false));
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(resting);
  });

  function lookAt(isAtStyles: boolean): void {
    if (!now) return;
    const { element } = now;
    const text = textOf(element);
    const shown = isAtStyles ? shownTextOf([element]) : now.shown;
    const isOther = text !== now.text || (now.shown !== undefined && shown !== now.shown);
    if (isOther) past.push({ ...now, until: Date.now() });
    now = { element, text, shown };
  }

  function check(): void {
    if (!now || !point) return;
    const { element } = now;
    const round = scrolledRound(element);
    if (isIn(point, element.getBoundingClientRect())) over = round;
    else if (over !== undefined && (over === round || !element.isConnected)) {
      past.push({ ...now, until: Date.now(), hasLeft: true });
      over = undefined;
    }
  }

  return {
    check,
    look: () => lookAt(true),
    hold(element, at) {
      check();
      lookAt(false);
      point = at;
      if (element === now?.element) return;
      now = { element, text: textOf(element) };
      over = undefined;
      observer.disconnect();
      observer.observe(element, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['hidden', 'alt'],
      });
      view.clearTimeout(resting);
      resting = view.setTimeout(() => lookAt(true), restMilliseconds);
      check();
    },
    before() {
      lookAt(true);
      if (!now) return undefined;
      const { element, text, shown } = now;
      const recent = past.filter(({ until }) => Date.now() - until < lookedBefore);
      for (const was of recent) {
        const isOwn = was.element === element;
        if (isOwn && was.text !== text) return was.text;
        if (isOwn && was.shown !== undefined && was.shown !== shown) return was.shown;
        if (was.hasLeft && !was.element.contains(element) && !element.contains(was.element)) return was.text;
      }
      return undefined;
    },
  };
}

/** Whether a pointer stands in a box. */
export const isIn = ({ clientX, clientY }: Point, { left, top, right, bottom }: DOMRect) =>
  clientX >= left && clientX < right && clientY >= top && clientY < bottom;

function scrolledRound(element: Element): number {
  let sum = 0;
  for (let each = parentOf(element); each; each = parentOf(each)) sum += each.scrollTop + each.scrollLeft;
  return sum;
}
