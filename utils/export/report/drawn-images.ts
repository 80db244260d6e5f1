import { opaqueLines, pngOfLines } from '../../bytes/png/opaque-lines';
import { readPixels, sliceOf } from '../../bytes/png/png';
import { readChunks } from '../../bytes/png/png-chunks';
import type { Drawn, ImageShelf } from '../../verify/report/picture';

/** PNG files by the key under which a report names them, filled while its pages are made. */
export class DrawnImages implements ImageShelf {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();

  /** What fits on one page is printed from its own lines; only what is cut or see-through is taken apart into pixels. */
  async draw(
    bytes: Uint8Array<ArrayBuffer>,
    fits: (size: { width: number; height: number }) => boolean,
  ): Promise<Drawn> {
    const lines = fits(readChunks(bytes)) ? await opaqueLines(bytes) : undefined;
    // A paper takes nothing of a file but its lines
    if (lines)
      return { ...lines, translucent: false, slice: async () => ('packed' in lines ? bytes : pngOfLines(lines)) };
    const pixels = await readPixels(bytes);
    return { ...pixels, slice: (from, to) => sliceOf(pixels, from, to) };
  }

  put(key: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.files.set(key, bytes);
  }
}
