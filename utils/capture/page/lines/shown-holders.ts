import { isDisplayed, nameOf, parentOf } from '../../../members';
import { kept } from './shown-text';
import { channelsOf, coverOf, laidOver, leastCover, stands } from './stands-out';

/** Readings over letters of 10 px are half as high; in CSS pixels. A line's box says less: fonts leave room over and under. */
const leastSize = 5;
/** Letters that stand nearer to each other, as a share of their size, stand upon each other. */
const leastRoom = -0.4;
/** From so much of their size on the line round letters covers what is between its two sides. */
const leastStroke = 0.15;
/** By so much of their size letters are spread out at the most that anybody reads. */
const mostBlur = 0.5;
/** A ground that covers so much is what letters stand on. */
const leastGround = 0.9;

const isOfLetters = ({ backgroundClip }: CSSStyleDeclaration) => backgroundClip.includes('text');
const isPictured = ({ backgroundImage }: CSSStyleDeclaration) => backgroundImage !== 'none';

/** The colour on which the letters of an element stand; of no form where a picture is part of it, or nobody can tell. */
export function groundOfLetters(): (element: Element) => string {
  const white = 'rgb(255, 255, 255)';
  const isWhite = stands(getComputedStyle(document.documentElement).color, white);
  return kept(
    (element, outer) => {
      const style = getComputedStyle(element);
      if (isOfLetters(style)) return outer();
      return isPictured(style) ? '' : laidOver(style.backgroundColor, outer());
    },
    isWhite ? white : '',
  );
}

/**
 * Whether its styles let anybody see the letters that an element holds itself: laid out, not folded away or skipped, opaque,
 * of a size, beside each other, and leaving anything on their ground. Asks each element once.
 */
export function shownHolders(groundOf = groundOfLetters()): (holder: Element) => boolean {
  const isInked = inkedLetters(groundOf);
  return kept<boolean>((holder) => {
    const { fontSize, letterSpacing, wordSpacing, contentVisibility } = getComputedStyle(holder);
    // What a fold has directly in it stands in no element that would say so
    const isFolded = nameOf(holder) === 'details' && !(holder as HTMLDetailsElement).open;
    return (
      isDisplayed(holder, { opacityProperty: true, visibilityProperty: true }) &&
      !isFolded &&
      contentVisibility !== 'hidden' &&
      Number.parseFloat(fontSize) >= leastSize &&
      [letterSpacing, wordSpacing].every(
        (room) => !(Number.parseFloat(room) < Number.parseFloat(fontSize) * leastRoom),
      ) &&
      isInked(holder)
    );
  }, true);
}

/**
 * Whether the letters of an element leave anything to see: by their fill, the line round them and what a ground is cut to
 * their form, each as opacity, filters and blending with their ground let it through. Of a plain colour that is also the
 * ground's the pixels tell; what lies over the letters is not asked.
 */
function inkedLetters(groundOf: (element: Element) => string): (holder: Element) => boolean {
  const coverOfBoxes = kept<number>((element, outer) => Number(getComputedStyle(element).opacity) * outer(), 1);
  const isChanged = kept<boolean>((element, outer) => {
    const { filter, mixBlendMode } = getComputedStyle(element);
    return element !== document.body && (!isNone(filter) || !isNone(mixBlendMode) || outer());
  }, false);
  return kept<boolean>((holder) => {
    if (coverOfBoxes(holder) < leastCover) return false;
    const { webkitTextFillColor: fill, webkitTextStrokeWidth: stroke, fontSize } = getComputedStyle(holder);
    if (coverOf(fill) >= leastCover && !Number.parseFloat(stroke) && !isChanged(holder)) return true;
    const ground = groundOf(holder);
    const boxes = boxesRound(holder);
    const isSure = boxes.some((box) => stands(getComputedStyle(box).webkitTextFillColor, ground));
    return paintsOf(boxes, groundOf).some((paint) => {
      const seen = boxes.reduce((under, box) => through(box, under, ground, Number.parseFloat(fontSize)), paint);
      if (coverOf(seen) < leastCover) return false;
      return (paint === fill && seen === fill) || !isSure || stands(seen, ground);
    });
  }, true);
}

/** Of a filter or a way of blending; an older browser says nothing of either. */
const isNone = (value: string) => /^(?:none|normal)?$/.test(value);

/** Itself and what is round it, up to the body: what a style does to that it does to the ground as well. */
function boxesRound(holder: Element): Element[] {
  const boxes: Element[] = [];
  for (let box: Element | null = holder; box && box !== document.body; box = parentOf(box)) boxes.push(box);
  return boxes;
}

