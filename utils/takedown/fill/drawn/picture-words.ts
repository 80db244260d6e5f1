import { bytesOfBase64 } from '../../../bytes/base64';
import type { Drawing } from '../../match/read-as-drawn';
import { styleOf } from '../../match/shown';
import { shadowRootOf } from '../composed-tree';
import { decoded } from '../watch/calls';
import { isPlainlyDrawn, isReadable } from './painting';
import { type LinesInSight, linesRound } from './sight';

/** Least height of a letter that a person reads, in CSS pixels. */
const SMALLEST = 7;
/** A picture of this shape may hold words, and so may a border so thick. */
const WORDS_WIDE = 32;
const WORDS_RATIO = 1.8;
const WORDS_BORDER = 12;
/** No word of the lexicon: a label with it says something that is not known. */
export const UNREAD = ' unreadablepicture ';
/** Text this far from a box is looked at for covers, in CSS pixels. */
const BESIDE = 90;

/** Reads with the words of a page as they are drawn; near `box`, which stands in the window, what covers them counts too. */
export function withDrawing<T>(box: Element, read: (how: Drawing) => T): T {
  const known = new Map<Text, string>();
  const { left, top, width, height } = box.getBoundingClientRect();
  const round = new DOMRect(left - BESIDE * 4, top - BESIDE, width + BESIDE * 8, height + BESIDE * 2);
  const sight = linesRound(box, round);
  try {
    return read({
      text(node) {
        const before = known.get(node);
        if (before !== undefined) return before;
        const words = /\S/.test(node.data) && !isDrawn(node, round, sight) ? '' : node.data;
        known.set(node, words);
        return words;
      },
      inside: (element) => shadowRootOf(element) ?? element,
      beside: (element, side) =>
        side === 'after'
          ? pseudoWords(element, side)
          : wordsOfStyles(element).toSpliced(1, 1).join('') + wordsOfPicture(element),
    });
  } finally {
    sight.end();
  }
}

function isDrawn(node: Text, round: DOMRect, sight: LinesInSight): boolean {
  const root = node.getRootNode();
  const holder = node.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
  if (!holder?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (Number.parseFloat(styleOf(holder)?.fontSize ?? '0') < SMALLEST) return false;
  if (!isPlainlyDrawn(holder) || !isReadable(holder)) return false;
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width >= 2 && height >= SMALLEST);
  return rects.some((rect) => isInReach(rect, holder) && (!overlaps(rect, round) || sight.isUncovered(holder, rect)));
}

