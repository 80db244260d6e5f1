import { paint } from '../../bytes/paint';
import { readPixels, sliceOf } from '../../bytes/png';
import type { Region } from '../../shapes/schema';

export interface RedactedPicture {
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  regions: Region[];
}

/**
 * Paints regions and writes the picture anew from its pixels: header, pixels and end, nothing else, so no metadata
 * and no earlier pixels can travel along.
 * @throws RangeError for a PNG of another form than browsers write
 */
export async function redactPicture(png: Uint8Array<ArrayBuffer>, wanted: readonly Region[]): Promise<RedactedPicture> {
  const pixels = await readPixels(png);
  const { width, height } = pixels;
  const regions = wanted.flatMap((region) => inside(region, width, height));
  paint(pixels, regions);
  return { bytes: await sliceOf(pixels, 0, height), width, height, regions };
}

/** Whole pixels, grown outwards, cut at the picture's edges. */
function inside({ x, y, width, height }: Region, wide: number, high: number): Region[] {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const right = Math.min(wide, Math.ceil(x + width));
  const bottom = Math.min(high, Math.ceil(y + height));
  return right > left && bottom > top ? [{ x: left, y: top, width: right - left, height: bottom - top }] : [];
}
