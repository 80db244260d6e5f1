import { inflate } from '../inflate';
import { readChunks, writeChunks } from './png-chunks';

/** Pixels that are read at most, what fits into memory beside everything else: ten pages of 1280 by 3200. */
export const mostPixels = 40_000_000;

/** Scan lines of an opaque picture as red, green, blue, each behind its filter as its encoder chose it: as the one zlib stream of the file, or unpacked where a channel was left out. */
type OpaqueLines = { width: number; height: number } & (
  | { packed: Uint8Array<ArrayBuffer> }
  | { lines: Uint8Array<ArrayBuffer> }
);

/**
 * The lines of a PNG without taking a pixel apart. RGB stands there as it is; of RGBA the fourth channel is left out when
 * it hides nothing: filters work on each channel by itself (PNG §9.2), so the other three keep their bytes.
 * @param parts of the file, where they were read already
 * @returns nothing for pictures of another form, or with a translucent pixel
 * @throws RangeError for a file that is not whole
 */
export async function opaqueLines(
  png: Uint8Array<ArrayBuffer>,
  { width, height, bitDepth, colourType, interlace, packed } = readChunks(png),
): Promise<OpaqueLines | undefined> {
  if (bitDepth !== 8 || interlace !== 0 || width === 0 || height === 0 || width * height > mostPixels) return undefined;
  if (colourType === 2) return { width, height, packed };
  const row = width * 4 + 1;
  const raw = colourType === 6 ? await inflate(packed, 'deflate', height * row) : undefined;
  if (raw?.byteLength !== height * row) return undefined;
  const lines = withoutAlpha(raw, width, height);
  return lines && { width, height, lines };
}

/** What an opaque fourth channel is behind each filter: of the first pixel of a line, and of the others; by filter, then for the first line. */
const opaque = [
  { first: [255, 255], others: [255, 255] },
  { first: [255, 255], others: [0, 0] },
  { first: [0, 255], others: [0, 255] },
  { first: [128, 255], others: [0, 128] },
  { first: [0, 255], others: [0, 0] },
] as const;

function withoutAlpha(raw: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> | undefined {
  const lines = new Uint8Array(height * (width * 3 + 1));
  let put = 0;
  let from = 0;
  for (let y = 0; y < height; y += 1) {
    const filter = raw[from] ?? 0;
    const expected = opaque[filter];
    const isFirst = y === 0 ? 1 : 0;
    if (!expected || raw[from + 4] !== expected.first[isFirst]) return undefined;
    const alpha = expected.others[isFirst];
    lines[put] = filter;
    put += 1;
    from += 1;
    for (let x = 0; x < width; x += 1, from += 4, put += 3) {
      if (x > 0 && raw[from + 3] !== alpha) return undefined;
      lines[put] = raw[from] ?? 0;
      lines[put + 1] = raw[from + 1] ?? 0;
      lines[put + 2] = raw[from + 2] ?? 0;
    }
  }
  return lines;
}

/** Packed by the platform (RFC 1950). */
export async function zlibOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const packed = new Uint8Array(await new Response(readable).arrayBuffer());
  await written;
  return packed;
}

/** The PNG of these lines alone: nothing beside the pixels comes along. */
export async function pngOfLines(picture: OpaqueLines): Promise<Uint8Array<ArrayBuffer>> {
  const packed = 'packed' in picture ? picture.packed : await zlibOf(picture.lines);
  return writeChunks(picture.width, picture.height, packed);
}