/** Within the page, and not cut away by what it stands in. */
function isInReach(rect: DOMRect, holder: Element): boolean {
  const view = holder.ownerDocument.defaultView;
  if (!view || rect.right + view.scrollX <= 2 || rect.bottom + view.scrollY <= 2) return false;
  for (let each: Element | null = holder; each && each.tagName !== 'BODY'; each = each.parentElement) {
    const style = styleOf(each);
    if (!style) return false;
    const first = styleOf(each, '::first-line');
    // A first line of its own colour or size may show nothing
    if (first && ['-webkit-text-fill-color', 'font-size'].some((name) => differ(first, style, name))) return false;
    if (!isFirstLetterRead(each)) return false;
    const isCut = style.overflow.includes('hidden') || style.overflow.includes('clip');
    const area = each.getBoundingClientRect();
    if (isCut && (area.width < 4 || area.height < SMALLEST || !overlaps(rect, area))) return false;
    if (/^rect\((0|1)(px)?,? /.test(style.clip) || /inset\((50|100)%\)/.test(style.clipPath)) return false;
  }
  return true;
}

/** Whether a first letter of its own look is there to be read: without it a word may be another (`非公開`). */
export function isFirstLetterRead(element: Element): boolean {
  const style = styleOf(element);
  const first = styleOf(element, '::first-letter');
  if (!style || !first || !LOOKS.some((name) => differ(first, style, name))) return true;
  const shifts = [first.marginLeft, first.marginRight, first.letterSpacing];
  return (
    (first.fontSize === style.fontSize || Number.parseFloat(first.fontSize) >= SMALLEST) &&
    (first.backgroundImage === style.backgroundImage || !PICTURE.test(first.backgroundImage)) &&
    shifts.every((shift) => !(Number.parseFloat(shift) < Number.parseFloat(first.fontSize) * -0.4)) &&
    isReadable(element, '::first-letter')
  );
}
const LOOKS = ['-webkit-text-fill-color', 'color', 'font-size', 'background-image', 'letter-spacing', 'margin-left'];

const differ = (one: CSSStyleDeclaration, other: CSSStyleDeclaration, name: string) =>
  one.getPropertyValue(name) !== other.getPropertyValue(name);

const overlaps = (one: DOMRect, area: DOMRect) =>
  Math.min(one.right, area.right) - Math.max(one.left, area.left) >= 4 &&
  Math.min(one.bottom, area.bottom) - Math.max(one.top, area.top) >= 4;

/** Where a style can set words beside those of an element. */
export const SIDES = ['before', 'after', 'marker'] as const;
/** Parts of scrollers and of lists that hold words, too. */
const PARTS = ['left', 'right', 'up', 'down']
  .map((side) => `scroll-button(${side})`)
  .concat('scroll-marker', 'picker-icon', 'checkmark');

/** All words that styles set beside those of an element. */
export const wordsOfStyles = (element: Element): string[] => [
  ...SIDES.map((side) => pseudoWords(element, side)),
  ...PARTS.map((part) => wordsIn(styleOf(element, `::${part}`), element)),
  // Firefox puts them in where a line is cut off
  stringsIn(styleOf(element)?.textOverflow ?? '', element),
];

/** The words on one side, with those of the marker there. */
export function pseudoWords(element: Element, side: (typeof SIDES)[number]): string {
  if (side === 'marker') return wordsOfMarker(element, styleOf(element), '');
  const style = styleOf(element, `::${side}`);
  return wordsIn(style, element) + (style?.content === 'none' ? '' : wordsOfMarker(element, style, `::${side}`));
}

/** The words of `content`: its strings, attributes that it names, what stands for quotation marks, and a picture. */
function wordsIn(style: CSSStyleDeclaration | undefined, element: Element): string {
  if (!style?.content || style.content === 'none' || style.content === 'normal' || style.display === 'none') return '';
  if (Number(style.opacity) < 0.1 || style.visibility === 'hidden' || Number.parseFloat(style.fontSize) < SMALLEST)
    return '';
  const said = style.content.includes('-quote') ? style.content + style.quotes : style.content;
  const sum = (...lengths: string[]) => lengths.reduce((all, each) => all + (Number.parseFloat(each) || 0), 0);
  const width = sum(style.width, style.paddingLeft, style.paddingRight);
  const height = sum(style.height, style.paddingTop, style.paddingBottom);
  const counted = said.includes('counter') ? countedWords(element) : '';
  return (paintsWords(style, width, height) ? UNREAD : '') + counted + stringsIn(said, element);
}

/** Whether a style draws a picture that holds words, or has room for some: in a box of this size, or in its border. */
export function paintsWords(style: CSSStyleDeclaration, width: number, height: number): boolean {
  const { content, backgroundImage, maskImage, borderImageSource, listStyleImage } = style;
  const ground = `${content} ${backgroundImage} ${maskImage}`;
  // A small one in a wide box leaves the rest of it empty
  const sizes = [style.backgroundSize, style.maskSize].map((size) => Number.parseFloat(size) || width);
  return (
    holdsLetters(ground + borderImageSource + listStyleImage) ||
    (PICTURE.test(ground) && isOfWords(Math.min(width, ...sizes), height)) ||
    (PICTURE.test(borderImageSource) &&
      style.borderWidth.split(' ').some((width) => Number.parseFloat(width) >= WORDS_BORDER))
  );
}
const PICTURE = /\b(url|paint|element)\(/;
const isOfWords = (width: number, height: number) => width >= WORDS_WIDE && width >= height * WORDS_RATIO;

/** The letters of counter styles of the page's own, which may stand together in any way: numbers and signs in rings are none. */
function countedWords(element: Element): string {
  const { styleSheets, adoptedStyleSheets } = element.getRootNode() as Document;
  const words = [...styleSheets, ...element.ownerDocument.styleSheets, ...adoptedStyleSheets]
    .map(wordsOfCounters)
    .join('');
  return /\p{L}/u.test(words) ? UNREAD + words : '';
}

function wordsOfCounters(holder: CSSStyleSheet | CSSRule): string {
  const { symbols, additiveSymbols, prefix, suffix, negative, pad } = holder as Partial<CSSCounterStyleRule>;
  if (symbols !== undefined)
    return [prefix, symbols, additiveSymbols, negative, pad, suffix].join('').replaceAll(/[\d", ]/g, '');
  try {
    const { styleSheet, cssRules } = holder as Partial<CSSImportRule & CSSGroupingRule>;
    return [...(styleSheet?.cssRules ?? cssRules ?? [])].map(wordsOfCounters).join('');
  } catch {
    // Nobody reads a sheet of another site
    return '';
  }
}

function unpacked(base64: string): string {
  try {
    return new TextDecoder().decode(bytesOfBase64(base64));
  } catch {
    // No browser draws what is no base64
    return '';
  }
}

/** Whether an address that is a drawing itself (`data:`) holds letters. */
const holdsLetters = (address: string): boolean =>
  /<text/i.test(decoded(address.replaceAll(/base64,([\w+/=]+)/g, (_, bytes: string) => unpacked(bytes))));

/** A sign of a list that is words of its own; of one below another, which browsers do not tell, it may be any. */
function wordsOfMarker(element: Element, holder: CSSStyleDeclaration | undefined, side: string): string {
  if (!holder?.display.includes('list-item')) return '';
  const marker = styleOf(element, `${side}::marker`);
  const { listStyleType } = holder;
  const counted = PLAIN_SIGN.test(listStyleType) ? '' : countedWords(element);
  return wordsIn(marker, element) || stringsIn(listStyleType, element) || (side === '' ? counted : UNREAD);
}
/** No page can exchange these. */
const PLAIN_SIGN = /^(none|disc|circle|square|decimal)$/;

function stringsIn(said: string, element: Element): string {
  const parts = said.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([^\s,)]+)/g);
  const words = [...parts].map(([, text, name]) => text ?? element.getAttribute(name ?? '') ?? '').join('');
  return /[\p{L}\p{N}]/u.test(words) ? ` ${words} ` : '';
}

/**
 * What a picture or a page in a frame among words says; a wide one that names nothing may say anything, and one that a script
 * draws in spite of its name. Editors are boxes.
 */
export function wordsOfPicture(element: Element): string {
  const isDrawn = element.matches(DRAWN_INSIDE);
  if (!isDrawn && !element.matches('img, svg') && !styleOf(element)?.content.includes('url(')) return '';
  const { width, height } = element.getBoundingClientRect();
  const inner = (element as HTMLIFrameElement).contentDocument?.body;
  if (width < 4 || height < SMALLEST || inner?.isContentEditable) return '';
  // biome-ignore lint/performance/useDomNodeTextContent: textContent has scripts
  const named = isDrawn ? inner?.innerText : element.getAttribute('alt') || element.getAttribute('aria-label');
  return (named ?? '') + (isOfWords(width, height) && (isDrawn || !named) ? UNREAD : '');
}
/** What shows something else than its page's words. */
export const DRAWN_INSIDE = 'canvas, video, object, embed, iframe';
