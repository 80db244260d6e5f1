import type { Appearance, TextLine } from '../../../shapes/records/text-line';
import { besideTheWords, fontsOfPage } from './beside-the-words';
import { drawn } from './draw-line';
import { otherPhotos, strayLinks } from './other-photos';
import { readingOrder } from './reading-order';
import { countLetters, type Line, linesOf } from './set-lines';
import { clipOf, isClear, isShown, placeIn, type ShownPlace, unionOf } from './shown-place';
import { sureness } from './sureness';

const mostLines = 60;
const mostLetters = 2_000;
/** So many letters of one post are measured one by one: each costs some microseconds. */
const mostMeasured = 8_000;
/** Nobody reads letters of less than about four CSS pixels: the box of a line is half as high again, letters of one line are as wide on average. */
const leastHeight = 6;
const leastWidth = { exact: 4, close: 2, rough: 1 };

/** Half of a letter that takes two units, as boards cut texts, comes through a message as a sign of its own. */
const squeezed = (text: string) => text.toWellFormed().replace(/\s+/g, '');
/** Signs of direction are no letters of a name; whether they turn it shows in its boxes. */
const undirected = (text: string) => squeezed(text).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/**
 * Where the letters of a post's words and of its author's names stand in the viewport now, and how they look when they are
 * drawn by themselves in the page's own fonts: `letters-in-picture.ts` holds the pixels of a shot against that. Text nodes
 * whose words are not of the post (buttons, counters) are left out. Letters that no picture of the post can show (hidden,
 * tiny, cut off inside the post, outside of its box) are counted; what is only scrolled away is not.
 * Reads only, and draws on a canvas that is in no document: a page sees nothing of it.
 * @param parts the elements of the post
 * @param words the words that were read at the click
 * @param names display name and handle that were read at the click
 * @param id of the post, as its links name it
 * @param band of the viewport over which nothing of the site lies, see clear-band.ts: a line that it cuts is whole in the
 *   next shot, which overlaps
 */
export function appearanceOf(
  parts: readonly Element[],
  words: string,
  names: readonly string[],
  id: string,
  band: { top: number; bottom: number },
): Appearance {
  const wanted = squeezed(words);
  const lines: TextLine[] = [];
  const nameSeen = new Map<string, boolean>();
  const fonts = new Set<string>();
  const count = { drawn: 0, measured: 0 };
  const letters = letterCount();
  const order = readingOrder();
  const post = unionOf(parts);
  const places: Element[] = [];
  for (const part of parts) {
    const place = placeOfWords(part, wanted);
    places.push(
      ...part.querySelectorAll('time'),
      ...[place, ...names.map((name) => placeOfWords(part, squeezed(name)))].filter((each) => each !== undefined),
    );
    for (const node of textNodes(part)) {
      const own = squeezed(node.data);
      const { parentElement: holder } = node;
      const name = names.find((one) => undirected(own).replace(/^@/, '') === undirected(one));
      const isOfWords = wanted.includes(own) && (place ? place.contains(node) : own.length > 2);
      if (own === '' || !holder || !(name || isOfWords) || count.measured > mostMeasured) continue;
      const style = getComputedStyle(holder);
      const found = linesOf(node, mostMeasured - count.measured);
      const all = countLetters(node.data);
      count.measured += all;
      const cut = placeIn(clipOf(holder, part), post);
      const shown = isShown(holder, style) ? found.reduce((sum, line) => sum + lettersIn(line, cut), 0) : 0;
      const isTurned = found.some((line) => line.isTurned);
      if (name) nameSeen.set(name, (nameSeen.get(name) ?? false) || (shown > 0 && !isTurned) || all === 0);
      else letters.add(own, all, isOfAddress(node, holder) ? all : shown);
      if (!name && shown > 0) {
        order.add(found.filter(hasLetters), holder, style);
        for (const font of fontsOfPage(style.fontFamily, node.data)) fonts.add(font);
      }
      const clip = placeIn(clipOf(holder), { left: -1e6, right: 1e6, ...band });
      for (const line of found) {
        const isFull = lines.length >= (name ? mostLines + 8 : mostLines) || count.drawn > mostLetters;
        if (isFull || !isInside(line, clip) || !(name || isInside(line, post))) continue;
        count.drawn += line.letters.length;
        lines.push(drawn(line, holder, style, name ? 'author' : 'text'));
      }
    }
    // A picture may stand for words that its description alone says
    for (const [index, image] of part.querySelectorAll('img').entries()) {
      const own = squeezed(image.alt);
      if (own === '' || /^:[\w+-]+:$/.test(own) || !wanted.includes(own)) continue;
      const [emoji, said] = [emojiIn(own), countLetters(own)];
      if (said > 0 || emoji > 1 || !isOfALetter(image)) letters.add(`${own} ${index}`, said + emoji, 0);
    }
  }
  return {
    lines,
    ...letters.sums(),
    hiddenNames: [...nameSeen].flatMap(([name, isSeen]) => (isSeen ? [] : [name.slice(0, 400)])).slice(0, 4),
    fonts: [...fonts].slice(0, 5),
    isTurned: order.isTurned(),
    ...besideTheWords(parts, wanted, places),
    photos: parts.flatMap(otherPhotos).slice(0, 10),
    links: strayLinks(parts, id).slice(0, 4),
  };
}

