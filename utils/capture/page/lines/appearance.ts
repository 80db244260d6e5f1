import { allIn, attributeOf, holds, nearest, parentOf, wordsIn } from '../../../members';
import type { Appearance, TextLine } from '../../../shapes/records/text-line';
import { isTranslated } from '../translated';
import { besideTheWords, fontsOfPage } from './beside-the-words';
import { otherPhotos, strayLinks } from './other-photos';
import { readingOrder } from './reading-order';
import { emojiIn, isOfALetter, lettersIn, placeOfWords, squeezed, textNodes, undirected } from './seen-letters';
import { shownHolders } from './shown-holders';
import { clipOf, placeIn, type ShownPlace, unionOf } from './shown-place';
import { struckWords } from './struck-words';
import { drawn } from './typeset/draw-line';
import { countLetters, type Line, linesOf } from './typeset/set-lines';
import { firstLetterOf } from './typeset/typography';

const mostLines = 60;
const mostLetters = 2_000;
/** So many letters of one post are measured one by one: each costs some microseconds. */
const mostMeasured = 8_000;
/**
 * Where the letters of a post's words, of its author's names and of its time stand in the viewport now, and how they look
 * when they are drawn by themselves in the page's own fonts: `letters-in-picture.ts` holds the pixels of a shot against that.
 * Text nodes whose words are not of the post (buttons, counters) are left out. Letters that no picture of the post can show
 * (hidden, tiny, cut off inside the post, outside of its box) are counted; what is only scrolled away is not.
 * Reads only, and draws on a canvas that is in no document: a page sees nothing of it.
 * @param parts the elements of the post
 * @param words the words that were read at the click
 * @param names display name and handle that were read at the click
 * @param id of the post, as its links name it
 * @param band of the viewport over which nothing of the site lies, see clear-band.ts: a line that it cuts is whole in the
 *   next shot, which overlaps
 * @param iso its time, as the page states it for machines
 */
export function appearanceOf(
  parts: readonly Element[],
  words: string,
  names: readonly string[],
  id: string,
  band: { top: number; bottom: number },
  iso?: string,
): Omit<Appearance, 'isTimeHidden'> {
  const wanted = squeezed(words);
  const lines: TextLine[] = [];
  const nameSeen = new Map<string, boolean>();
  const fonts = new Set<string>();
  const count = { drawn: 0, measured: 0 };
  const letters = letterCount();
  const order = readingOrder();
  const post = unionOf(parts);
  const isShown = shownHolders();
  const places: Element[] = [];
  const ofWords: Element[] = [];
  for (const part of parts) {
    const place = placeOfWords(part, wanted);
    if (place) ofWords.push(place);
    const ofNames = names.flatMap((name) => placeOfWords(part, squeezed(name)) ?? []);
    places.push(...allIn(part, 'time, select'), ...[place ?? [], ofNames].flat());
    /** Of a name or a time that stands in several elements, one of them. */
    const isPieceOf = (node: Text, own: string) => {
      const isOfName = ofNames.some((each) => each !== part && holds(each, node));
      if (isOfName && names.some((one) => undirected(one).includes(undirected(own).replace(/^@/, '')))) return 'author';
      const holder = parentOf(node);
      const time = holder && nearest(holder, 'time');
      return time && iso !== undefined && attributeOf(time, 'datetime') === iso ? 'time' : undefined;
    };
    for (const node of textNodes(part)) {
      const own = squeezed(node.data);
      const holder = parentOf(node);
      const name = names.find((one) => undirected(own).replace(/^@/, '') === undirected(one));
      const isOfWords = wanted.includes(own) && (place ? holds(place, node) : own.length > 2);
      const of = name ? 'author' : isOfWords ? 'text' : own === '' ? undefined : isPieceOf(node, own);
      if (own === '' || !holder || !of || count.measured > mostMeasured) continue;
      const style = getComputedStyle(holder);
      const found = linesOf(node, mostMeasured - count.measured);
      const all = countLetters(node.data);
      count.measured += all;
      const cut = placeIn(clipOf(holder, part), post);
      const shown = isShown(holder) ? found.reduce((sum, line) => sum + lettersIn(line, cut), 0) : 0;
      const isTurned = found.some((line) => line.isTurned);
      if (name) nameSeen.set(name, (nameSeen.get(name) ?? false) || (shown > 0 && !isTurned) || all === 0);
      else if (of === 'text') letters.add(own, all, isOfAddress(node, holder) ? all : shown);
      else if (shown === 0) continue;
      if (of === 'text' && shown > 0) {
        order.add(found.filter(hasLetters), holder, style);
        for (const font of fontsOfPage(style.fontFamily, node.data)) fonts.add(font);
      }
      const clip = placeIn(clipOf(holder), { left: -1e6, right: 1e6, ...band });
      for (const line of found) {
        const isFull = lines.length >= (of === 'text' ? mostLines : mostLines + 8) || count.drawn > mostLetters;
        if (isFull || !isInside(line, clip) || !(name || isInside(line, post))) continue;
        count.drawn += line.letters.length;
        const own = line === found[0] ? firstLetterOf(holder, line) : undefined;
        lines.push(drawn(line, holder, own ?? style, of));
      }
    }
    // A picture may stand for words that its description alone says
    for (const [index, image] of allIn<HTMLImageElement>(part, 'img').entries()) {
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
    isTranslated: isTranslated(ofWords.length > 0 ? ofWords : parts, wanted),
    ...besideTheWords(parts, wanted, places, ofWords),
    struck: struckWords(parts, (own) => wanted.includes(own) || names.some((name) => squeezed(name) === own)),
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

/** Sites cut addresses short: what they hide of one is no word of a person. */
const isOfAddress = (node: Text, holder: Element): boolean => {
  const link = nearest(holder, 'a[href]');
  return (
    /^[\x21-\x7e]+$/.test(node.data) &&
    /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+[\x21-\x7e]*…?$/.test(link ? wordsIn(link).trim() : '')
  );
};

const hasLetters = ({ letters }: Line) => letters.some(([, , kind]) => kind !== 'sign');

const isInside = (line: Line, clip: ShownPlace) =>
  line.left >= clip.left - 1 &&
  line.right <= clip.right + 1 &&
  line.top >= clip.top - 2 &&
  line.bottom <= clip.bottom + 2;
