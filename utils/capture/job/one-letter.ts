import { bytesOfBase64 } from '../../bytes/base64';
import type { TextLine } from '../../shapes/records/text-line';

/** A letter may stand a pixel beside its place. */
const shifts = [0, -1, 1];
/** A letter that agrees with its place by so much is not asked for between two. */
const plain = 0.88;
/** Pixels in height from which it may stand two beside. */
const large = 24;

/** Decoded pixels of one shot of the viewport. */
export interface Shown {
  /** RGBA, row by row. */
  data: Uint8ClampedArray;
  width: number;
  height: number;
  /** Its pixels for one of the screen: 1, unless the browser scales its shots. */
  scale: number;
  /** Which row of the shot is the first of these. */
  top: number;
}

/** One letter: which columns and rows of a shot it should fill, and how much of each cell, row by row, it covers. */
interface Letter {
  columns: Int32Array;
  rows: Int32Array;
  cover: Uint8Array;
  /** Sum over its cells, and how far they lie from their mean: n² times their variance. */
  sum: number;
  spread: number;
}

/** The letter's own coverage; `undefined` where it has next to none (a blank of another kind). */
export function letterOf(
  line: TextLine,
  mask: Uint8Array,
  { scale, top }: Pick<Shown, 'scale' | 'top'>,
  [from, to]: readonly [number, number],
  leastCells: number,
): Letter | undefined {
  const first = Math.max(0, Math.floor(from));
  const width = Math.min(line.width, Math.ceil(to)) - first;
  if (width <= 0) return undefined;
  const cover = new Uint8Array(width * line.height);
  for (let y = 0; y < line.height; y += 1)
    cover.set(mask.subarray(y * line.width + first, y * line.width + first + width), y * width);
  const columns = Int32Array.from({ length: width }, (_, x) => Math.round((line.left + first + x) * scale));
  const rows = Int32Array.from({ length: line.height }, (_, y) => Math.round((line.top + y) * scale) - top);
  return cover.filter((cell) => cell > 96).length >= leastCells ? covering({ columns, rows }, cover) : undefined;
}

function covering({ columns, rows }: Pick<Letter, 'columns' | 'rows'>, cover: Uint8Array): Letter {
  let [sum, squares] = [0, 0];
  for (const cell of cover) {
    sum += cell;
    squares += cell * cell;
  }
  return { columns, rows, cover, sum, spread: cover.length * squares - sum * sum };
}

/** Other letters in the same cells. */
export function rivalsIn(masks: string | undefined, letter: Letter): Letter[] {
  const bytes = masks ? bytesOfBase64(masks) : new Uint8Array();
  const cells = letter.cover.length;
  return Array.from({ length: Math.floor(bytes.length / cells) }, (_, index) =>
    covering(letter, bytes.subarray(index * cells, (index + 1) * cells)),
  );
}

/**
 * The best place within a pixel; `undefined` where the letter lies outside of the shot. Where letters may stand between two
 * pixels (macOS, Windows, fine screens), a style that a canvas does not know sets them there otherwise than it.
 * @param isBetween whether to look between two pixels as well; left out, where the letter agrees too little without
 */
export function bestAgreement(letter: Letter, shown: Shown, isBetween?: boolean): Agreement | undefined {
  const whole = bestOfWhole(letter, shown);
  if (!whole || !(isBetween ?? whole.agreement < plain)) return whole;
  const between = [-1, 1].map((side) => bestOfWhole(halfBeside(letter, side), shown)?.agreement ?? 0);
  const further = letter.rows.length >= large ? (bestOfWhole(letter, shown, [-2, 2])?.agreement ?? 0) : 0;
  return { ...whole, agreement: Math.max(whole.agreement, further, ...between), isBetween: true };
}

