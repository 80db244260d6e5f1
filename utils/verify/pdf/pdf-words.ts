import { binaryText, bytesOfBinary } from '../../bytes/binary-text';
import type { FileMap } from '../../bytes/file-map';
import { inflate } from '../../bytes/inflate';

/** A PDF object's dictionary and, where it has one, the bytes of its stream. */
export interface PdfObject {
  dictionary: string;
  stream?: Uint8Array<ArrayBuffer>;
}

/**
 * The pieces of text in a PDF as our own report engine writes it, in the order of drawing: plain objects, Flate streams,
 * fonts with a ToUnicode map (ISO 32000-1 §9.4.3, §9.10.3). Enough to hold printed digests against a bag; it is no
 * reader for PDFs by others, and gives nothing for them.
 */
export async function wordsInPdf(pdf: Uint8Array<ArrayBuffer>): Promise<string[]> {
  return (await pagesInPdf(pdf)).flat();
}

/** Several checks ask for the pages of one paper, of which a long log has hundreds: they are read once a pack. */
const known = new WeakMap<FileMap, Map<string, Promise<string[][]>>>();

/** The same, page by page, of a paper in a pack. */
export function pagesOfPaper(files: FileMap, path: string): Promise<string[][]> {
  const own = known.get(files) ?? new Map<string, Promise<string[][]>>();
  known.set(files, own);
  const pages = own.get(path) ?? pagesInPdf(files.get(path) ?? new Uint8Array());
  own.set(path, pages);
  return pages;
}

/** The same, page by page: what stands on a page, then its head and its foot. */
async function pagesInPdf(pdf: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const objects = objectsOf(pdf);
  const read = reader(objects);
  const fonts = new Map<string, Map<string, string>>();
  const maps = new Map<string, Map<string, string>>();
  for (const { dictionary } of objects.values()) {
    for (const [, label, number] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number ?? '')?.dictionary ?? '')?.[1];
      if (!label || !map || fonts.has(label)) continue;
      const found = maps.get(map) ?? unicodeMap(await read(map));
      maps.set(map, found);
      fonts.set(label, found);
    }
  }
  const pages: string[][] = [];
  for (const { dictionary } of objects.values()) {
    if (!/\/Type \/Page\b(?!s)/.test(dictionary)) continue;
    const contents = /\/Contents (\d+) 0 R/.exec(dictionary)?.[1];
    pages.push(piecesOf(await read(contents ?? ''), fonts));
  }
  return pages;
}

/** Our reports hold a few hundred kilobytes of text; more than this is none of ours, bytes. */
const mostWords = 24 * 1024 ** 2;
/** The map of a font with all its characters takes less than half of this, characters. */
const mostMap = 1024 ** 2;
const mostObjects = 50_000;

/** A PDF that would take too long or too much room to read. */
export class TooLarge extends RangeError {}

/** Reads streams, up to so many bytes in all; one that is drawn on every page counts on every page. */
function reader(objects: ReadonlyMap<string, PdfObject>): (number: string) => Promise<string> {
  let left = mostWords;
  const known = new Map<string, string>();
  return async (number) => {
    const object = objects.get(number);
    if (!object?.stream) return '';
    let words = known.get(number);
    if (words === undefined) {
      const isPacked = object.dictionary.includes('/FlateDecode');
      const plain = isPacked ? await inflate(object.stream, 'deflate', left) : object.stream;
      // Deflate packs a thousand to one at best: a larger stream that did not unpack may have been too large
      if (!plain && object.stream.byteLength * 1_000 > left) throw new TooLarge('words of a PDF');
      words = plain ? binaryText(plain) : '';
      known.set(number, words);
    }
    left -= words.length + 100;
    if (left < 0) throw new TooLarge('words of a PDF');
    return words;
  };
}

/**
 * What a PDF of our engine says outside of its pages: strings of all its objects, such as title, author, addresses and
 * outlines (ISO 32000-1 §7.3.4), and its metadata streams as they are.
 */
