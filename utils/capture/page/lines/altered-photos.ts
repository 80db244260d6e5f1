import { parentOf, rectOf } from '../../../members';
import { ownPixels } from './photo-box';
import { filtered } from './shown-holders';

/** With its own pixels on less of its box nobody sees a photograph. */
const leastShown = 0.15;
const leastCover = 0.1;
/** Of what a shape leaves: avatars are round (0.79), and honest shapes leave most. */
const leastLeft = 0.4;
/** Drawn so many times larger than where it fills its box, a corner of it is seen. */
const mostEnlarged = 2;
/** Of black and white as a filter leaves them, 0–255. */
const leastContrast = 50;
/** Where it is asked what a shape leaves, as parts of the box. */
const asked = [0.1, 0.3, 0.5, 0.7, 0.9];

/**
 * How styles take away or alter a photograph's own pixels, as words for `photos-unlike-record`. What sites do honestly with
 * one is none of it: crops that fill a box, bands beside a tall one, rounded corners and fades, blur, grey, and a clear
 * picture over a ground that shows the same file.
 * @param part of the post, up to which the elements round it are asked
 */
export function alteredBy(image: HTMLImageElement, part: Element): string[] {
  if (!image.complete || image.naturalWidth === 0 || !image.checkVisibility({ visibilityProperty: true })) return [];
  const boxes = boxesOf(image, part);
  const styles = boxes.map((box) => getComputedStyle(box));
  const { share, enlarged } = ownPixels(image, styles[0] as CSSStyleDeclaration);
  const grounds = groundsOf(image, boxes);
  const isSame = grounds.some((ground) => isOneFile(ground, image.currentSrc));
  const isOverOther = grounds.length > 0 && !isSame;
  const cover = styles.reduce((left, { opacity }) => left * Number(opacity), 1);
  const isLeft = shapeLeaves(image, styles);
  const isGone =
    share < leastShown ||
    (isLeft === undefined ? isOverOther : !isLeft) ||
    // Without any other picture the fact itself is told, see unseen-parts.ts
    (cover < leastCover && isOverOther);
  const isVeiled = styles.some(
    ({ maskImage, mixBlendMode }) =>
      isClearMask(maskImage) || (isOverOther && (!isNone(maskImage) || !isNone(mixBlendMode))),
  );
  return [
    ...((isGone || isVeiled) && !isSame ? ['taken'] : []),
    ...(enlarged >= mostEnlarged ? ['part'] : []),
    ...(isFilteredAway(boxes, styles) && !isSame ? ['filter'] : []),
    ...(isMirrored(styles) ? ['mirrored'] : []),
  ];
}

const isNone = (value: string) => /^(?:none|normal|)$/.test(value);

/** The picture and what is round it, from the inside out. */
function boxesOf(image: Element, part: Element): Element[] {
  const boxes = [image];
  for (let box: Element | null = image; box && box !== part; ) {
    box = parentOf(box);
    if (box) boxes.push(box);
  }
  return boxes;
}

/** Addresses of pictures that styles draw where the photograph stands: on itself, round it and beside it. */
function groundsOf(image: Element, boxes: readonly Element[]): string[] {
  const { width, height } = image.getBoundingClientRect();
  const near = boxes.filter((box) => {
    const around = rectOf(box);
    return around.width * around.height <= width * height * 2;
  });
  const beside = [...(image.parentElement?.children ?? [])];
  return [...new Set([image, ...near, ...beside])].flatMap((box) =>
    [...getComputedStyle(box).backgroundImage.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)].map(
      ([, address = '']) => address,
    ),
  );
}

/** Sites name other sizes of one file in the rest of its address. */
function isOneFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((address) => URL.parse(address, document.baseURI));
  if (!first || !second) return false;
  return (
    first.href === second.href || (first.host !== '' && first.host + first.pathname === second.host + second.pathname)
  );
}

/**
 * Whether a shape leaves most of it: a hit test finds nothing of what is cut away. Undefined where no pointer stops at it
 * or it is not in the window.
 */
function shapeLeaves(image: Element, styles: readonly CSSStyleDeclaration[]): boolean | undefined {
  if (styles.every(({ clipPath }) => isNone(clipPath))) return true;
  const { left, top, width, height } = image.getBoundingClientRect();
  const points = asked
    .flatMap((across) => asked.map((down) => [left + across * width, top + down * height] as const))
    .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  if (points.length === 0 || styles[0]?.pointerEvents === 'none') return undefined;
  const found = points.filter(([x, y]) => Document.prototype.elementsFromPoint.call(document, x, y).includes(image));
  return found.length >= points.length * leastLeft;
}

/** Nothing of the mask lets anything through. */
const isClearMask = (mask: string) =>
  mask.includes('gradient(') &&
  !mask.includes('url(') &&
  (mask.match(/rgba?\([^()]*\)/g) ?? ['']).every((colour) => /^rgba.*, 0(?:\.0\d*)?\)$/.test(colour));

/** Sites blur what somebody has to ask for, and lay shadows round pictures. */
const blurs = /(?:blur|drop-shadow)\((?:[^()]|\([^()]*\))*\)/g;

/**
 * Whether black and white are no longer told apart, or stand for each other. A tool that turns the whole page dark turns
 * its photographs back, or leaves them with the page.
 */
function isFilteredAway(boxes: readonly Element[], styles: readonly CSSStyleDeclaration[]): boolean {
  const own = styles.map(({ filter }) => filter.replace(blurs, '').trim()).filter((filter) => !isNone(filter));
  if (own.some((filter) => filter.includes('url('))) return true;
  if (own.length === 0) return false;
  const outer: string[] = [];
  for (let box = parentOf(boxes.at(-1) as Element); box; box = parentOf(box)) {
    const { filter } = getComputedStyle(box);
    if (!isNone(filter)) outer.push(filter.replace(blurs, ''));
  }
  return [own, [...own, ...outer]].every((filters) => {
    const [black = 0, white = 0] = ['#000', '#fff'].map((colour) => lightOf(filtered(colour, filters.join(' '))));
    return white - black < leastContrast;
  });
}

/** On white, 0–255. */
function lightOf(colour: string): number {
  const [red = 0, green = 0, blue = 0, cover = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return ((red + green + blue) / 3) * cover + 255 * (1 - cover);
}

function isMirrored(styles: readonly CSSStyleDeclaration[]): boolean {
  const turns = styles.filter(({ transform, scale, rotate }) => {
    const { m11, m12, m21, m22 } = new DOMMatrix(isNone(transform) ? '' : transform);
    const [across = 1, down = across] = isNone(scale) ? [] : scale.split(' ').map(Number);
    const [, axis, angle = '0'] = /^(x|y) (-?[\d.]+)deg$/.exec(rotate) ?? [];
    const isBack = axis !== undefined && Math.cos((Number(angle) * Math.PI) / 180) < 0;
    return (m11 * m22 - m12 * m21) * across * down * (isBack ? -1 : 1) < 0;
  });
  return turns.length % 2 === 1;
}
