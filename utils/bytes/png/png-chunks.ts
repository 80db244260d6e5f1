import { crc32 } from '../crc32';
import { hexOf } from '../hex';
import { joined } from '../joined';

/** What a PNG is made of, before its pixels are unpacked (ISO/IEC 15948 §5). */
export interface PngParts {
  width: number;
  height: number;
  bitDepth: number;
  colourType: number;
  interlace: number;
  /** All data chunks, joined: one zlib stream. */
  packed: Uint8Array<ArrayBuffer>;
  /** Types of the chunks beside header, data and end, in order. */
  extras: string[];
  /** Chunks of colour and density that do not say what browsers write in them. */
  odd: string[];
  /** The picture has colours of its own: the same numbers show others than those of the screen's space. */
  isColoured: boolean;
}

/** Browsers write a data chunk for every few kilobytes. */
const mostChunks = 20_000;

const signature = [137, 80, 78, 71, 13, 10, 26, 10];
/** Gamma and primaries of sRGB, as libpng writes them beside the chunk of that name. */
const [screenGamma, ofScreen] = ['0000b18f', '00007a26000080840000fa00000080e8000075300000ea6000003a9800001770'];
/** Samples of a pixel, by the type of colour (§11.2.2). */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };
/** Colour space and density, as browsers write them: they say how to show the pixels. At most once each. */
const ofColour = new Map<string, (data: Uint8Array, samples: number, bitDepth: number) => boolean>([
  ['sRGB', ({ length, 0: intent = 9 }) => length === 1 && intent < 4],
  ['gAMA', (data) => hexOf(data) === screenGamma],
  ['cHRM', ({ length }) => length === 32],
  ['iCCP', (data) => /^[\x20-\x7e]{1,79}\0\0/.test(String.fromCharCode(...data.subarray(0, 82)))],
  ['cICP', ({ length }) => length === 4],
  ['sBIT', (data, samples, depth) => data.length === samples && data.every((bits) => bits > 0 && bits <= depth)],
  ['pHYs', (data) => data.length === 9 && hexOf(data.subarray(0, 4)) === hexOf(data.subarray(4, 8))],
  ['bKGD', (data) => data.length <= 6 && data.every((byte) => byte === 0 || byte === 255)],
]);

/**
 * Reads the chunks of a PNG strictly: one header at the start, data chunks in one row, the end at the end of the file, every
 * check sum right.
 * @throws RangeError whose message names what is wrong
 */
export function readChunks(png: Uint8Array<ArrayBuffer>): PngParts {
  if (png.byteLength < 45 || !signature.every((byte, index) => png[index] === byte)) throw new RangeError('not a PNG');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const types: string[] = [];
  const colour: [type: string, data: Uint8Array][] = [];
  const data: Uint8Array<ArrayBuffer>[] = [];
  let at = 8;
  while (types.at(-1) !== 'IEND') {
    if (types.length > mostChunks) throw new RangeError('more chunks than any encoder writes');
    const length = at + 12 <= png.byteLength ? view.getUint32(at) : Number.POSITIVE_INFINITY;
    const end = at + 12 + length;
    if (end > png.byteLength) throw new RangeError('cut short');
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type)) throw new RangeError('chunk without a name');
    if (crc32(png.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw new RangeError(`CRC of ${type}`);
    if ((type === 'IHDR') !== (at === 8) || (type === 'IHDR' && length !== 13))
      throw new RangeError(`${type} out of place`);
    if (type === 'IEND' && length > 0) throw new RangeError('bytes in IEND');
    if (type === 'IDAT') {
      if (data.length > 0 && types.at(-1) !== 'IDAT') throw new RangeError('IDAT in parts');
      data.push(png.subarray(at + 8, end - 4));
    }
    if (ofColour.has(type)) colour.push([type, png.subarray(at + 8, end - 4)]);
    types.push(type);
    at = end;
  }
  if (at !== png.byteLength) throw new RangeError('more behind IEND');
  if (view.getUint16(26) !== 0) throw new RangeError('IHDR of another form');
  const [bitDepth, colourType] = [view.getUint8(24), view.getUint8(25)];
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bitDepth,
    colourType,
    interlace: view.getUint8(28),
    packed: data.length === 1 && data[0] ? data[0] : joined(data),
    extras: types.filter((type) => !['IHDR', 'IDAT', 'IEND'].includes(type)),
    odd: colour.flatMap(([type, data]) =>
      ofColour.get(type)?.(data, channels[colourType] ?? 0, bitDepth) ? [] : [type],
    ),
    isColoured: colour.some(
      ([type, data]) => /^(?:iCCP|cICP)$/.test(type) || (type === 'cHRM' && hexOf(data) !== ofScreen),
    ),
  };
}

/** Chunks among these that hold more than how to show the pixels: words, times, places, other pictures, or one thing twice. */
export function hidingChunks({ extras, odd }: Pick<PngParts, 'extras' | 'odd'>): string[] {
  return extras.filter((type, index) => !ofColour.has(type) || extras.indexOf(type) !== index || odd.includes(type));
}

/** Header, one data chunk, end: RGB, eight bits a sample. */
export function writeChunks(width: number, height: number, packed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2], 8);
  const parts = [
    Uint8Array.from(signature),
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array()),
  ];
  return joined(parts);
}

function chunk(type: string, data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.byteLength);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.byteLength, crc32(bytes.subarray(4, 8 + data.byteLength)));
  return bytes;
}
