import { bytesOfBase64 } from '../../../bytes/base64';
import type { Drawing } from '../../match/read-as-drawn';
import { shadowRootOf } from '../composed-tree';
import { decoded } from '../watch/calls';
import { isPlainlyDrawn, isReadable, styleOf } from './painting';
import { type LinesInSight, linesRound } from './sight';

/** Least height of a letter that a person reads, in CSS pixels. */
const SMALLEST = 7;
/** A picture of this shape may hold words. */
const OF_WORDS = { width: 32, ratio: 1.8 };
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
          : [...wordsOfStyles(element)].toSpliced(1, 1).join('') + wordsOfPicture(element),
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
    const isCut = style.overflow.includes('hidden') || style.overflow.includes('clip');
    const area = each.getBoundingClientRect();
    if (isCut && (area.width < 4 || area.height < SMALLEST || !overlaps(rect, area))) return false;
    if (/^rect\((0|1)(px)?,? /.test(style.clip) || /inset\((50|100)%\)/.test(style.clipPath)) return false;
  }
  return true;
}

const differ = (one: CSSStyleDeclaration, other: CSSStyleDeclaration, name: string) =>
  one.getPropertyValue(name) !== other.getPropertyValue(name);

const overlaps = (one: DOMRect, area: DOMRect) =>
  Math.min(one.right, area.right) - Math.max(one.left, area.left) >= 4 &&
  Math.min(one.bottom, area.bottom) - Math.max(one.top, area.top) >= 4;

/** Where a style can set words beside those of an element. */
const SIDES = ['before', 'after', 'marker'] as const;
const SCROLL_BUTTONS = ['left', 'right', 'up', 'down'].map((side) => `scroll-button(${side})`);

/** All words that styles set beside those of an element. */
export const wordsOfStyles = (element: Element): string[] => [
  ...SIDES.map((side) => pseudoWords(element, side)),
  ...SCROLL_BUTTONS.map((button) => wordsIn(styleOf(element, `::${button}`), element)),
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
  // A picture as wide as letters are, or that holds some: nobody reads it
  const isPicture = said.includes('url(') && (Number.parseFloat(style.width) >= OF_WORDS.width || holdsLetters(said));
  return (isPicture ? UNREAD : '') + stringsIn(said, element);
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
export const holdsLetters = (address: string): boolean =>
  /<text/i.test(decoded(address.replaceAll(/base64,([\w+/=]+)/g, (_, bytes: string) => unpacked(bytes))));

/** A sign of a list that is words of its own; of one below another, which browsers do not tell, it may be any. */
function wordsOfMarker(element: Element, holder: CSSStyleDeclaration | undefined, side: string): string {
  if (!holder?.display.includes('list-item')) return '';
  const marker = styleOf(element, `${side}::marker`);
  const said = wordsIn(marker, element) || stringsIn(holder.listStyleType, element);
  return said || (side === '' ? '' : UNREAD);
}

function stringsIn(said: string, element: Element): string {
  const parts = said.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g);
  const words = [...parts].map(([, text, name]) => text ?? element.getAttribute(name ?? '') ?? '').join('');
  return /[\p{L}\p{N}]/u.test(words) ? ` ${words} ` : '';
}

/** What a picture among words says; a wide one that names nothing may say anything. */
export function wordsOfPicture(element: Element): string {
  const isPicture = /^(img|svg|canvas|video|object|embed|iframe)$/.test(element.localName);
  if (!isPicture && !styleOf(element)?.content.includes('url(')) return '';
  const { width, height } = element.getBoundingClientRect();
  if (width < 4 || height < 4) return '';
  const said = element.getAttribute('alt') || element.getAttribute('aria-label') || '';
  return said || (width >= OF_WORDS.width && width >= height * OF_WORDS.ratio ? UNREAD : '');
}
