import { isIn, type Point } from './framed-part';

/** What a press of the pointer chooses. */
interface PressedPart {
  /** The pointer goes down while this part is framed. */
  down(element: Element | undefined, at: Point): void;
  /** Whether it is down. */
  isDown(): boolean;
  /** It moves: let go elsewhere, it is down no more. */
  move(event: MouseEvent): void;
  /** The part that was framed when the pointer went down; a press that was taken back is `away`, one of a key nothing. */
  up(event: MouseEvent): Element | 'away' | undefined;
}

/** A hand is never quite still, in CSS pixels. */
const slip = 8;
const isSlip = (from: Point, to: Point) => Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) <= slip;

/** Wherever the page moves a part between press and release, it is the one; a pointer that leaves it takes the press back. */
export function followPress(): PressedPart {
  let pressed: { element: Element; box: DOMRect; at: Point } | undefined;
  return {
    down(element, at) {
      pressed = element && { element, box: element.getBoundingClientRect(), at };
    },
    isDown: () => pressed !== undefined,
    move({ buttons }) {
      if (!buttons) pressed = undefined;
    },
    up(event) {
      // A click without a place is of a key or a screen reader
      const from = event.detail > 0 ? pressed : undefined;
      pressed = undefined;
      if (!from) return undefined;
      return isIn(event, from.box) || isSlip(from.at, event) ? from.element : 'away';
    },
  };
}