/** The colours in which its letters are drawn. */
function paintsOf(boxes: readonly Element[], groundOf: (element: Element) => string): string[] {
  const { webkitTextFillColor, webkitTextStrokeColor, webkitTextStrokeWidth, fontSize, paintOrder } = getComputedStyle(
    boxes[0] as Element,
  );
  const stroke = Number.parseFloat(webkitTextStrokeWidth) || 0;
  const isOverFill = !paintOrder.startsWith('stroke') && stroke >= Number.parseFloat(fontSize) * leastStroke;
  if (isOverFill && coverOf(webkitTextStrokeColor) >= leastGround) return [webkitTextStrokeColor];
  const cut = boxes.filter((box) => isOfLetters(getComputedStyle(box))).flatMap((box) => coloursOf(box, groundOf));
  return [webkitTextFillColor, ...(stroke > 0 ? [webkitTextStrokeColor] : []), ...cut];
}

/** Of a ground that is cut to the form of letters; one of a picture may have any, which the pixels tell. */
function coloursOf(box: Element, groundOf: (element: Element) => string): string[] {
  const { backgroundImage, backgroundColor } = getComputedStyle(box);
  const behind = groundOf(box);
  const colours = [backgroundColor, ...(backgroundImage.match(/(?:rgba?|color)\([^()]*\)/g) ?? [])];
  const isAny = /url\(|image\(|element\(|\blab|\blch|\bokl/.test(backgroundImage);
  return isAny ? ['currentcolor'] : colours.filter((colour) => stands(colour, behind));
}

/** What a box lets through of a colour that letters in it have. */
function through(box: Element, colour: string, ground: string, size: number): string {
  const style = getComputedStyle(box);
  const { filter, mixBlendMode: blend } = style;
  const blur = Number.parseFloat(/blur\(([\d.]+)px/.exec(filter)?.[1] ?? '0');
  // Which filter an address names no script of an extension can ask
  if (filter.includes('url(') || blur > size * mostBlur) return clear;
  const seen = isNone(filter) ? colour : filtered(colour, filter);
  const isWithGround = !isOfLetters(style) && (isPictured(style) || coverOf(style.backgroundColor) >= leastGround);
  if (isWithGround) return coverOf(seen) < leastCover ? clear : colour;
  return isNone(blend) ? seen : blended(seen, ground, blend);
}

const clear = 'rgba(0, 0, 0, 0)';

/** A colour as a filter of styles makes it (Filter Effects 1; `url()` is not known there), in `rgba()`. */
export function filtered(colour: string, filter: string): string {
  const side = 8;
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!context) return colour;
  context.filter = filter;
  context.fillStyle = colour;
  context.fillRect(-side, -side, side * 3, side * 3);
  const [red, green, blue, cover = 0] = context.getImageData(side / 2, side / 2, 1, 1).data;
  return `rgba(${red}, ${green}, ${blue}, ${cover / 255})`;
}

/** CSS Compositing 1, §10.1, of one channel: that of the ground and that of what lies over it, 0–1. */
const blends: Readonly<Record<string, (under: number, over: number) => number>> = {
  multiply: (under, over) => under * over,
  screen: (under, over) => under + over - under * over,
  overlay: (under, over) => hardLight(over, under),
  darken: Math.min,
  lighten: Math.max,
  'color-dodge': (under, over) => (under === 0 ? 0 : over === 1 ? 1 : Math.min(1, under / (1 - over))),
  'color-burn': (under, over) => (under === 1 ? 1 : over === 0 ? 0 : 1 - Math.min(1, (1 - under) / over)),
  'hard-light': hardLight,
  difference: (under, over) => Math.abs(under - over),
  exclusion: (under, over) => under + over - 2 * under * over,
  'plus-lighter': (under, over) => Math.min(1, under + over),
};

function hardLight(under: number, over: number): number {
  return over <= 0.5 ? under * 2 * over : under + (2 * over - 1) - under * (2 * over - 1);
}

/** What is seen of a colour that is blended with its ground; of what nobody can tell, the colour. */
function blended(colour: string, ground: string, mode: string): string {
  const [over, under, blend] = [channelsOf(colour), channelsOf(ground), blends[mode]];
  if (!over || !under || !blend) return colour;
  const mixed = [0, 1, 2].map((at) => blend((under[at] ?? 0) / 255, (over[at] ?? 0) / 255) * 255);
  return laidOver(`rgba(${mixed.join(', ')}, ${coverOf(colour)})`, ground);
}