export async function stringsInPdf(pdf: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const found: string[] = [];
  for (const object of objectsOf(pdf).values()) {
    found.push(...stringsOf(object.dictionary));
    if (/\/Type \/Metadata\b/.test(object.dictionary) && object.stream)
      found.push(new TextDecoder().decode(object.stream));
  }
  return found;
}

/** Strings in a dictionary, in their order. */
export function stringsOf(dictionary: string): string[] {
  return [...dictionary.matchAll(/\(((?:[^()\\]|\\[\s\S])*)\)|<([0-9a-f\s]+)>/gi)].map(([, plain, hex]) =>
    stringOf(plain === undefined ? hexBytes(hex ?? '') : plainBytes(plain)),
  );
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function plainBytes(text: string): Uint8Array {
  const plain = text.replace(
    /\\(?:([0-7]{1,3})|([\s\S]))/g,
    (_, octal: string | undefined, char: string | undefined) =>
      octal === undefined ? (escapes[char ?? ''] ?? char ?? '') : String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return bytesOfBinary(plain);
}

const hexBytes = (text: string) =>
  Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));

/** UTF-16 where a byte order mark says so, else one byte a character. */
function stringOf(bytes: Uint8Array): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be').decode(bytes) : binaryText(bytes);
}

/** The objects of a PDF as our engine writes them, by number. */
export function objectsOf(pdf: Uint8Array<ArrayBuffer>): Map<string, PdfObject> {
  const text = binaryText(pdf);
  const objects = new Map<string, PdfObject>();
  const start = /(?:^|\n)(\d+) 0 obj\n/g;
  let streamAt = text.indexOf('stream\n');
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const at = match.index + match[0].length;
    const end = text.indexOf('endobj', at);
    if (streamAt >= 0 && streamAt < at) streamAt = text.indexOf('stream\n', at);
    const number = match[1] ?? '';
    if (end < 0) break;
    if (objects.size >= mostObjects) throw new TooLarge('objects of a PDF');
    if (streamAt < 0 || streamAt > end) {
      objects.set(number, { dictionary: text.slice(at, end) });
      start.lastIndex = end;
      continue;
    }
    const dictionary = text.slice(at, streamAt);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? Number.NaN);
    if (Number.isNaN(length)) continue;
    objects.set(number, { dictionary, stream: pdf.subarray(streamAt + 7, streamAt + 7 + length) });
    start.lastIndex = streamAt + 7 + length;
  }
  return objects;
}

/** What stands between two marks, one after the other; the time grows with the length and no faster. */
function between(text: string, start: RegExp, end: RegExp): string[] {
  const found: string[] = [];
  const from = new RegExp(start, 'g');
  const to = new RegExp(end, 'g');
  for (let match = from.exec(text); match; match = from.exec(text)) {
    to.lastIndex = from.lastIndex;
    const close = to.exec(text);
    if (!close) break;
    found.push(text.slice(from.lastIndex, close.index));
    from.lastIndex = to.lastIndex;
  }
  return found;
}

/** Code to text of `beginbfchar` and `beginbfrange` with arrays (Adobe technical note 5014). */
export function unicodeMap(map: string): Map<string, string> {
  if (map.length > mostMap) throw new TooLarge('map of a font');
  const found = new Map<string, string>();
  const textOf = (hex: string) =>
    (hex.match(/[0-9a-f]{4}/gi) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
  for (const [, start = '', , list = ''] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\][]*)\]/gi)) {
    const first = Number.parseInt(start, 16);
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f\s]*)>/gi)].entries())
      found.set((first + index).toString(16).padStart(4, '0'), textOf(hex));
  }
  for (const block of between(map, /beginbfchar/, /endbfchar/)) {
    for (const [, code = '', hex = ''] of block.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f\s]*)>/gi))
      found.set(code.toLowerCase(), textOf(hex));
  }
  return found;
}

/** One piece for every `BT … ET`. */
function piecesOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  return between(content, /\bBT\b/, /\bET\b/).map((block) => {
    const font = fonts.get(/\/(F\d+) [\d.]+ Tf/.exec(block)?.[1] ?? '');
    const codes = [...block.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    return codes.map((code) => font?.get(code.toLowerCase()) ?? '').join('');
  });
}
