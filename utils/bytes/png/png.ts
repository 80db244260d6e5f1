import { deflated } from '../deflate';
import { inflate } from '../inflate';
import { mostPixels, zlibOf } from './opaque-lines';
import { type PngParts, readChunks, writeChunks } from './png-chunks';

/** A PNG's pixels as rows of red, green, blue, eight bits each. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array<ArrayBuffer>;
  /** Some pixel was translucent and is shown over white. */
  translucent: boolean;
}

/** The pixels, and what the file holds beside them. */
export interface ReadPixels extends Pixels {
  /** Opaque RGB, no row filter, no chunk beside header, data and end: only the packing of the pixels is left open. */
  isBare: boolean;
}

/** Samples a pixel by colour type: grey, RGB, grey with alpha, RGB with alpha (PNG §11.2.1). */
const samples: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/**
 * Samples of a pixel, of a PNG as browsers write them and of a size that is read.
 * @throws RangeError for any other
 */
export function samplesOf({ width, height, bitDepth, colourType, interlace }: PngParts): number {
  const channels = samples[colourType];
  if (!channels || bitDepth !== 8 || interlace !== 0) throw new RangeError('PNG of another form');
  if (width === 0 || height === 0 || width * height > mostPixels) throw new RangeError('PNG of another size');
  return channels;
}

/**
 * Decodes a PNG as browsers write them: 8 bits a sample, no palette, not interlaced (ISO/IEC 15948), nothing behind the end
 * of the file or of its data. Colours are taken as they are; colour-space chunks are left aside.
 * @throws RangeError for anything else, with what was wrong
 */
export async function readPixels(png: Uint8Array<ArrayBuffer>): Promise<ReadPixels> {
  const { width, height, colourType, extras, raw, channels, filters } = await unpacked(png);
  const isBare = colourType === 2 && extras.length === 0 && filters.every((filter) => filter === 0);
  return { width, height, isBare, ...toRgb(raw, width, height, channels) };
}

/**
 * Whether such a PNG can be decoded, without its colours: a tenth of the time.
 * @throws RangeError where it cannot, with what was wrong
 */
export async function checkPixels(png: Uint8Array<ArrayBuffer>): Promise<void> {
  await unpacked(png);
}

async function unpacked(png: Uint8Array<ArrayBuffer>) {
  const parts = readChunks(png);
  const { width, height, packed } = parts;
  const channels = samplesOf(parts);
  const length = height * (width * channels + 1);
  const raw = await inflate(packed, 'deflate', length);
  if (raw?.byteLength !== length) throw new RangeError('PNG of another length, or more behind the pixels');
  const filters = Array.from({ length: height }, (_, y) => raw[y * (width * channels + 1)] ?? 0);
  if (filters.some((filter) => filter > 4)) throw new RangeError('PNG of another form');
  return { ...parts, raw, channels, filters };
}

/**
 * The one PNG of these pixels: opaque RGB, packed by our own hand, so that it is a function of the pixels alone and there
 * is no room for anything else.
 */
export function plainPng({ width, height, rgb }: Pixels): Uint8Array<ArrayBuffer> {
  return writeChunks(width, height, deflated(rowsOf(rgb, width, 0, height)));
}

/**
 * What a canvas shows, as opaque RGB: a third less than the RGBA that browsers write of every canvas, and a report prints it
 * as it is. Rows with letters and plain ground repeat themselves and stand as they are; in rows of a photograph each pixel is
 * written as its difference from the one before (PNG §9.2, filter 1).
 * @param data four bytes a pixel, of a canvas that hides nothing
 */
export async function canvasPng({ width, height, data }: Pick<ImageData, 'width' | 'height' | 'data'>) {
  const rows = new Uint8Array(height * (width * 3 + 1));
  let put = 0;
  for (let y = 0; y < height; y += 1) {
    const from = y * width * 4;
    const end = from + width * 4;
    const step = isPlain(data, from, end) ? 0 : 4;
    rows[put] = step === 0 ? 0 : 1;
    put += 1;
    for (let at = from; at < end; at += 4)
      for (let part = at; part < at + 3; part += 1, put += 1)
        rows[put] = (data[part] ?? 0) - (step > 0 && at > from ? (data[part - step] ?? 0) : 0);
  }
  return writeChunks(width, height, await zlibOf(rows));
}

/** At least half of the pixels are those before them. */
function isPlain(data: ImageData['data'], from: number, end: number): boolean {
  let same = 0;
  for (let at = from + 4; at < end; at += 4)
    if (data[at] === data[at - 4] && data[at + 1] === data[at - 3] && data[at + 2] === data[at - 2]) same += 1;
  return same * 8 >= end - from;
}

/** Rows `from` (included) to `to` (not included) as a PNG of its own: the same pixels, RGB. */
export async function sliceOf({ width, rgb }: Pixels, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return writeChunks(width, to - from, await zlibOf(rowsOf(rgb, width, from, to)));
}

/** Each row behind its filter, which is none. */
function rowsOf(rgb: Uint8Array, width: number, from: number, to: number): Uint8Array<ArrayBuffer> {
  const row = width * 3;
  const rows = new Uint8Array((to - from) * (row + 1));
  for (let y = from; y < to; y += 1) rows.set(rgb.subarray(y * row, (y + 1) * row), (y - from) * (row + 1) + 1);
  return rows;
}

function toRgb(raw: Uint8Array, width: number, height: number, channels: number) {
  const rgb = new Uint8Array(width * height * 3);
  const row = width * channels;
  const isGrey = channels < 3;
  let above: Uint8Array = new Uint8Array(row);
  let translucent = false;
  let put = 0;
  for (let y = 0; y < height; y += 1) {
    const at = y * (row + 1);
    const current = raw.subarray(at + 1, at + 1 + row);
    unfilter(raw[at] ?? 0, current, above, channels);
    if (channels === 3) {
      rgb.set(current, y * row);
      above = current;
      continue;
    }
    for (let from = 0; from < row; from += channels) {
      const alpha = channels % 2 === 0 ? (current[from + channels - 1] ?? 255) : 255;
      translucent ||= alpha < 255;
      for (let part = 0; part < 3; part += 1, put += 1) {
        const value = current[isGrey ? from : from + part] ?? 0;
        rgb[put] = alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255);
      }
    }
    above = current;
  }
  return { rgb, translucent };
}

/** Undoes one row's filter in place (PNG §9.2). One loop a filter: a tall page has a hundred million samples. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  const { length } = row;
  if (filter === 1) for (let at = step; at < length; at += 1) row[at] = (row[at] ?? 0) + (row[at - step] ?? 0);
  if (filter === 2) for (let at = 0; at < length; at += 1) row[at] = (row[at] ?? 0) + (above[at] ?? 0);
  if (filter === 3) {
    for (let at = 0; at < step; at += 1) row[at] = (row[at] ?? 0) + ((above[at] ?? 0) >> 1);
    for (let at = step; at < length; at += 1)
      row[at] = (row[at] ?? 0) + (((row[at - step] ?? 0) + (above[at] ?? 0)) >> 1);
  }
  if (filter === 4) {
    for (let at = 0; at < step; at += 1) row[at] = (row[at] ?? 0) + (above[at] ?? 0);
    for (let at = step; at < length; at += 1)
      row[at] = (row[at] ?? 0) + paeth(row[at - step] ?? 0, above[at] ?? 0, above[at - step] ?? 0);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const a = Math.abs(guess - left);
  const b = Math.abs(guess - up);
  const c = Math.abs(guess - corner);
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
