import { parentOf } from '../../../parent-of';

/** A box relative to the viewport, in CSS pixels. */
export interface ShownPlace {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What two boxes have in common, in CSS pixels; its right lies left of its left, or its bottom over its top, where they lie apart. */
export const placeIn = (one: ShownPlace, two: ShownPlace): ShownPlace => ({
  left: Math.max(one.left, two.left),
  top: Math.max(one.top, two.top),
  right: Math.min(one.right, two.right),
  bottom: Math.min(one.bottom, two.bottom),
});

/** The box that a picture of these elements shows, with a little room for letters that lean over. */
export function unionOf(parts: readonly Element[]): ShownPlace {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const room = 4;
  return {
    left: Math.min(...boxes.map(({ left }) => left)) - room,
    top: Math.min(...boxes.map(({ top }) => top)) - room,
    right: Math.max(...boxes.map(({ right }) => right)) + room,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + room,
  };
}

/** What the ancestors let show: up to `until`, or of the viewport. */
export function clipOf(element: Element, until?: Element): ShownPlace {
  let clip: ShownPlace = until
    ? { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 }
    : { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let box: Element | null = element; box; box = box === until ? null : parentOf(box))
    if (getComputedStyle(box).overflow !== 'visible') clip = placeIn(clip, box.getBoundingClientRect());
  return clip;
}

/** Readings over letters of 10 px are half as high; in CSS pixels. A line's box says less: fonts leave room over and under. */
const leastSize = 5;

/** Whether the style lets anybody see it: displayed, not transparent, in a colour that covers, of a size, not one letter upon another. */
export const isShown = (
  element: Element,
  { color, fontSize, letterSpacing, wordSpacing }: CSSStyleDeclaration,
): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
  (!isClear(color) || isOfItsGround(element)) &&
  Number.parseFloat(fontSize) >= leastSize &&
  [letterSpacing, wordSpacing].every((room) => !(Number.parseFloat(room) < Number.parseFloat(fontSize) * -0.4));

export const isClear = (color: string) => /^rgba\(.*, 0(?:\.0\d*)?\)$/.test(color);

/** Letters cut out of a picture or colour behind them, as of a gradient: whether they cover, the pixels tell. */
function isOfItsGround(element: Element): boolean {
  for (let box: Element | null = element; box; box = parentOf(box)) {
    const { backgroundClip, backgroundImage, backgroundColor } = getComputedStyle(box);
    if (backgroundClip.includes('text') && (backgroundImage !== 'none' || !isClear(backgroundColor))) return true;
  }
  return false;
}
