import { isDisplayed, pageOf, parentOf, rectOf } from '../../../members';
import { squeezed, textNodes } from './seen-letters';
import { isClear } from './shown-place';
import { kept } from './shown-text';

const mostNodes = 1_500;
const mostWords = 10;
/** Fewer letters stand in one fact as in another: さん. */
const leastPiece = 2;
/** Where letters stand over their baseline, as shares of their size: a line below or above strikes none of them. */
const letters = { foot: 0.15, head: 0.65 };
/** Where a browser sets lines by itself, as shares of the size of the letters whose line it is (CSS Text Decoration 4, §2.9). */
const set = { underline: -0.1, under: -0.25, overline: 0.85 };

/**
 * Words of a post that a line of their style strikes: struck out, with an underline or overline that runs through the
 * letters, or with a rule of the gaps between boxes. What was read says the words alone, while whoever sees them takes them for withdrawn.
 * @param isSaid whether letters (without blanks) are the post's words or its author's names, or another fact
 */
export function struckWords(parts: readonly Element[], isSaid: (letters: string) => boolean): string[] {
  const struck = new Set<string>();
  const isInRules = kept<boolean>(
    (box, outer) => axes.some((axis) => ruleOf(axis, getComputedStyle(box)) > 0) || outer(),
    false,
  );
  for (const node of parts.flatMap(textNodes).slice(0, mostNodes)) {
    const { parentElement: holder } = node;
    const own = squeezed(node.data);
    if (!holder || !/[\p{L}\p{N}]/u.test(own) || !isSaid(own)) continue;
    if (
      (isStruck(holder) || (isInRules(holder) && isRuled(node, holder))) &&
      isDisplayed(holder, { opacityProperty: true, visibilityProperty: true })
    )
      struck.add(node.data.trim().replace(/\s+/g, ' '));
  }
  return [...struck].slice(0, mostWords);
}

/** Whether letters are a fact that a record says, or stand within a longer one: a quotation, a line before or after. */
export function isStated(said: readonly string[] = []): (letters: string) => boolean {
  const facts = said.map(squeezed);
  return (letters) => facts.some((fact) => fact === letters || (letters.length > leastPiece && fact.includes(letters)));
}

/** A line goes on in all that stands in its element but boxes of their own (CSS Text Decoration 3, §2.1). */
function isStruck(holder: Element): boolean {
  const size = Number.parseFloat(getComputedStyle(holder).fontSize);
  let raised = 0;
  for (let box: Element | null = holder; box; box = parentOf(box)) {
    const style = getComputedStyle(box);
    if ([style, ...partsOf(box)].some((each) => strikes(each, size, raised))) return true;
    if (isBoxOfItsOwn(style)) return false;
    raised += Number.parseFloat(style.verticalAlign) || 0;
  }
  return false;
}

const partsOf = (box: Element) =>
  ['::first-line', '::first-letter'].flatMap((part) => {
    const style = getComputedStyle(box, part);
    return style.textDecorationLine === getComputedStyle(box).textDecorationLine ? [] : [style];
  });

const isBoxOfItsOwn = ({ display, position, float }: CSSStyleDeclaration) =>
  /^inline-(?!flow)/.test(display) || /^(?:absolute|fixed)$/.test(position) || (float !== 'none' && float !== '');

/** @param raised how far the letters stand above the line of the element that the style is of, in CSS pixels */
function strikes(style: CSSStyleDeclaration, size: number, raised: number): boolean {
  const { textDecorationLine: line, textDecorationColor: colour, textUnderlineOffset: offset, fontSize } = style;
  if (line === 'none' || line === '' || isClear(colour)) return false;
  if (line.includes('line-through')) return true;
  const own = Number.parseFloat(fontSize);
  const thick = lengthOf(style.textDecorationThickness, own) ?? own / 16;
  /** Whether a line between these heights over the letters' own baseline runs through them. */
  const isThrough = (bottom: number, top: number) =>
    top - raised > size * letters.foot && bottom - raised < size * letters.head;
  const isUnder = style.textUnderlinePosition.includes('under');
  const place = isUnder ? set.under * own : offset === 'auto' ? set.underline * own : 0;
  const under = place - (lengthOf(offset, own) ?? 0);
  const over = set.overline * own;
  return (
    (line.includes('underline') && isThrough(under - thick, under)) ||
    (line.includes('overline') && isThrough(over, over + thick))
  );
}

