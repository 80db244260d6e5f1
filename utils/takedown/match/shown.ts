import { says } from './labels/phrases';
import { oncePerLook } from './per-look';

/** The computed style of an element or a part of it; a document that nobody shows has none. */
export const styleOf = (element: Element, pseudo?: string): CSSStyleDeclaration | undefined =>
  element.ownerDocument.defaultView?.getComputedStyle?.(element, pseudo);

/**
 * Whether a person can see an element: not hidden, not transparent, not outside the page, not told away from screen
 * readers. Works on computed styles alone, so it gives the same answer in jsdom, where nothing has a box.
 */
export const isShown: (element: Element) => boolean = oncePerLook((element) => {
  const root = element.getRootNode();
  const parent = element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
  return (parent === null || isShown(parent)) && isShownItself(element);
});

/** Whether a person can reach a control: seen, or a file input that hides behind what stands for it. */
export function isReachable(element: Element): boolean {
  if (isShown(element)) return true;
  if (!element.matches('input[type=file]:not([aria-hidden=true])')) return false;
  const label = (element as HTMLInputElement).labels?.[0];
  if (label) return isShown(label);
  const zone = element.parentElement;
  return zone !== null && isShown(zone) && says('dropped', zone.textContent ?? '');
}

/** The outermost block that hides an element, or `undefined` for one that a person can see. */
export function hiddenBlock(element: Element): Element | undefined {
  if (isShown(element)) return undefined;
  let block = element;
  while (block.parentElement && !isShown(block.parentElement)) block = block.parentElement;
  return block;
}

/** Hidden by not being displayed, as steps are; traps stand outside of the page or are told away. */
export function isUndisplayed(block: Element): boolean {
  if (block.matches('[aria-hidden=true]')) return false;
  const style = styleOf(block);
  return style?.display === 'none' && style.position !== 'absolute' && style.position !== 'fixed';
}

function isShownItself(element: Element): boolean {
  if (element.matches('[aria-hidden=true], template, dialog:not([open])')) return false;
  if (element === element.ownerDocument.documentElement) return true;
  const style = styleOf(element);
  // A style sheet may show what is called hidden.
  if (!style) return !element.matches('[hidden]');
  if (style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse') return false;
  const drawnByLabel = element.matches('input[type=radio], input[type=checkbox], input[type=file]');
  if (Number(style.opacity || '1') === 0 && !drawnByLabel) return false;
  return !isOffPage(style);
}

/** The usual hiding places of honeypots: far outside, clipped away, or no height. */
function isOffPage(style: CSSStyleDeclaration): boolean {
  const isClipped = style.overflow === 'hidden';
  const isEmpty = (size: string) => size === '0px' || size === '0';
  if (isClipped && [style.height, style.width, style.maxHeight, style.maxWidth].some(isEmpty)) return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (isClipped && [style.width, style.height].every((size) => Number.parseFloat(size) <= 1)) return true;
  const edges = [style.left, style.top, style.right, style.marginLeft, style.marginTop, shiftOf(style)];
  if (edges.some((edge) => pixelsOf(edge) <= -500)) return true;
  return /^rect\((0|1)(px)?,? /.test(style.clip) || /inset\((50|100)%\)/.test(style.clipPath ?? '');
}

/** Where a transformation moves it: `translateX(-9999px)`, as computed `matrix(1, 0, 0, 1, -9999, 0)`. */
const shiftOf = ({ transform }: CSSStyleDeclaration): string =>
  /^translate\w*\((?:0(?:px)?, ?)?(-[\d.]+\w+)/.exec(transform ?? '')?.[1] ??
  /^matrix\(1, 0, 0, 1, (?:0, )?(-[\d.]+)/.exec(transform ?? '')?.[1] ??
  '';

/** Pixels of a length; a browser has computed them, jsdom leaves `-100vw` as it is written, whose units are ten at least. */
const pixelsOf = (length: string) => Number.parseFloat(length) * (/[hmw]$/.test(length) ? 10 : 1);
