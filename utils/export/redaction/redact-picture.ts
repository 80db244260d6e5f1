import { paint } from '../../bytes/png/paint';
import { plainPng, readPixels } from '../../bytes/png/png';
import type { Region } from '../../shapes/schema';

interface RedactedPicture {
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  regions: Region[];
}

/**
 * Paints regions and makes a new picture from what can be seen: opaque pixels, packed by our own hand, then read again by
 * the strict reader. No metadata, no earlier pixels and nothing under transparency can travel along.
 * @throws RangeError for a PNG of another form than browsers write
 */
export async function redactPicture(png: Uint8Array<ArrayBuffer>, wanted: readonly Region[]): Promise<RedactedPicture> {
  const pixels = await readPixels(png);
  const { width, height } = pixels;
  const regions = wanted.flatMap((region) => inside(region, width, height));
  paint(pixels, regions);
  const bytes = plainPng(pixels);
  const again = await readPixels(bytes);
  if (!again.isBare || again.rgb.some((value, at) => value !== pixels.rgb[at]))
    throw new RangeError('read back differently');
  return { bytes, width, height, regions };
}

/** Whole pixels, grown outwards, cut at the picture's edges. */
function inside({ x, y, width, height }: Region, wide: number, high: number): Region[] {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const right = Math.min(wide, Math.ceil(x + width));
  const bottom = Math.min(high, Math.ceil(y + height));
  return right > left && bottom > top ? [{ x: left, y: top, width: right - left, height: bottom - top }] : [];
}
