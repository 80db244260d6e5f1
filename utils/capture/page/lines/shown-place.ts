import { parentOf, rectOf } from '../../../members';

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

/** Where nothing is cut away. */
const everywhere: ShownPlace = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };

/**
 * The box that a picture of these elements shows, with a little room for letters that lean over. Those without a box of
 * their own (`display: contents`) say nothing of where theirs stand.
 */
export function unionOf(parts: readonly Element[]): ShownPlace {
  if (parts.some((part) => getComputedStyle(part).display === 'contents')) return everywhere;
  const boxes = parts.map((part) => rectOf(part));
  const room = 4;
  return {
    left: Math.min(...boxes.map(({ left }) => left)) - room,
    top: Math.min(...boxes.map(({ top }) => top)) - room,
    right: Math.max(...boxes.map(({ right }) => right)) + room,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + room,
  };
}

/** What an element itself lets show of what it holds: one that scrolls, or cuts, its own box. */
export function cutBy(box: Element): ShownPlace {
  const { overflowX, overflowY, display } = getComputedStyle(box);
  if ((overflowX === 'visible' && overflowY === 'visible') || display === 'contents') return everywhere;
  const { left, top, right, bottom } = rectOf(box);
  return {
    ...everywhere,
    ...(overflowX === 'visible' ? {} : { left, right }),
    ...(overflowY === 'visible' ? {} : { top, bottom }),
  };
}

/** What the ancestors let show: up to `until`, or of the viewport. */
export function clipOf(element: Element, until?: Element): ShownPlace {
  let clip = until ? everywhere : { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let box: Element | null = element; box; box = box === until ? null : parentOf(box))
    clip = placeIn(clip, cutBy(box));
  return clip;
}

export const isClear = (color: string) => /^rgba\(.*, 0(?:\.0\d*)?\)$/.test(color);
