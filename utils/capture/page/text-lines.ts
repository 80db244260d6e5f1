import type { Appearance, TextLine } from '../../shapes/text-line';
import { besideTheWords, fontsOfPage } from './beside-the-words';
import { clipOf, isShown, type Place, placeIn, unionOf } from './shown-place';

const mostLines = 60;
const mostLetters = 2_000;
/** So many letters of one post are measured one by one: each costs some microseconds. */
const mostMeasured = 8_000;
/** Nobody reads letters of less, in CSS pixels. */
const leastHeight = 5;

interface Line extends Place {
  text: string;
  letters: [from: number, to: number][];
}

const squeezed = (text: string) => text.replace(/\s+/g, '');
const countLetters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/**
 * Where the letters of a post's words and of its author's names stand in the viewport now, and how they look when they are
 * drawn by themselves in the page's own fonts: `letters-in-picture.ts` holds the pixels of a shot against that. Text nodes
 * whose words are not of the post (buttons, counters) are left out. Letters that no picture of the post can show (hidden,
 * tiny, cut off inside the post, outside of its box) are counted; what is only scrolled away is not.
 * Reads only, and draws on a canvas that is in no document: a page sees nothing of it.
 * @param parts the elements of the post
 * @param words the words that were read at the click
 * @param names display name and handle that were read at the click
 */
export function appearanceOf(parts: readonly Element[], words: string, names: readonly string[]): Appearance {
  const wanted = squeezed(words);
  const lines: TextLine[] = [];
  const nameSeen = new Map<string, boolean>();
  const fonts = new Set<string>();
  const count = { letters: 0, unseen: 0, drawn: 0, measured: 0 };
  const post = unionOf(parts);
  for (const part of parts) {
    for (const node of textNodes(part)) {
      const own = squeezed(node.data);
      const { parentElement: holder } = node;
      const name = names.find((one) => own.replace(/^@/, '') === squeezed(one));
      if (own === '' || !holder || !(name || wanted.includes(own)) || count.measured > mostMeasured) continue;
      const style = getComputedStyle(holder);
      const found = linesOf(node, mostMeasured - count.measured);
      const all = countLetters(node.data);
      count.measured += all;
      const cut = placeIn(clipOf(holder, part), post);
      const shown = isShown(holder, style) ? found.reduce((sum, line) => sum + lettersIn(line, cut), 0) : 0;
      if (name) nameSeen.set(name, (nameSeen.get(name) ?? false) || shown > 0 || all === 0);
      else {
        count.letters += all;
        count.unseen += Math.max(0, Math.min(all, mostMeasured) - shown);
        if (shown > 0) for (const font of fontsOfPage(style.fontFamily, node.data)) fonts.add(font);
      }
      const clip = clipOf(holder);
      for (const line of found) {
        const isFull = lines.length >= (name ? mostLines + 8 : mostLines) || count.drawn > mostLetters;
        if (isFull || !isInside(line, clip) || !(name || isInside(line, post))) continue;
        count.drawn += line.letters.length;
        lines.push(drawn(line, style, name ? 'author' : 'text'));
      }
    }
    // A picture may stand for words that its description alone says
    for (const { alt } of part.querySelectorAll('img')) {
      const own = squeezed(alt);
      if (own === '' || /^:[\w+-]+:$/.test(own) || !wanted.includes(own)) continue;
      count.letters += countLetters(own);
      count.unseen += countLetters(own);
    }
  }
  return {
    lines,
    letters: count.letters,
    unseen: count.unseen,
    hiddenNames: [...nameSeen].flatMap(([name, isSeen]) => (isSeen ? [] : [name.slice(0, 400)])).slice(0, 4),
    fonts: [...fonts].slice(0, 5),
    ...besideTheWords(parts, wanted),
  };
}

function textNodes(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/** The boxes of a text node's letters, line by line as the browser has set them. */
function linesOf(node: Text, most: number): Line[] {
  const range = node.ownerDocument.createRange();
  const lines: Line[] = [];
  let at = 0;
  for (const letter of node.data) {
    if (at > most) break;
    range.setStart(node, at);
    at += letter.length;
    range.setEnd(node, at);
    const box = range.getClientRects()[0];
    if (!box || box.width === 0 || box.height === 0) continue;
    let line = lines.at(-1);
    if (!line || Math.abs(box.top - line.top) > 2 || box.left < line.right - 2) {
      line = { text: '', left: box.left, top: box.top, right: box.right, bottom: box.bottom, letters: [] };
      lines.push(line);
    }
    line.text += letter;
    line.right = Math.max(line.right, box.right);
    if (/[\p{L}\p{N}]/u.test(letter)) line.letters.push([box.left - line.left, box.right - line.left]);
  }
  return lines.filter(({ letters }) => letters.length > 0);
}

/** How many letters of a line stand where they can be seen: by the middle of each. */
function lettersIn({ left, top, bottom, letters }: Line, clip: Place): number {
  const middle = (top + bottom) / 2;
  if (bottom - top < leastHeight || middle < clip.top || middle > clip.bottom) return 0;
  return letters.filter(([from, to]) => {
    const across = left + (from + to) / 2;
    return across >= clip.left && across <= clip.right;
  }).length;
}

const isInside = (line: Line, clip: Place) =>
  line.left >= clip.left - 1 &&
  line.right <= clip.right + 1 &&
  line.top >= clip.top - 2 &&
  line.bottom <= clip.bottom + 2;

function drawn(line: Line, style: CSSStyleDeclaration, of: TextLine['of']): TextLine {
  const width = Math.max(1, Math.ceil(line.right - line.left));
  const height = Math.max(1, Math.ceil(line.bottom - line.top));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  let mask = '';
  if (context) {
    context.font = style.font;
    context.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText(line.text);
    // The box of a line is as high as its font: where it is not, the letters stand in its middle
    context.fillText(line.text, 0, ascent + (line.bottom - line.top - ascent - descent) / 2);
    const { data } = context.getImageData(0, 0, width, height);
    for (let index = 3; index < data.length; index += 4) mask += String.fromCharCode(data[index] ?? 0);
  }
  const { left, top, letters } = line;
  return { of, left, top, viewport: innerWidth, width, height, letters, mask: btoa(mask) };
}
