import { unwritable } from '../../inert-page/kept-markup';
import { ownEntry } from '../../own-entry';

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** After so many tags that never end, none is looked for: else a page of `<` alone would take for ever. */
const mostUnended = 8;

/**
 * The words of markup in order, without any blank: tags go, the `alt` of pictures stays (emoji are pictures on some
 * sites), character references are resolved. Once without what buttons say, and once with it: words on buttons are no
 * part of a post, but a name may be a button. Written without a DOM, so that a browser and a command line say the same,
 * and so that the time grows with the length and no faster, whatever a page holds.
 */
export function wordsOfHtml(html: string): string {
  const audible = without(plainly(html), silent);
  const read = without(audible, 'button');
  return read === audible ? wordsOf(audible) : `${wordsOf(read)}\n${wordsOf(audible)}`;
}

/**
 * The same for one who looks for a text: of descriptions of pictures emoji, which are words on some sites, and what the text
 * holds (a photograph between two of its lines is no part of it); without elements that their own style takes off the page.
 */
export function wordsAround(text: string, html: string): string {
  return withoutBlanks(wordsIn(partsAround(text, html)));
}

/** The same in its parts: words, tag, words … */
export const partsAround = (text: string, html: string) => partsWithout(`${silent}|button`, text, html, withoutHidden);

/** These parts with those that the page hides. */
export const everyPart = (text: string, html: string) => partsWithout(`${silent}|button`, text, html);

/** The same with what is pressed. */
export const pressedPart = (text: string, html: string) => partsWithout(silent, text, html);

/** The parts that are seen with the tags of what is pressed, which name whom and what it is of, and without its words. */
export function namingParts(text: string, html: string): string[] {
  const parts = partsWithout(silent, text, html, withoutHidden);
  const last = parts.findLastIndex((part) => /^<\/button\b/i.test(part));
  let isPressed = false;
  return parts.map((part, index) => {
    if (index % 2 === 1)
      isPressed = index < last && (/^<button\b/i.test(part) || (isPressed && !/^<\/button\b/i.test(part)));
    return index % 2 === 0 && isPressed ? '' : part;
  });
}

/** Nobody reads the content of these on the page. */
const silent = 'script|style|noscript|template|svg';

function partsWithout(names: string, text: string, html: string, cut = (audible: string) => audible): string[] {
  const audible = without(plainly(html), names);
  const parts = partsOf(cut(audible), (alt) => emoji.test(alt) || text.includes(withoutBlanks(alt)));
  return parts.map((part, index) => (index % 2 === 0 ? decoded(part) : part));
}

const emoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s)+$/u;

/** Characters in which the end of a hidden element is looked for, and how often it is in vain. */
const longestHidden = 20_000;
const mostInVain = 200;

/** Takes out what is off the page by its own style and holds no element of its kind: where such a one ends needs no tree. */
function withoutHidden(html: string): string {
  const start = /<([a-z]{1,20})\b[^<>]{0,500}\bstyle="[^"<>]{0,500}\bdisplay:\s?none\b[^<>]*>/gi;
  let kept = '';
  let from = 0;
  let inVain = 0;
  for (let match = start.exec(html); match && inVain < mostInVain; match = start.exec(html)) {
    const [whole, name = ''] = match;
    const begin = match.index + whole.length;
    const next = new RegExp(`<(/?)${name}\\b[^<>]*>`, 'i').exec(html.slice(begin, begin + longestHidden));
    if (next?.[1] !== '/') {
      inVain += 1;
      continue;
    }
    kept += html.slice(from, match.index);
    from = begin + next.index + next[0].length;
    start.lastIndex = from;
  }
  return kept + html.slice(from);
}

/** What a browser reads as letters and no tags (HTML Standard §13.2.6.4.7) written as that, and no comments. */
const plainly = (html: string) =>
  withoutComments(
    html.replace(/(<xmp\b[^<>]{0,500}>)(.*?)(<\/xmp\b|$)/gis, (_, start: string, letters: string, end: string) =>
      [start, letters.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), end].join(''),
    ),
  );

