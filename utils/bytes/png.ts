import { crc32 } from './crc32';
import { inflate } from './inflate';

/** A PNG's pixels as rows of red, green, blue, eight bits each. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array<ArrayBuffer>;
  /** Some pixel was translucent and is shown over white. */
  translucent: boolean;
}

/** Ten pages of 1280 by 3200: what fits into memory beside everything else. */
const usualPixels = 40_000_000;

/** A picture that would take too long or too much room to decode. */
export class TooManyPixels extends RangeError {}

const signature = [137, 80, 78, 71, 13, 10, 26, 10];
/** Samples a pixel by colour type: grey, RGB, grey with alpha, RGB with alpha (PNG §11.2.1). */
const samples: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/**
 * Decodes a PNG as browsers write them: 8 bits a sample, no palette, not interlaced (ISO/IEC 15948). Colours are taken
 * as they are; colour-space chunks are left aside.
 * @throws RangeError for anything else
 */
export async function readPixels(png: Uint8Array<ArrayBuffer>, mostPixels = usualPixels): Promise<Pixels> {
  if (!signature.every((byte, index) => png[index] === byte)) throw new RangeError('not a PNG');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const channels = samples[view.getUint8(25)];
  if (!channels || view.getUint8(24) !== 8 || view.getUint8(28) !== 0) throw new RangeError('PNG of another form');
  if (width * height > mostPixels) throw new TooManyPixels(`${width} x ${height}`);
  const packed: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 8; at + 12 <= png.byteLength; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === 0x49444154) packed.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const whole = new Uint8Array(await new Blob(packed).arrayBuffer());
  const raw = await inflate(whole, 'deflate', height * (width * channels + 1));
  if (raw?.byteLength !== height * (width * channels + 1)) throw new RangeError('PNG of another length');
  return { width, height, ...toRgb(raw, width, height, channels) };
}

/** Rows `from` (included) to `to` (not included) as a PNG of its own: the same pixels, RGB. */
export async function sliceOf({ width, rgb }: Pixels, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const row = width * 3;
  const rows = new Uint8Array((to - from) * (row + 1));
  for (let y = from; y < to; y += 1) rows.set(rgb.subarray(y * row, (y + 1) * row), (y - from) * (row + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, to - from);
  header.set([8, 2], 8);
  const packed = await through(new Blob([rows]), new CompressionStream('deflate'));
  const parts = [
    Uint8Array.from(signature),
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function through(blob: Blob, stream: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> {
  const piped = blob.stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

function toRgb(raw: Uint8Array, width: number, height: number, channels: number) {
  const rgb = new Uint8Array(width * height * 3);
  const row = width * channels;
  let above = new Uint8Array(row);
  let translucent = false;
  for (let y = 0; y < height; y += 1) {
    const at = y * (row + 1);
    const current = raw.slice(at + 1, at + 1 + row);
    unfilter(raw[at] ?? 0, current, above, channels);
    for (let x = 0; x < width; x += 1) {
      const alpha = channels % 2 === 0 ? (current[x * channels + channels - 1] ?? 255) : 255;
      translucent ||= alpha < 255;
      for (let part = 0; part < 3; part += 1) {
        const value = current[x * channels + (channels > 2 ? part : 0)] ?? 0;
        rgb[(y * width + x) * 3 + part] =
          alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255);
      }
    }
    above = current;
  }
  return { rgb, translucent };
}

/** Undoes one row's filter in place (PNG §9.2). One loop a filter: a tall page has a hundred million samples. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  const own = (at: number) => row[at] ?? 0;
  const up = (at: number) => above[at] ?? 0;
  const { length } = row;
  if (filter === 1) for (let at = step; at < length; at += 1) row[at] = own(at) + own(at - step);
  if (filter === 2) for (let at = 0; at < length; at += 1) row[at] = own(at) + up(at);
  if (filter === 3) {
    for (let at = 0; at < length; at += 1) row[at] = own(at) + (((at < step ? 0 : own(at - step)) + up(at)) >> 1);
  }
  if (filter === 4) {
    for (let at = 0; at < step; at += 1) row[at] = own(at) + up(at);
    for (let at = step; at < length; at += 1) row[at] = own(at) + paeth(own(at - step), up(at), up(at - step));
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
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