/** The letter drawn half a pixel to the left (-1) or to the right (1). */
function halfBeside({ columns, rows, cover }: Letter, side: number): Letter {
  const width = columns.length;
  const moved = cover.map((cell, at) => {
    const from = (at % width) - side;
    return (cell + (from >= 0 && from < width ? (cover[at - side] ?? 0) : 0)) / 2;
  });
  return covering({ columns, rows }, moved);
}

function bestOfWhole(letter: Letter, shown: Shown, across: readonly number[] = shifts): Agreement | undefined {
  let best = -1;
  let contrast = 0;
  for (const x of across) {
    for (const y of shifts) {
      if (best > 0.98) break;
      const here = agreementAt(letter, shown, x, y);
      // Where it stands first: one that the edge of the shot cuts agrees with nothing a pixel beside it
      if (!here && best < 0) return undefined;
      if (!here) continue;
      contrast = Math.max(contrast, here.contrast);
      best = Math.max(best, here.agreement);
    }
  }
  return best < 0 ? undefined : { agreement: best, contrast };
}

/** By how much the shot is darker or lighter, at the most, where a sign has ink than where it has none: its neighbours lean in. */
export function inkOf({ columns, rows, cover }: Letter, { data, width }: Shown): number {
  const bright = (x: number, y: number) => {
    const at = (y * width + x) * 4;
    return ((data[at] ?? 0) * 30 + (data[at + 1] ?? 0) * 59 + (data[at + 2] ?? 0) * 11) / 100;
  };
  const contrastAt = (dx: number, dy: number) => {
    const [inked, bare] = [
      { sum: 0, cells: 0 },
      { sum: 0, cells: 0 },
    ];
    for (const [cell, covered] of cover.entries()) {
      const of = covered > 96 ? inked : bare;
      of.sum += bright((columns[cell % columns.length] ?? 0) + dx, (rows[Math.floor(cell / columns.length)] ?? 0) + dy);
      of.cells += 1;
    }
    return bare.cells === 0 ? 255 : Math.abs(inked.sum / inked.cells - bare.sum / bare.cells);
  };
  return Math.max(...shifts.flatMap((dx) => shifts.map((dy) => contrastAt(dx, dy))));
}

interface Agreement {
  agreement: number;
  /** Between the darkest and the lightest cell, 0–255. */
  contrast: number;
  /** It was looked for between two pixels as well. */
  isBetween?: boolean;
}

/**
 * Pearson's correlation of what the letter covers with how bright the shot is there, its sign left out: light letters on
 * dark are letters too. In one pass and in whole numbers (brightness a hundredfold), so that flat colour agrees by nothing.
 * `undefined` where cells lie outside of the shot.
 */
function agreementAt(
  { columns, rows, cover, sum, spread }: Letter,
  { data, width, height }: Shown,
  dx: number,
  dy: number,
): Agreement | undefined {
  const isWithin = (of: Int32Array, by: number, end: number) =>
    (of[0] ?? -1) + by >= 0 && (of.at(-1) ?? end) + by < end;
  if (!isWithin(columns, dx, width) || !isWithin(rows, dy, height)) return undefined;
  let [total, squares, both, darkest, lightest, cell] = [0, 0, 0, 25_500, 0, 0];
  for (const row of rows) {
    const start = (row + dy) * width + dx;
    for (const column of columns) {
      const at = (start + column) * 4;
      const bright = (data[at] ?? 0) * 30 + (data[at + 1] ?? 0) * 59 + (data[at + 2] ?? 0) * 11;
      total += bright;
      squares += bright * bright;
      both += bright * (cover[cell] ?? 0);
      if (bright < darkest) darkest = bright;
      if (bright > lightest) lightest = bright;
      cell += 1;
    }
  }
  const theirs = cell * squares - total * total;
  const agreement = spread === 0 || theirs === 0 ? 0 : Math.abs(cell * both - sum * total) / Math.sqrt(spread * theirs);
  return { agreement, contrast: (lightest - darkest) / 100 };
}
