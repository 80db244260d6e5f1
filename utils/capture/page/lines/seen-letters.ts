import { attributeOf, partsIn, wordsIn } from '../../../members';
import { isClear, type ShownPlace } from './shown-place';
import { sureness } from './sureness';
import type { Line } from './typeset/set-lines';

/** Nobody reads letters of less than about four CSS pixels: the box of a line is half as high again, letters of one line are as wide on average. */
const leastHeight = 6;
const leastWidth = { exact: 4, close: 2, rough: 1 };

/** Half of a letter that takes two units, as boards cut texts, comes through a message as a sign of its own. */
export const squeezed = (text: string) => text.toWellFormed().replace(/\s+/g, '');
/** Signs of direction are no letters of a name; whether they turn it shows in its boxes. */
export const undirected = (text: string) => squeezed(text).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/** A handle without its sign and without the instance of its own that it is of. */
export const bare = (handle: string) => handle.toLowerCase().replace(/^@/, '').split('@')[0] ?? '';

/** Whose page a link leads to: the end of its path, as a bare handle. */
export function leadsTo(link: Element): string {
  const { pathname = '' } = URL.parse(attributeOf(link, 'href') ?? '', document.baseURI) ?? {};
  return bare(/([^/]+)\/*$/.exec(pathname)?.[1] ?? '');
}

/** The innermost element that holds all of the words; what stands beside it is no part of them, even of the same letters. */
export function placeOfWords(part: Element, wanted: string): Element | undefined {
  const plain = (text: string) => squeezed(text).replace(/[^\p{L}\p{N}]/gu, '');
  const words = plain(wanted);
  const holds = (element: Element) => plain(wordsIn(element)).includes(words);
  if (words === '' || !holds(part)) return undefined;
  let place = part;
  for (let inner: Element | undefined = part; inner; inner = partsIn(place).find(holds)) place = inner;
  return place;
}

export function textNodes(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

const inLetters = new Intl.Segmenter('ja');
export const emojiIn = (text: string) =>
  [...inLetters.segment(text)].filter(({ segment }) => /\p{Extended_Pictographic}|\p{RI}|\u20e3/u.test(segment)).length;

/** A picture that stands in a line as one sign, and has no ground that a style paints in its place. */
export function isOfALetter(image: HTMLImageElement): boolean {
  const { width, height } = image.getBoundingClientRect();
  const { backgroundImage, backgroundColor, content, fontSize } = getComputedStyle(image);
  const most = Math.max(64, Number.parseFloat(fontSize) * 5);
  const isBare = backgroundImage === 'none' && isClear(backgroundColor) && content === 'normal';
  const isThere = image.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return isThere && isBare && Math.min(width, height) >= leastHeight && Math.max(width, height) <= most;
}

/** How many letters of a line stand where they can be seen: by the middle of each. */
export function lettersIn({ top, bottom, letters }: Line, clip: ShownPlace): number {
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
