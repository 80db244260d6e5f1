import { styleOf } from '../../match/shown';
import { withAncestors } from '../composed-tree';
import { blended, colourOf, contrast } from './colour';

/** Fainter than this and a person may overlook it. */
const OPAQUE = 0.5;
/** What covers has to be fainter than this to be looked through. */
const FAINT = 0.15;
/** Less and what is written could not be read: white on white is 1. */
const READABLE = 1.3;
const SMALLEST_TEXT = 6;
const THICK_BORDER = 8;
const PICTURES = new Set([
  'IMG',
  'VIDEO',
  'CANVAS',
  'IFRAME',
  'METER',
  'PROGRESS',
  'OBJECT',
  'EMBED',
  'INPUT',
  'TEXTAREA',
  'SELECT',
]);
const HARMLESS_FILTER = /^(drop-shadow|grayscale|sepia|hue-rotate|saturate)\(/;

/** Whether an element is drawn as it is: neither hidden, faint, masked nor filtered away, by itself or by what it stands in. */
export function isPlainlyDrawn(element: Element): boolean {
  const all = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
  return (
    element.checkVisibility(all) &&
    opacityOf(element) >= OPAQUE &&
    withAncestors(element).every((each) => isUnaltered(styleOf(each)))
  );
}

/** Opacity through everything that the element stands in, from 0 to 1. */
function opacityOf(element: Element): number {
  return withAncestors(element).reduce((product, each) => {
    const style = styleOf(each);
    const filtered = /opacity\(([\d.]+)\)/.exec(style?.filter ?? '')?.[1] ?? '1';
    return product * Number(style?.opacity || '1') * Number(filtered);
  }, 1);
}

function isUnaltered(style: CSSStyleDeclaration | undefined): boolean {
  if (!style) return false;
  const masks = [
    style.maskImage,
    style.getPropertyValue('mask-border-source'),
    style.getPropertyValue('-webkit-mask-box-image-source'),
  ];
  if (masks.some((mask) => mask && mask !== 'none')) return false;
  if (style.mixBlendMode && style.mixBlendMode !== 'normal') return false;
  return filtersOf(style.filter).every(isHarmless);
}

/** `blur(2px) drop-shadow(rgb(0, 0, 0) 0px 0px 1px)` by its functions. */
function filtersOf(filter: string | undefined): string[] {
  return !filter || filter === 'none' ? [] : filter.split(/(?<=\)) (?=[a-z-]+\()/);
}

function isHarmless(filter: string): boolean {
  if (HARMLESS_FILTER.test(filter)) return true;
  const [, kind, amount] = /^([a-z-]+)\(([\d.]+)(?:px)?\)$/.exec(filter) ?? [];
  if (kind === 'opacity') return true;
  if (kind === 'blur') return Number(amount) <= 1;
  return (kind === 'brightness' || kind === 'contrast') && Number(amount) >= 0.5 && Number(amount) <= 2;
}

/** Least room for words in a box, in CSS pixels and as a share of its width, and the closest that letters may stand, in their own sizes. */
const ROOM = { width: 12, height: 6, share: 0.25 };
const CLOSEST = -0.4;

/** Whether words in this box stand inside of it: not pushed out by an indent or by the room round them. */
export function hasRoom(element: HTMLElement): boolean {
  const style = styleOf(element);
  if (!style) return false;
  const pixels = (length: string) => Number.parseFloat(length) || 0;
  const { width, height } = element.getBoundingClientRect();
  // What runs on in a line has no size within its borders
  const inner = (element.clientWidth || width) - pixels(style.paddingLeft) - pixels(style.paddingRight);
  const high = (element.clientHeight || height) - pixels(style.paddingTop) - pixels(style.paddingBottom);
  const indent = style.textIndent.endsWith('%') ? (inner * pixels(style.textIndent)) / 100 : pixels(style.textIndent);
  const isApart = pixels(style.letterSpacing) >= CLOSEST * pixels(style.fontSize);
  const isArea = element.matches('textarea, input');
  return (
    inner - Math.max(0, indent) >= Math.max(ROOM.width, width * ROOM.share) &&
    indent > -ROOM.width &&
    isApart &&
    (!isArea || high >= ROOM.height)
  );
}

/** Whether words in this box, or in a part of it, would stand out from what they stand on. A picture as the ground is taken to be readable. */
export function isReadable(element: Element, part?: string): boolean {
  const page = element.ownerDocument;
  const style = styleOf(element, part);
  if (!style || style.contentVisibility === 'hidden' || Number.parseFloat(style.fontSize) < SMALLEST_TEXT) return false;
  const drawnAs = (name: string) => style.getPropertyValue(`-webkit-text-${name}`);
  // Discs, and a stroke that may be of the colour of the ground
  if (/[ceqr]/.test(drawnAs('security').replace('none', '')) || Number.parseFloat(drawnAs('stroke-width')) > 1)
    return false;
  const ink = colourOf(style.getPropertyValue('-webkit-text-fill-color') || style.color, page);
  const layers = [];
  const grounds = withAncestors(element).map((each) => styleOf(each) ?? style);
  for (const { backgroundImage, backgroundColor } of part ? [style, ...grounds] : grounds) {
    if (backgroundImage !== 'none') return ink === undefined || ink[3] >= OPAQUE;
    const colour = colourOf(backgroundColor, page);
    if (colour) layers.push(colour);
    if (colour?.[3] === 1) break;
  }
  if (!ink) return true;
  if (ink[3] < OPAQUE) return false;
  const root = styleOf(page.documentElement);
  const canvas = colourOf(root?.colorScheme.includes('dark') ? 'canvas' : 'rgb(255, 255, 255)', page);
  const ground = layers.toReversed().reduce((below, layer) => blended(layer, below), canvas ?? [255, 255, 255, 1]);
  return contrast(blended(ink, ground), ground) >= READABLE;
}

/**
 * How far a style paints outside of its box, at the most, in what cannot be seen through: a shadow, an outline, a picture
 * as the border, the stroke of its words. CSS pixels.
 */
export function reachOf(style: CSSStyleDeclaration, page: Document): number {
  const { boxShadow, textShadow, filter, outline, outlineOffset, borderImageOutset } = style;
  const all = [
    ...`${boxShadow},${textShadow}`.split(/,(?![^(]*\))/),
    ...filtersOf(filter).filter((each) => each.startsWith('drop')),
    / none /.test(` ${outline} `) ? '' : `${outline} ${outlineOffset}`,
    borderImageOutset ?? '',
    style.getPropertyValue('-webkit-text-stroke-width'),
  ];
  return Math.max(
    ...all.map((drawn) => {
      const [ink] = /rgba?\([^)]*\)/.exec(drawn) ?? [];
      if (drawn.includes('inset') || (ink && (colourOf(ink, page)?.[3] ?? 1) < OPAQUE)) return 0;
      return (drawn.match(/-?[\d.]+(?=px)/g) ?? []).reduce((sum, length) => sum + Math.abs(Number(length)), 0);
    }),
  );
}

