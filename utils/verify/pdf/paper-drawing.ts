import type { DrawnLines } from './drawn-pictures';
import type { Drawn } from './pdf-drawing';

/** A font of a paper. */
export interface PaperFont {
  /** Its name, without the mark of a part. */
  cut: 'Regular' | 'Bold';
  /** Thousandths of the size, by code. */
  widths: readonly number[];
  /** Letters by their codes, in hex. */
  texts: ReadonlyMap<string, string>;
  /** The map of them as it is written. */
  map: string;
  file: Uint8Array<ArrayBuffer>;
}

/** What a paper draws with which fonts, and what in it is not as our engine writes it. */
export interface PaperDrawing {
  pages: Drawn[][];
  fonts: Map<string, PaperFont>;
  /** Its pictures by their labels, read when they are asked for. */
  pictures: Map<string, () => DrawnLines | undefined>;
  /** Where links lead to, by their names: a page, from 0, and points from its lower left corner. */
  places: Map<string, { page: number; x: number; y: number }>;
  /** Shown above the window. */
  title: string;
  /** Who is said to have made it. */
  author: string;
  /** When it says that it was made and last changed, in whole seconds; nothing for what is no instant. */
  dates: string[];
  faults: string[];
}