/** Letters of each piece of the words, once: a site may write a piece twice, one of them for readers of the screen. */
function letterCount() {
  const pieces = new Map<string, { all: number; shown: number }>();
  return {
    add(piece: string, all: number, shown: number): void {
      const before = pieces.get(piece);
      pieces.set(piece, { all, shown: Math.max(shown, before?.shown ?? 0) });
    },
    sums() {
      const sum = { letters: 0, unseen: 0 };
      for (const { all, shown } of pieces.values()) {
        sum.letters += all;
        sum.unseen += Math.max(0, Math.min(all, mostMeasured) - shown);
      }
      return sum;
    },
  };
}

/** The innermost element that holds all of the words; what stands beside it is no part of them, even of the same letters. */
function placeOfWords(part: Element, wanted: string): Element | undefined {
  const plain = (text: string) => squeezed(text).replace(/[^\p{L}\p{N}]/gu, '');
  const words = plain(wanted);
  const holds = (element: Element) => plain(element.textContent ?? '').includes(words);
  if (words === '' || !holds(part)) return undefined;
  let place = part;
  for (let inner: Element | undefined = part; inner; inner = [...place.children].find(holds)) place = inner;
  return place;
}

const inLetters = new Intl.Segmenter('ja');
const emojiIn = (text: string) =>
  [...inLetters.segment(text)].filter(({ segment }) => /\p{Extended_Pictographic}|\p{RI}|\u20e3/u.test(segment)).length;

/** A picture that stands in a line as one sign, and has no ground that a style paints in its place. */
function isOfALetter(image: HTMLImageElement): boolean {
  const { width, height } = image.getBoundingClientRect();
  const { backgroundImage, backgroundColor, content, fontSize } = getComputedStyle(image);
  const most = Math.max(64, Number.parseFloat(fontSize) * 5);
  const isBare = backgroundImage === 'none' && isClear(backgroundColor) && content === 'normal';
  const isThere = image.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return isThere && isBare && Math.min(width, height) >= leastHeight && Math.max(width, height) <= most;
}

/** Sites cut addresses short: what they hide of one is no word of a person. */
const isOfAddress = (node: Text, holder: Element): boolean => {
  const link = holder.closest('a[href]')?.textContent ?? '';
  return /^[\x21-\x7e]+$/.test(node.data) && /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+[\x21-\x7e]*…?$/.test(link.trim());
};

function textNodes(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/** How many letters of a line stand where they can be seen: by the middle of each. */
function lettersIn({ top, bottom, letters }: Line, clip: ShownPlace): number {
  const middle = (top + bottom) / 2;
  if (bottom - top < leastHeight || middle < clip.top || middle > clip.bottom) return 0;
  const seen = letters.filter(([from, to, kind]) => {
    const across = (from + to) / 2;
    return kind !== 'sign' && across >= clip.left && across <= clip.right;
  });
  return sureness.reduce((sum, kind) => {
    const alike = seen.filter(([, , other]) => other === kind);
    const width = alike.reduce((all, [from, to]) => all + to - from, 0);
    return width < alike.length * leastWidth[kind] ? sum : sum + alike.length;
  }, 0);
}

const hasLetters = ({ letters }: Line) => letters.some(([, , kind]) => kind !== 'sign');

const isInside = (line: Line, clip: ShownPlace) =>
  line.left >= clip.left - 1 &&
  line.right <= clip.right + 1 &&
  line.top >= clip.top - 2 &&
  line.bottom <= clip.bottom + 2;
