import type { LettersSeen, TextLine } from '../../shapes/text-line';

/** Decoded pixels of one shot of the viewport. */
interface Shown {
  /** RGBA, row by row. */
  data: Uint8ClampedArray;
  width: number;
  height: number;
  /** Device pixels for a CSS pixel. */
  scale: number;
}

/**
 * Measured in Chromium at 1, 1.25, 1.5 and 2 device pixels, Japanese and Latin, 12 to 22 px, on light and dark: a letter and
 * its own drawing agree by 0.49 at least (median 0.9), a letter and another one by 0.31 at most where both have ink.
 */
const same = 0.6;
const other = 0.38;
/** Brightness (0–255) by which a letter differs from its ground at the least: less is no ink. */
const ink = 12;
const shifts = [0, -0.5, 0.5, -1, 1];

/**
 * Holds the pixels of a shot against the letters that should stand in it, letter by letter: the correlation of brightness
 * with how much of each pixel the letter covers. Flat colour is blank, other words are unlike, whoever drew them. It judges
 * the bytes of the browser's own shot, outside of the page.
 */
export function lettersInPicture(lines: readonly TextLine[], shown: Shown): LettersSeen {
  const seen = { looked: 0, blank: 0, unlike: 0 };
  for (const line of lines) {
    const mask = Uint8Array.from(atob(line.mask), (letter) => letter.charCodeAt(0));
    if (mask.length !== line.width * line.height) continue;
    for (const [from, to] of line.letters) {
      const ours = maskOf(line, mask, from, to);
      if (ours === undefined) continue;
      let best = -1;
      let most = 0;
      for (const x of shifts) {
        for (const y of shifts) {
          if (best >= same) break;
          const theirs = brightnessOf(line, shown, from, to, x, y);
          if (theirs === undefined) continue;
          most = Math.max(most, Math.max(...theirs) - Math.min(...theirs));
          best = Math.max(best, agreement(ours, theirs));
        }
      }
      if (best < 0) continue;
      seen.looked += 1;
      if (most < ink) seen.blank += 1;
      else if (best < other) seen.unlike += 1;
    }
  }
  return seen;
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
  shown: Shown,
  from: number,
  to: number,
  dx: number,
  dy: number,
): number[] | undefined {
  const { data, width, height, scale } = shown;
  const size = Math.max(1, Math.round(scale));
  const cells: number[] = [];
  for (let y = 0; y < line.height; y += 1) {
    for (let x = Math.max(0, Math.floor(from)); x < Math.min(line.width, Math.ceil(to)); x += 1) {
      const left = Math.round((line.left + x + dx) * scale);
      const top = Math.round((line.top + y + dy) * scale);
      if (left < 0 || top < 0 || left + size > width || top + size > height) return undefined;
      let sum = 0;
      for (let row = 0; row < size; row += 1) {
        for (let column = 0; column < size; column += 1) {
          const at = ((top + row) * width + left + column) * 4;
          sum += (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11;
        }
      }
      cells.push(sum / size ** 2);
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
