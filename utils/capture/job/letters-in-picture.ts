import { bytesOfBase64 } from '../../bytes/base64';
import type { LettersSeen, TextLine } from '../../shapes/text-line';

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
      const ours = maskOf(line, mask, from, to);
      const found = ours && bestAgreement(ours, line, shown, [from, to]);
      if (!found) continue;
      seen.looked += 1;
      tally.looked += 1;
      const rivals = rivalsIn(others.get(index), ours.length);
      if (found.contrast < ink) {
        seen.blank += 1;
        tally.missing += 1;
      } else if (
        rivals.some((rival) => isBetter(bestAgreement(rival, line, shown, [from, to])?.agreement, found.agreement))
      )
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

/** Masks of other letters for one letter's box of so many cells. */
function rivalsIn(masks: string | undefined, cells: number): number[][] {
  const bytes = masks ? bytesOfBase64(masks) : [];
  return Array.from({ length: Math.floor(bytes.length / cells) }, (_, index) => [
    ...bytes.slice(index * cells, (index + 1) * cells),
  ]);
}

const isBetter = (other = 0, own: number) => other >= leastOfOther && other > own + better;

/** The best place within a pixel; `undefined` where the letter lies outside of the shot. */
function bestAgreement(ours: readonly number[], line: TextLine, shown: Shown, letter: readonly [number, number]) {
  let best = -1;
  let contrast = 0;
  for (const x of shifts) {
    for (const y of shifts) {
      if (best > 0.98) break;
      const theirs = brightnessOf(line, shown, letter, x, y);
      if (theirs === undefined) continue;
      contrast = Math.max(contrast, Math.max(...theirs) - Math.min(...theirs));
      best = Math.max(best, agreement(ours, theirs));
    }
  }
  return best < 0 ? undefined : { agreement: best, contrast };
}

/** The letter's own coverage, row by row; `undefined` where it has next to none (a dot, a blank of another kind). */
function maskOf(line: TextLine, mask: Uint8Array, from: number, to: number): number[] | undefined {
  const cells: number[] = [];
  for (let y = 0; y < line.height; y += 1)
    for (let x = Math.max(0, Math.floor(from)); x < Math.min(line.width, Math.ceil(to)); x += 1)
      cells.push(mask[y * line.width + x] ?? 0);
  const covered = cells.filter((cell) => cell > 96).length;
  return covered >= 8 ? cells : undefined;
}

/** Brightness of the same cells in the shot; `undefined` where they lie outside of it. */
function brightnessOf(
  line: TextLine,
  { data, width, height, scale }: Shown,
  [from, to]: readonly [number, number],
  dx: number,
  dy: number,
): number[] | undefined {
  const cells: number[] = [];
  for (let y = 0; y < line.height; y += 1) {
    const top = Math.round((line.top + y) * scale) + dy;
    if (top < 0 || top >= height) return undefined;
    for (let x = Math.max(0, Math.floor(from)); x < Math.min(line.width, Math.ceil(to)); x += 1) {
      const left = Math.round((line.left + x) * scale) + dx;
      if (left < 0 || left >= width) return undefined;
      const at = (top * width + left) * 4;
      cells.push((data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11);
    }
  }
  return cells;
}

/** Pearson's correlation, its sign left out: light letters on dark are letters too. */
function agreement(one: readonly number[], two: readonly number[]): number {
  const mean = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
  const [ours, theirs] = [mean(one), mean(two)];
  let both = 0;
  let first = 0;
  let second = 0;
  for (let index = 0; index < one.length; index += 1) {
    const a = (one[index] ?? 0) - ours;
    const b = (two[index] ?? 0) - theirs;
    both += a * b;
    first += a * a;
    second += b * b;
  }
  return first === 0 || second === 0 ? 0 : Math.abs(both / Math.sqrt(first * second));
}
