import { styleOf } from '../../match/shown';
import { drawnInside, everyElement, withAncestors } from '../composed-tree';
import { isOwnOverlay } from '../out-of-sight';
import { paintsGround, reachOf, solidPseudo } from './painting';

/** An area of the window that is painted and that no hit test finds, and the box that it is painted from. */
interface Ink {
  from: Element;
  ground: DOMRect;
  area: DOMRect;
  /** It lies over what the element holds, too. */
  isVeil?: boolean;
}

/** Letters that could cover a box, in CSS pixels. */
const LARGE = 40;
/** Rings round what has the focus cover nothing, in CSS pixels. */
const THIN = 10;
/** More than this share of a box painted over, and it is not seen. */
const MOST = 0.4;

/**
 * What a page paints beyond its boxes: shadows of boxes and of words, strokes, letters as large as the page, and
 * backdrops of what is open over it.
 */
export function inkOf(page: Document): Ink[] {
  const elements = everyElement(page).filter((each) => !isOwnOverlay(each));
  return elements.flatMap((each) => {
    const open = each.matches(':popover-open, :modal') ? ['::backdrop'] : [];
    const names = ['::before', '::after', '::first-letter', ...open];
    return [...inkRound(each), ...names.flatMap((name) => inkOfPseudo(each, name))];
  });
}

/** Whether ink from elsewhere lies over most of the box. */
export function isUnderInk(target: Element, box: DOMRect, inks: readonly Ink[]): boolean {
  const line = withAncestors(target);
  return inks.some(({ from, ground, area, isVeil }) => {
    const place = line.indexOf(from);
    if (place >= 0 ? !isVeil && isMostlyIn(ground, box) : target.contains(from)) return false;
    // What is raised above the layer of the holder lies over it
    return !line.slice(0, Math.max(0, place)).some((each) => layerOf(styleOf(each)) > 0) && isMostlyIn(area, box);
  });
}

function isMostlyIn(area: DOMRect, box: DOMRect): boolean {
  const width = Math.min(area.right, box.right) - Math.max(area.left, box.left);
  const height = Math.min(area.bottom, box.bottom) - Math.max(area.top, box.top);
  return width > 0 && height > 0 && width * height > box.width * box.height * MOST;
}

export function layerOf(style: CSSStyleDeclaration | undefined): number {
  return Number.parseInt(style?.zIndex ?? '', 10) || 0;
}

function inkRound(from: Element): Ink[] {
  const style = styleOf(from);
  if (!style) return [];
  const reach = reachOf(style, from.ownerDocument);
  if (reach < THIN && !(Number.parseFloat(style.fontSize) > LARGE)) return [];
  const range = from.ownerDocument.createRange();
  range.selectNodeContents(from);
  return [from, range].map((each) => {
    const ground = each.getBoundingClientRect();
    return { from, ground, area: widened(ground, reach) };
  });
}

function inkOfPseudo(from: Element, name: string): Ink[] {
  const style = styleOf(from, name);
  const isAbsent = /before|after/.test(name) && style?.content.startsWith('no');
  if (!style || isAbsent || layerOf(style) < 0 || !Number(style.opacity)) return [];
  const reach = reachOf(style, from.ownerDocument);
  // Others are hit
  const isVeil = style.pointerEvents === 'none' && solidPseudo(from, name) !== undefined;
  if (reach < THIN && !isVeil && !(name === '::backdrop' && paintsGround(style, from.ownerDocument))) return [];
  const ground = boxOfPseudo(from, style);
  return [{ from, ground, area: widened(ground, reach), isVeil }];
}

const widened = ({ left, top, width, height }: DOMRect, reach: number) =>
  new DOMRect(left - reach, top - reach, width + 2 * reach, height + 2 * reach);

/** Where a pseudo-element is: its used lengths, counted from the block that it is placed by; in the text its holder’s. */
function boxOfPseudo(holder: Element, style: CSSStyleDeclaration): DOMRect {
  if (style.position === 'static') return holder.getBoundingClientRect();
  const pixels = (length: string) => Number.parseFloat(length) || 0;
  let block: Element | null = style.position === 'fixed' ? null : holder;
  while (block && style.position === 'absolute' && styleOf(block)?.position === 'static') block = drawnInside(block);
  const { left, top } = block?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return new DOMRect(
    left + (block?.clientLeft ?? 0) + pixels(style.left),
    top + (block?.clientTop ?? 0) + pixels(style.top),
    pixels(style.width),
    pixels(style.height),
  );
}
