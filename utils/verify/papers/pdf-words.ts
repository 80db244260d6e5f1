/** A PDF object's dictionary and, where it has one, the bytes of its stream. */
export interface PdfObject {
  dictionary: string;
  stream?: Uint8Array<ArrayBuffer>;
}

const latin1 = new TextDecoder('latin1');

/**
 * The pieces of text in a PDF as our own report engine writes it, in the order of drawing: plain objects, Flate streams,
 * fonts with a ToUnicode map (ISO 32000-1 §9.4.3, §9.10.3). Enough to hold printed digests against a bag; it is no
 * reader for PDFs by others, and gives nothing for them.
 */
export async function wordsInPdf(pdf: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Map<string, string>>();
  for (const { dictionary } of objects.values()) {
    for (const [, label, number] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number ?? '')?.dictionary ?? '')?.[1];
      if (label && map && !fonts.has(label)) fonts.set(label, unicodeMap(await inflated(objects.get(map))));
    }
  }
  const pieces: string[] = [];
  for (const { dictionary } of objects.values()) {
    if (!/\/Type \/Page\b(?!s)/.test(dictionary)) continue;
    const contents = /\/Contents (\d+) 0 R/.exec(dictionary)?.[1];
    pieces.push(...piecesOf(await inflated(objects.get(contents ?? '')), fonts));
  }
  return pieces;
}

/**
 * What a PDF of our engine says outside of its pages: strings of all its objects, such as title, author, addresses and
 * outlines (ISO 32000-1 §7.3.4), and its metadata streams as they are.
 */
export async function stringsInPdf(pdf: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const found: string[] = [];
  for (const object of objectsOf(pdf).values()) {
    for (const [, plain, hex] of object.dictionary.matchAll(/\(((?:[^()\\]|\\[\s\S])*)\)|<([0-9a-f\s]+)>/gi))
      found.push(stringOf(plain === undefined ? hexBytes(hex ?? '') : plainBytes(plain)));
    if (/\/Type \/Metadata\b/.test(object.dictionary) && object.stream)
      found.push(new TextDecoder().decode(object.stream));
  }
  return found;
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function plainBytes(text: string): Uint8Array {
  const plain = text.replace(
    /\\(?:([0-7]{1,3})|([\s\S]))/g,
    (_, octal: string | undefined, char: string | undefined) =>
      octal === undefined ? (escapes[char ?? ''] ?? char ?? '') : String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Uint8Array.from(plain, (letter) => bytesOfLatin1.get(letter) ?? 0);
}

/** Back from the characters that `latin1` gives: 0x80 to 0x9f are not their own code points there. */
const bytesOfLatin1 = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [latin1.decode(Uint8Array.of(byte)), byte]),
);

const hexBytes = (text: string) =>
  Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));

/** UTF-16 where a byte order mark says so, else one byte a character. */
function stringOf(bytes: Uint8Array): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be').decode(bytes) : latin1.decode(bytes);
}

/** The objects of a PDF as our engine writes them, by number. */
export function objectsOf(pdf: Uint8Array<ArrayBuffer>): Map<string, PdfObject> {
  const text = latin1.decode(pdf);
  const objects = new Map<string, PdfObject>();
  const start = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const at = match.index + match[0].length;
    const end = text.indexOf('endobj', at);
    const streamAt = text.indexOf('stream\n', at);
    const number = match[1] ?? '';
    if (end < 0) break;
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

async function inflated(object: PdfObject | undefined): Promise<string> {
  if (!object?.stream) return '';
  if (!object.dictionary.includes('/FlateDecode')) return latin1.decode(object.stream);
  try {
    const plain = new Blob([object.stream]).stream().pipeThrough(new DecompressionStream('deflate'));
    return latin1.decode(await new Response(plain).arrayBuffer());
  } catch {
    return '';
  }
}

/** Code to text of `beginbfchar` and `beginbfrange` with arrays (Adobe technical note 5014). */
function unicodeMap(map: string): Map<string, string> {
  const found = new Map<string, string>();
  const textOf = (hex: string) =>
    (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
  for (const [, start = '', , list = ''] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi)) {
    const first = Number.parseInt(start, 16);
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f]*)>/gi)].entries())
      found.set((first + index).toString(16).padStart(4, '0'), textOf(hex));
  }
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of block.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]*)>/gi))
      found.set(code.toLowerCase(), textOf(hex));
  }
  return found;
}

/** One piece for every `BT … ET`. */
function piecesOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  return [...content.matchAll(/\bBT\b([\s\S]*?)\bET\b/g)].map(([, block = '']) => {
    const font = fonts.get(/\/(F\d+) [\d.]+ Tf/.exec(block)?.[1] ?? '');
    const codes = [...block.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    return codes.map((code) => font?.get(code.toLowerCase()) ?? '').join('');
  });
}