function withoutComments(html: string): string {
  let kept = '';
  let from = 0;
  for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', at + 4);
    if (end < 0) break;
    kept += html.slice(from, at);
    from = end + 3;
  }
  return kept + html.slice(from);
}

/** Takes elements out whole, up to their first end tag; those that never end stay. */
export function without(html: string, names: string): string {
  const start = new RegExp(`<(${names})\\b`, 'gi');
  const unended = new Set<string>();
  let kept = '';
  let from = 0;
  for (let match = start.exec(html); match; match = start.exec(html)) {
    const name = (match[1] ?? '').toLowerCase();
    const open = html.indexOf('>', start.lastIndex);
    if (open < 0) break;
    if (unended.has(name)) continue;
    const close = new RegExp(`</${name}\\s*>`, 'gi');
    close.lastIndex = open + 1;
    if (!close.test(html)) {
      unended.add(name);
      continue;
    }
    kept += html.slice(from, match.index);
    from = close.lastIndex;
    start.lastIndex = from;
  }
  return kept + html.slice(from);
}

function wordsOf(html: string): string {
  return withoutBlanks(decoded(wordsIn(partsOf(html))));
}

const wordsIn = (parts: readonly string[]) => parts.filter((_, index) => index % 2 === 0).join('');

/** What follows the words of a picture: those that nobody sees, and those that a browser draws in its place. */
export const [describedPicture, drawnPicture] = ['<alt>', '<alt drawn>'];

/** Whether a description of a picture is a sign of the writing, as sites draw them: an emoji, or one by its name. */
export const isSign = (words: string) => emoji.test(words) || /^:[\w-]+:$/.test(words);

/** Parts of a page without the descriptions of pictures: of those nobody sees a word. */
export const seenParts = (parts: readonly string[]) =>
  parts.map((part, index) => (parts[index + 1] === describedPicture && !isSign(withoutBlanks(part)) ? '' : part));

/** Words, tag, words …: what stands for a picture in words follows its tag. */
function partsOf(html: string, isKept: (alt: string) => boolean = () => true): string[] {
  const tag = /<(?:"[^"]*"|'[^']*'|[^'">])*>/y;
  const parts: string[] = [];
  let from = 0;
  let unended = 0;
  for (let at = html.indexOf('<'); at >= 0 && unended < mostUnended; at = html.indexOf('<', at)) {
    tag.lastIndex = at;
    const [whole] = tag.exec(html) ?? [];
    if (whole === undefined) {
      unended += 1;
      at += 1;
      continue;
    }
    parts.push(html.slice(from, at), whole);
    const alt = altOf(whole);
    const isDrawn = !/\ssrc=/i.test(whole);
    if (alt !== '' && (isDrawn || isKept(decoded(alt)))) parts.push(alt, isDrawn ? drawnPicture : describedPicture);
    at += whole.length;
    from = at;
  }
  return [...parts, html.slice(from)];
}

/** The description of a picture, as it is written in its tag. */
export function altOf(tag: string): string {
  if (!/^<img\b/i.test(tag)) return '';
  const [, double, single] = /\balt=(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? [];
  return double ?? single ?? '';
}

/** Ordering a long run of combining marks takes the square of its length; no writing has so many on one letter. */
const manyMarks = /(\p{M}{32})\p{M}+/gu;

/** White space and marks without a glyph out, composed: readers of HTML set them differently. */
export function withoutBlanks(text: string): string {
  return composed(text).replace(/\s+/g, '');
}

/** The same with its white space, and each character that no XML can hold (XML 1.0 §2.2) as our copies write it. */
export function composed(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replace(manyMarks, '$1')
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff]+/g, '');
}

/** Values of an attribute, decoded. */
export function attributeValues(html: string, name: string): string[] {
  const pattern = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'gi');
  return [...html.matchAll(pattern)].map(([, double, single]) => decoded(double ?? single ?? ''));
}

/** The attributes of one tag, as a reader of HTML reads them: each once, its first. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const each = /[\s/"']([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [, name = '', double, single, bare] of tag.matchAll(each)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decoded(double ?? single ?? bare ?? ''));
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return ownEntry(named, code.toLowerCase()) ?? whole;
    const point = code[1] === 'x' || code[1] === 'X' ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
