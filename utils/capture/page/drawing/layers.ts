import { rectOf } from '../../../members';
import type { Box } from './box';

/** The line through or under the letters of an element. */
export function decorated(style: CSSStyleDeclaration, box?: Box): string {
  const line = style.getPropertyValue('text-decoration-line');
  if (!line || line === 'none') return box?.decoration ?? '';
  return `text-decoration:${style.getPropertyValue('text-decoration')};`;
}

/** What is placed by itself is cut off by the boxes between it and the one that holds it no more than by its own. */
export function escapes({ position }: CSSStyleDeclaration, box: Box): Box | undefined {
  if (position !== 'absolute' && position !== 'fixed') return undefined;
  let isPast = false;
  for (let each: Box | undefined = box; each; each = each.round) {
    if (each.holds === 'fixed' || (position === 'absolute' && each.holds === 'absolute') || !each.round)
      return isPast ? each : undefined;
    isPast ||= each.isClipping;
  }
  return undefined;
}

/** What makes a layer of its own beside its position. */
function isLayer(style: CSSStyleDeclaration): boolean {
  const { transform, translate, rotate, scale, perspective, willChange, contain } = style;
  return (
    [transform, translate, rotate, scale, perspective].some((value) => value && value !== 'none') ||
    /transform|opacity|filter|perspective|mask|clip-path/.test(willChange) ||
    /paint|layout|strict|content/.test(contain)
  );
}

export const layerOf = (zIndex: string) => (zIndex === 'auto' ? '' : `z-index:${zIndex};`);

/** On which layer a box lies, and in which order. */
export function layering(style: CSSStyleDeclaration, box: Box): string {
  const { position, zIndex, order } = style;
  const isInRow = /flex|grid/.test(box.display);
  const turn = isInRow && order !== '0' ? `order:${order};` : '';
  const own = position !== 'static' || isInRow ? layerOf(zIndex) : '';
  if (isLayer(style)) return `position:relative;${own || 'z-index:0;'}${turn}`;
  // What is fixed or sticks is a layer even without a number
  const least = /fixed|sticky/.test(position) ? own || 'z-index:0;' : own;
  return `${position === 'static' ? '' : 'position:relative;'}${least}${turn}`;
}

/** What is placed by itself in a box. */
export function holding(style: CSSStyleDeclaration, isRoot: boolean): Box['holds'] {
  const isHolding =
    isRoot || (isLayer(style) && !/opacity|clip-path|mask/.test(style.willChange)) || style.filter !== 'none';
  return isHolding ? 'fixed' : style.position === 'static' ? 'none' : 'absolute';
}

/** How a box cuts off what is larger than it. */
export function overflowOf({ overflowX, overflowY }: CSSStyleDeclaration): string {
  if (overflowX === 'visible' && overflowY === 'visible') return '';
  if (overflowX === 'visible' || overflowY === 'visible') return `overflow:${overflowX} ${overflowY};`;
  return 'overflow:hidden;';
}

/** Where lines of a box end in an ellipsis. */
export function cutOf(element: Element, style: CSSStyleDeclaration, isClipping: boolean): Box['cut'] {
  if (!isClipping) return undefined;
  const clamp = style.getPropertyValue('-webkit-line-clamp');
  const isClamped = clamp !== '' && clamp !== 'none';
  if (!isClamped && style.textOverflow !== 'ellipsis') return undefined;
  const { right, bottom } = rectOf(element);
  const edge = right - Number.parseFloat(style.paddingRight) - Number.parseFloat(style.borderRightWidth);
  return { right: edge, ...(isClamped ? { bottom: bottom - Number.parseFloat(style.borderBottomWidth) } : {}) };
}
