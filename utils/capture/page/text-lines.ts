import type { TextLine } from '../../shapes/text-line';

const mostLines = 60;
const mostLetters = 2_000;

interface Line {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  letters: [from: number, to: number][];
}

/**
 * Where the letters of a post's words stand in the viewport now, and how they look when they are drawn by themselves in
 * the page's own fonts: `letters-in-picture.ts` holds the pixels of a shot against that. Text nodes whose words are not of
 * the post (buttons, counters) are left out; so is what is scrolled or clipped away, which is no part of a picture.
 * Reads only, and draws on a canvas that is in no document: a page sees nothing of it.
 * @param parts the elements of the post
 * @param words the words that were read at the click
 */
export function textLines(parts: readonly Element[], words: string): TextLine[] {
  const wanted = squeezed(words);
  if (wanted === '') return [];
  const lines: TextLine[] = [];
  let letters = 0;
  for (const node of parts.flatMap(textNodes)) {
    const own = squeezed(node.data);
    const { parentElement: holder } = node;
    if (own === '' || !holder || !wanted.includes(own)) continue;
    const style = getComputedStyle(holder);
    const clip = clipOf(holder);
    for (const line of linesOf(node)) {
      if (!isInside(line, clip)) continue;
      letters += line.letters.length;
      if (lines.length >= mostLines || letters > mostLetters) return lines;
      lines.push(drawn(line, style));
    }
  }
  return lines;
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

function textNodes(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/** The boxes of a text node's letters, line by line as the browser has set them. */
function linesOf(node: Text): Line[] {
  const range = node.ownerDocument.createRange();
  const lines: Line[] = [];
  let at = 0;
  for (const letter of node.data) {
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

/** What of the viewport the ancestors let show. */
function clipOf(element: Element): Pick<Line, 'left' | 'top' | 'right' | 'bottom'> {
  const clip = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let box: Element | null = element; box; box = box.parentElement) {
    if (getComputedStyle(box).overflow === 'visible') continue;
    const { left, top, right, bottom } = box.getBoundingClientRect();
    clip.left = Math.max(clip.left, left);
    clip.top = Math.max(clip.top, top);
    clip.right = Math.min(clip.right, right);
    clip.bottom = Math.min(clip.bottom, bottom);
  }
  return clip;
}

const isInside = (line: Line, clip: Pick<Line, 'left' | 'top' | 'right' | 'bottom'>) =>
  line.left >= clip.left - 1 &&
  line.right <= clip.right + 1 &&
  line.top >= clip.top - 2 &&
  line.bottom <= clip.bottom + 2;

function drawn(line: Line, style: CSSStyleDeclaration): TextLine {
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
  return { left, top, viewport: innerWidth, width, height, letters, mask: btoa(mask) };
}