/** Whether what stands behind an element cannot be seen through it. */
export function isSolid(element: Element): boolean {
  if (opacityOf(element) < FAINT) return false;
  if (PICTURES.has(element.tagName)) return true;
  const style = styleOf(element);
  if ('ownerSVGElement' in element && element.ownerSVGElement) return style?.fill !== 'none';
  return style !== undefined && (paintsGround(style, element.ownerDocument) || hasSolidPseudo(element));
}

/** Whether what a page draws before or after the content of an element hides what is behind. */
export function hasSolidPseudo(element: Element): boolean {
  return (['::before', '::after'] as const).some((pseudo) => solidPseudo(element, pseudo) !== undefined);
}

/** The style of a pseudo-element that lies over others and cannot be seen through. */
export function solidPseudo(element: Element, pseudo: string): CSSStyleDeclaration | undefined {
  const style = styleOf(element, pseudo);
  if (!style || style.content === 'none' || style.content === 'normal') return undefined;
  const lies = style.position === 'absolute' || style.position === 'fixed';
  return lies && Number(style.opacity) >= FAINT && paintsGround(style, element.ownerDocument) ? style : undefined;
}

/** Whether a style fills its box so that nothing is seen through. */
export function paintsGround(style: CSSStyleDeclaration, page: Document): boolean {
  const isInk = (colour: string) => (colourOf(colour, page)?.[3] ?? 1) >= FAINT;
  if (style.backgroundImage !== 'none' || isInk(style.backgroundColor)) return true;
  if (style.boxShadow.includes('inset')) return true;
  if (style.backdropFilter && style.backdropFilter !== 'none') return true;
  return (['top', 'right', 'bottom', 'left'] as const).some(
    (side) =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) >= THICK_BORDER &&
      isInk(style.getPropertyValue(`border-${side}-color`)),
  );
}
