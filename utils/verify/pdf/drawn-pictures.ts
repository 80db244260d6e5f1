import { inflate } from '../../bytes/inflate';
import { mostPixels, opaqueLines } from '../../bytes/png/opaque-lines';
import { readPixels } from '../../bytes/png/png';
import { readChunks } from '../../bytes/png/png-chunks';
import { type PdfObject, TooLarge } from './pdf-words';

/** A PNG of the pack, read when it is looked at and not kept. */
type PackPicture = () => Uint8Array<ArrayBuffer>;

/** Looks at pictures of the pack beyond one for each that is drawn and one for each that there is. */
const mostMisses = 500;
/** Pixels that are decoded, and for each byte of a picture, when it is decoded first. */
const mostDecoded = { all: 60_000_000, byte: 8 };
/** Bytes of rows that are compared with rows elsewhere in a picture than where the one before ended. */
const mostCompared = 1_000_000_000;

/**
 * Tells of each picture drawn in a paper which of the pack's it is, by its place among them: the same line by line as its encoder left it, or whole
 * rows of one. Papers show pictures in the order of the pack, so that the next is looked at first and no more than one is kept.
 * @throws TooLarge from the function that it gives, when more had to be looked at than an honest paper asks for
 */
export function drawnPictures(
  pictures: readonly PackPicture[],
): (image: PdfObject, objects: ReadonlyMap<string, PdfObject>) => Promise<number | undefined> {
  let next = 0;
  let left = mostMisses + pictures.length;
  const rowsIn = rowsAnywhere();
  return async (image, objects) => {
    const drawn = drawnLines(image, objects);
    if (!drawn) return undefined;
    left += 1;
    for (let turn = 0; turn < pictures.length; turn += 1) {
      // The picture before may go on here, on another page
      const index = (next + pictures.length - 1 + turn) % pictures.length;
      left -= 1;
      if (left < 0) throw new TooLarge('pictures of a paper');
      const png = pictures[index]?.();
      if (!png || !(await isDrawnFrom(png, drawn, (content) => rowsIn(index, png, content)))) continue;
      next = index + 1;
      return index;
    }
    return undefined;
  };
}

/** The lines of a picture as a paper holds them. */
export interface DrawnLines {
  width: number;
  height: number;
  packed: Uint8Array<ArrayBuffer>;
  /** Unpacked once, when it is first asked for. */
  lines(): Promise<Uint8Array | undefined>;
}

const dictionaryOf = (width: number, height: number) =>
  new RegExp(
    String.raw`^<<\s/Type /XObject\s/Subtype /Image\s/BitsPerComponent 8\s/Width ${width}\s/Height ${height}\s/Filter /FlateDecode\s/DecodeParms (\d+) 0 R\s/ColorSpace /DeviceRGB\s/Length \d+\s>>\s$`,
  );

/** RGB lines behind PNG filters, in the one way in which our engine draws (ISO 32000-1 §7.4.4.4, §8.9.5). */
export function drawnLines(
  { dictionary, stream }: PdfObject,
  objects: ReadonlyMap<string, PdfObject>,
): DrawnLines | undefined {
  const [width = 0, height = 0] = ['Width', 'Height'].map((name) =>
    Number(new RegExp(String.raw`/${name} (\d+)`).exec(dictionary)?.[1] ?? 0),
  );
  const [, parameters = ''] = dictionaryOf(width, height).exec(dictionary) ?? [];
  const stated = objects.get(parameters)?.dictionary ?? '';
  const isPlain = stated === `<<\n/Predictor 15\n/Colors 3\n/BitsPerComponent 8\n/Columns ${width}\n>>\n`;
  if (!stream || !isPlain || width * height === 0 || width * height > mostPixels) return undefined;
  let unpacked: Promise<Uint8Array | undefined> | undefined;
  const lines = () => {
    unpacked ??= inflate(stream, 'deflate', (width * 3 + 1) * height);
    return unpacked;
  };
  return { width, height, packed: stream, lines };
}