/** Whether a rule drawn between the boxes of a grid, a row or columns can run through letters (CSS Gap Decorations 1). */
function isRuled(letters: Text, holder: Element): boolean {
  const range = pageOf(letters).createRange();
  range.selectNodeContents(letters);
  const lines = [...range.getClientRects()];
  let cell: Element | undefined;
  for (let box: Element | null = holder; box; box = parentOf(box)) {
    const style = getComputedStyle(box);
    const inside = cell;
    if (axes.some((axis) => isRuledAlong(axis, style, lines, inside))) return true;
    if (style.display !== 'contents') cell = box;
  }
  return false;
}

const axes = [
  { rule: 'row-rule', gap: 'row-gap', tracks: 'grid-template-rows', from: 'top', to: 'bottom', size: 'height' },
  { rule: 'column-rule', gap: 'column-gap', tracks: 'grid-template-columns', from: 'left', to: 'right', size: 'width' },
] as const;

/** How thick the rules are that an element draws between what it lays out, in CSS pixels; 0 where nobody sees one. */
function ruleOf({ rule }: (typeof axes)[number], style: CSSStyleDeclaration): number {
  const given = (name: string) => style.getPropertyValue(`${rule}-${name}`);
  if (/^(?:none\b ?|hidden\b ?)*$/.test(given('style')) || isClear(given('color'))) return 0;
  return Math.max(0, ...(given('width').match(/[\d.]+(?=px)/g) ?? []).map(Number));
}

/** A rule lies in its gap: letters are clear of it where they keep to a box that keeps to its place. */
function isRuledAlong(
  axis: (typeof axes)[number],
  style: CSSStyleDeclaration,
  lines: readonly DOMRect[],
  cell: Element | undefined,
): boolean {
  const { gap, tracks, from, to, size } = axis;
  const given = (name: string) => style.getPropertyValue(name);
  const wide = ruleOf(axis, style);
  const isOfBoxes = /grid|flex/.test(style.display);
  const column = isOfBoxes ? undefined : columnOf(style);
  if (wide === 0 || !(isOfBoxes || column)) return false;
  const between = lengthOf(given(gap), 0) ?? (column ? Number.parseFloat(style.fontSize) : 0);
  const isOut = (line: DOMRect, start: number, end: number) =>
    line[from] < start - line.height / 4 || line[to] > end + line.height / 4;
  if (lines.some(({ height }) => wide - between > height / 2)) return true;
  if (column) return lines.some((line) => isOut(line, line[from], line[from] + column));
  if (!cell) return false;
  const own = getComputedStyle(cell);
  const place = rectOf(cell);
  const isShifted = own.position === 'relative' && [own.top, own.left].some((by) => Number.parseFloat(by) !== 0);
  const isMoved = isShifted || own.transform !== 'none' || !/^(?:none|)$/.test(own.translate);
  const isDrawnOut = [from, to].some((side) => Number.parseFloat(own.getPropertyValue(`margin-${side}`)) < 0);
  const room = Math.max(...given(tracks).split(' ').map(Number.parseFloat));
  return isMoved || isDrawnOut || place[size] > room + 1 || lines.some((line) => isOut(line, place[from], place[to]));
}

/** How wide a column of a text is that stands in several, in CSS pixels. */
function columnOf({ columnCount, columnWidth, columnGap, width, fontSize }: CSSStyleDeclaration): number | undefined {
  const [count, least, all] = [columnCount, columnWidth, width].map(Number.parseFloat) as [number, number, number];
  const gap = lengthOf(columnGap, 0) ?? Number.parseFloat(fontSize);
  const fitting = Math.max(1, Math.floor((all + gap) / (least + gap)));
  const columns = Number.isNaN(least) ? count : Number.isNaN(count) ? fitting : Math.min(count, fitting);
  return columns > 1 ? (all + gap) / columns - gap : undefined;
}

/** Of a length that was worked out; hundredths are of the letters' size. */
function lengthOf(value: string, size: number): number | undefined {
  const number = Number.parseFloat(value);
  return Number.isNaN(number) ? undefined : value.endsWith('%') ? (number / 100) * size : number;
}
