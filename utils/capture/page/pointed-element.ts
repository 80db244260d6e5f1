import { gateOf } from './hear-first';

/** How the person points: the pointer lies there, or the browser's own menu was asked for there. */
export type PointedBy = 'pointer' | 'menu';

/**
 * What the person points at: where the browser's own menu was asked for, as the gate has it, or where the pointer is, as the
 * browser has it. Neither needs a listener of its own.
 */
export function pointedElement(by: PointedBy, document: Document): Element | undefined {
  const asked = by === 'menu' ? gateOf().asked : undefined;
  return asked instanceof Element ? asked : [...document.querySelectorAll(':hover')].at(-1);
}
