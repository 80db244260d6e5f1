import { inflate } from '../../bytes/inflate';
import { mostPixels, opaqueLines } from '../../bytes/png/opaque-lines';
import { readPixels } from '../../bytes/png/png';
import { readChunks } from '../../bytes/png/png-chunks';
import { type PdfObject, TooLarge } from './pdf-words';

/** A PNG of the pack, read when it is looked at and not kept. */
type PackPicture = () => Uint8Array<ArrayBuffer>;

/** Looks at pictures of the pack beyond one for each that is drawn and one for each that there is. */
const mostMisses = 500;

/**
 * Tells of each picture drawn in a paper which of the pack's it is, by its place among them: the same line by line as its encoder left it, or whole
 * rows of one. Papers show pictures in the order of the pack, so that the next is looked at first and nothing is kept.
 * @throws TooLarge from the function that it gives, when more had to be looked at than an honest paper asks for
 */
export function drawnPictures(
  pictures: readonly PackPicture[],
): (image: PdfObject, objects: ReadonlyMap<string, PdfObject>) => Promise<number | undefined> {
  let next = 0;
  let left = mostMisses + pictures.length;
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
      if (!png || !(await isDrawnFrom(png, drawn))) continue;
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

async function isDrawnFrom(png: Uint8Array<ArrayBuffer>, drawn: DrawnLines): Promise<boolean> {
  try {
    const { width, height } = readChunks(png);
    if (width !== drawn.width || height < drawn.height) return false;
    const own = height === drawn.height ? await opaqueLines(png) : undefined;
    if (own && 'packed' in own && isSame(own.packed, drawn.packed)) return true;
    const content = await drawn.lines();
    if (!content || content.length !== (width * 3 + 1) * drawn.height) return false;
    if (own && 'lines' in own && isSame(own.lines, content)) return true;
    return holdsRows(await readPixels(png), content);
  } catch {
    // What cannot be read is not the same picture
    return false;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** Rows of a picture, each behind a filter byte of none, one after the other as they stand in that picture. */
function holdsRows(pixels: Pixels, content: Uint8Array): boolean {
  const rows = pixels.rgb.length / (pixels.width * 3);
  const count = content.length / (pixels.width * 3 + 1);
  for (let from = 0; from + count <= rows; from += 1) if (holdsRowsAt(pixels, content, from)) return true;
  return false;
}

type Pixels = { width: number; rgb: Uint8Array };

function holdsRowsAt({ width, rgb }: Pixels, content: Uint8Array, from: number): boolean {
  const row = width * 3;
  const count = content.length / (row + 1);
  for (let y = 0; y < count; y += 1) {
    if (content[y * (row + 1)] !== 0) return false;
    for (let x = 0; x < row; x += 1) if (content[y * (row + 1) + 1 + x] !== rgb[(from + y) * row + x]) return false;
  }
  return true;
}

/** Tells whether what a paper draws are these very rows of this picture; the picture that was asked for last is kept. */
export function rowsOfPictures(): (png: Uint8Array<ArrayBuffer>, drawn: DrawnLines, from: number) => Promise<boolean> {
  let last: { png: Uint8Array; pixels: Promise<Pixels> } | undefined;
  return async (png, drawn, from) => {
    try {
      const { width, height } = readChunks(png);
      if (width !== drawn.width || from + drawn.height > height) return false;
      if (drawn.height === height) return await isDrawnFrom(png, drawn);
      const content = await drawn.lines();
      if (!content || content.length !== (width * 3 + 1) * drawn.height) return false;
      if (last?.png !== png) last = { png, pixels: readPixels(png) };
      return holdsRowsAt(await last.pixels, content, from);
    } catch {
      // What cannot be read is not the same picture
      return false;
    }
  };
}
