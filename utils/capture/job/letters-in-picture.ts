import { bytesOfBase64 } from '../../bytes/base64';
import type { LettersSeen, TextLine } from '../../shapes/records/text-line';

/** Decoded pixels of one shot of the viewport. */
interface Shown {
  /** RGBA, row by row. */
  data: Uint8ClampedArray;
  width: number;
  height: number;
  /** Its pixels for one of the screen: 1, unless the browser scales its shots. */
  scale: number;
}

/**
 * Measured in Chromium at 1, 1.25, 1.5 and 2 device pixels, 10 to 22 px, on light and dark: a Japanese letter and its own
 * drawing agree by 0.97 at least, two Japanese letters by 0.3 (median) and 0.7 (98 of 100), look-alikes as 末 and 未 by 0.95;
 * a Latin letter and its own drawing by 0.87, joined scripts by 0.6.
 * A machine that smooths letters in its own way agrees less, and with all letters alike: what most of them reach is the
 * measure of each; in a name, where a third of the letters may be another's, what half of them do.
 */
const least = 0.45;
const measures = {
  exact: { most: 0.88, below: 0.1 },
  close: { most: 0.75, below: 0.2 },
  rough: { most: 0.5, below: 0.4 },
};
/** The smaller ones of ruby and footnotes have too few pixels to tell one from another. */
const leastHeight = 14;
/** Brightness (0–255) by which a letter differs from its ground at the least: less, as of light grey on white, nobody reads. */
const ink = 28;
const shifts = [0, -1, 1];

/**
 * Another letter that fits by so much better than the one that should stand there, and so well, is what stands there. Of 2,592
 * honest digits, look-alikes and letters of handles none came nearer than 0.03 below its own; of 1,376 digits that were
 * exchanged 97 of 100 passed it, of look-alikes as 末 and 未 three of four.
 */
const better = 0.02;
const leastOfOther = 0.8;

/** What a shot shows of the letters that should stand in it. */
export interface LettersFound extends LettersSeen {
  /** How many are plainly another letter, each of which is told; they are among `unlike`. */
  exchanged: number;
  /** Lines that the picture does not show: a long post has room for one under a cover. */
  lostLines: number;
}

/** So many letters of one line, and so many of its letters, are blank or unlike: the line is not there. */
const lost = { letters: 3, share: 2 / 3 };

/**
 * Holds the pixels of a shot against the letters that should stand in it, letter by letter: the correlation of brightness
 * with how much of each pixel the letter covers. Flat colour is blank, other words are unlike, whoever drew them. It judges
 * the bytes of the browser's own shot, outside of the page.
 */
export function lettersInPicture(lines: readonly TextLine[], shown: Shown): LettersFound {
  const scores: Record<keyof typeof measures, Score[]> = { exact: [], close: [], rough: [] };
  const seen = { looked: 0, blank: 0, unlike: 0, exchanged: 0, lostLines: 0 };
  const tallies = lines.map(() => ({ looked: 0, missing: 0 }));
  for (const [row, line] of lines.entries()) {
    const tally = tallies[row] as Tally;
    const mask = bytesOfBase64(line.mask);
    if (mask.length !== line.width * line.height) continue;
    const others = new Map(line.others);
    for (const [index, [from, to, kind]] of line.letters.entries()) {
      const ours = letterOf(line, mask, shown.scale, [from, to]);
      const found = ours && bestAgreement(ours, shown);
      if (!found) continue;
      seen.looked += 1;
      tally.looked += 1;
      const rivals = rivalsIn(others.get(index), ours);
      if (found.contrast < ink) {
        seen.blank += 1;
        tally.missing += 1;
      } else if (rivals.some((rival) => isBetter(bestAgreement(rival, shown)?.agreement, found.agreement)))
        seen.exchanged += 1;
      else if (line.height >= leastHeight) scores[kind].push({ reached: found.agreement, tally });
    }
  }
  for (const kind of ['exact', 'close', 'rough'] as const) {
    const { most, below } = measures[kind];
    const sorted = scores[kind].sort((one, other) => one.reached - other.reached);
    const usual = sorted[Math.floor(sorted.length / (lines[0]?.of === 'author' ? 2 : 4))]?.reached ?? 0;
    const measure = Math.max(least, Math.min(most, usual - below));
    for (const { reached, tally } of sorted) {
      if (reached >= measure) break;
      seen.unlike += 1;
      tally.missing += 1;
    }
  }
  seen.unlike += seen.exchanged;
  seen.lostLines = tallies.filter(
    ({ looked, missing }) => missing >= lost.letters && missing >= looked * lost.share,
  ).length;
  return seen;
}

/** Of one line: letters that were looked at, and those that do not stand there. */
interface Tally {
  looked: number;
  missing: number;
}

/** How well one letter agrees, and whose line it is. */
interface Score {
  reached: number;
  tally: Tally;
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

/** The letter's own coverage; `undefined` where it has next to none (a dot, a blank of another kind). */
function letterOf(
  line: TextLine,
  mask: Uint8Array,
  scale: number,
  [from, to]: readonly [number, number],
): Letter | undefined {
  const first = Math.max(0, Math.floor(from));
  const width = Math.min(line.width, Math.ceil(to)) - first;
  if (width <= 0) return undefined;
  const cover = new Uint8Array(width * line.height);
  for (let y = 0; y < line.height; y += 1)
    cover.set(mask.subarray(y * line.width + first, y * line.width + first + width), y * width);
  const columns = Int32Array.from({ length: width }, (_, x) => Math.round((line.left + first + x) * scale));
  const rows = Int32Array.from({ length: line.height }, (_, y) => Math.round((line.top + y) * scale));
  return cover.filter((cell) => cell > 96).length >= 8 ? covering({ columns, rows }, cover) : undefined;
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
function rivalsIn(masks: string | undefined, letter: Letter): Letter[] {
  const bytes = masks ? bytesOfBase64(masks) : new Uint8Array();
  const cells = letter.cover.length;
  return Array.from({ length: Math.floor(bytes.length / cells) }, (_, index) =>
    covering(letter, bytes.subarray(index * cells, (index + 1) * cells)),
  );
}

const isBetter = (other = 0, own: number) => other >= leastOfOther && other > own + better;

/** The best place within a pixel; `undefined` where the letter lies outside of the shot. */
function bestAgreement(letter: Letter, shown: Shown): Agreement | undefined {
  let best = -1;
  let contrast = 0;
  for (const x of shifts) {
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

interface Agreement {
  agreement: number;
  /** Between the darkest and the lightest cell, 0–255. */
  contrast: number;
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