/** @param holds whether these rows stand in the picture */
async function isDrawnFrom(
  png: Uint8Array<ArrayBuffer>,
  drawn: DrawnLines,
  holds: (content: Uint8Array) => Promise<boolean>,
): Promise<boolean> {
  try {
    const { width, height } = readChunks(png);
    if (width !== drawn.width || height < drawn.height) return false;
    const own = height === drawn.height ? await opaqueLines(png) : undefined;
    if (own && 'packed' in own && isSame(own.packed, drawn.packed)) return true;
    const content = await drawn.lines();
    if (!content || content.length !== (width * 3 + 1) * drawn.height) return false;
    if (own && 'lines' in own && isSame(own.lines, content)) return true;
    return await holds(content);
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    // What cannot be read is not the same picture
    return false;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/**
 * Whether rows, each behind a filter byte of none, stand one after the other somewhere in a picture: the one that was asked for
 * last is kept, and looked at first where the rows before ended, since papers cut a tall one into pieces.
 */
function rowsAnywhere(): (index: number, png: Uint8Array<ArrayBuffer>, content: Uint8Array) => Promise<boolean> {
  let last: { index: number; pixels: Pixels; next: number } | undefined;
  let decoded = mostDecoded.all;
  let compared = mostCompared;
  const known = new Set<number>();
  return async (index, png, content) => {
    if (last?.index !== index) {
      const { width, height } = readChunks(png);
      decoded += known.has(index) ? 0 : png.length * mostDecoded.byte;
      decoded -= width * height;
      if (decoded < 0) throw new TooLarge('pixels of a paper');
      known.add(index);
      last = { index, pixels: await readPixels(png), next: 0 };
    }
    const { pixels, next } = last;
    const rows = pixels.rgb.length / (pixels.width * 3);
    const count = content.length / (pixels.width * 3 + 1);
    const holds = (from: number) => {
      const same = sameRows(pixels, content, from);
      compared -= from === next ? 0 : (same + 1) * pixels.width * 3;
      if (compared < 0) throw new TooLarge('rows of a paper');
      if (same === count && last) last.next = from + count;
      return same === count;
    };
    if (next + count <= rows && holds(next)) return true;
    for (let from = 0; from + count <= rows; from += 1) if (from !== next && holds(from)) return true;
    return false;
  };
}

type Pixels = { width: number; rgb: Uint8Array };

/** How many rows are the same, from there on, before one is not. */
function sameRows({ width, rgb }: Pixels, content: Uint8Array, from: number): number {
  const row = width * 3;
  const count = content.length / (row + 1);
  for (let y = 0; y < count; y += 1) {
    if (content[y * (row + 1)] !== 0) return y;
    for (let x = 0; x < row; x += 1) if (content[y * (row + 1) + 1 + x] !== rgb[(from + y) * row + x]) return y;
  }
  return count;
}

/** Tells whether what a paper draws are these very rows of this picture; the picture that was asked for last is kept. */
export function rowsOfPictures(): (png: Uint8Array<ArrayBuffer>, drawn: DrawnLines, from: number) => Promise<boolean> {
  let last: { png: Uint8Array; pixels: Promise<Pixels> } | undefined;
  return async (png, drawn, from) => {
    try {
      const { width, height } = readChunks(png);
      if (width !== drawn.width || from + drawn.height > height) return false;
      const holds = async (content: Uint8Array) => {
        // A file is read anew each time: its bytes tell that it is the same
        if (!last || !isSame(last.png, png)) last = { png, pixels: readPixels(png) };
        return sameRows(await last.pixels, content, from) === drawn.height;
      };
      if (drawn.height === height) return await isDrawnFrom(png, drawn, holds);
      const content = await drawn.lines();
      if (!content || content.length !== (width * 3 + 1) * drawn.height) return false;
      return await holds(content);
    } catch {
      // What cannot be read is not the same picture
      return false;
    }
  };
}
