import { opaqueLines, pngOfLines } from '../../bytes/png/opaque-lines';
import { readPixels, sliceOf } from '../../bytes/png/png';
import { type PngParts, readChunks } from '../../bytes/png/png-chunks';
import type { Drawn, ImageShelf } from '../../verify/report/picture';
import type { PrintedPicture } from '../layout/paper-objects';

/** Pictures by the key under which a report names them, filled while its pages are made. */
export class DrawnImages implements ImageShelf {
  readonly pictures = new Map<string, PrintedPicture>();
  /** What was read of a file: its check sums are not worked out again. */
  private readonly read = new WeakMap<Uint8Array, PngParts>();

  /** What fits on one page is printed from its own lines; only what is cut or see-through is taken apart into pixels. */
  async draw(
    bytes: Uint8Array<ArrayBuffer>,
    fits: (size: { width: number; height: number }) => boolean,
  ): Promise<Drawn> {
    const parts = readChunks(bytes);
    this.read.set(bytes, parts);
    const lines = fits(parts) ? await opaqueLines(bytes, parts) : undefined;
    // A paper takes nothing of a file but its lines
    if (lines)
      return { ...lines, translucent: false, slice: async () => ('packed' in lines ? bytes : pngOfLines(lines)) };
    const pixels = await readPixels(bytes);
    return { ...pixels, slice: (from, to) => sliceOf(pixels, from, to) };
  }

  put(key: string, bytes: Uint8Array<ArrayBuffer>): void {
    const { width, height, packed } = this.read.get(bytes) ?? readChunks(bytes);
    // A copy: the file itself is let go of before its paper is drawn
    this.pictures.set(key, { width, height, packed: packed.slice(), size: bytes.byteLength });
  }
}
