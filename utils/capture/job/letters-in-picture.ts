import { bytesOfBase64 } from '../../bytes/base64';
import type { LettersSeen, TextLine } from '../../shapes/records/text-line';
import { sureness } from '../page/lines/sureness';
import { bestAgreement, inkOf, letterOf, rivalsIn, type Shown } from './one-letter';

/**
 * Measured in Chromium at 1, 1.25, 1.5 and 2 device pixels, 10 to 22 px, on light and dark: a Japanese letter and its own
 * drawing agree by 0.97 at least, two Japanese letters by 0.3 (median) and 0.7 (98 of 100), look-alikes as 末 and 未 by 0.95;
 * a Latin letter and its own drawing by 0.87, joined scripts by 0.6.
 * A machine that smooths letters in its own way agrees less, and with all letters alike: what most of them reach is the
 * measure of each; in a name or a time, where a third of the letters may be another's, what half of them do.
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
  /** Runs of neighbouring letters that the picture does not show: a word under a patch. */
  lostRuns: number;
  /** Signs that turn a sentence or a number, in whose place is no ink or another sign; they are among no letters. */
  lostSigns: number;
}

/** Cells with ink of which something can be said; a decimal point has few, and is asked for its ink alone. */
const leastInLetter = 8;
const leastInSign = 2;

/** Two letters side by side are a word; one by itself may be drawn in a way of its own. */
const leastRun = 2;

/** So many letters of one line, and so many of its letters, are blank or unlike: the line is not there. */
const lost = { letters: 3, share: 2 / 3 };

/**
 * Holds the pixels of a shot against the letters that should stand in it, letter by letter: the correlation of brightness
 * with how much of each pixel the letter covers. Flat colour is blank, other words are unlike, whoever drew them. It judges
 * the bytes of the browser's own shot, outside of the page.
 */
export function lettersInPicture(lines: readonly TextLine[], shown: Shown): LettersFound {
  const scores: Record<keyof typeof measures, Score[]> = { exact: [], close: [], rough: [] };
  const seen = { looked: 0, blank: 0, unlike: 0, exchanged: 0, lostLines: 0, lostRuns: 0, lostSigns: 0 };
  const tallies = lines.map((): Tally => ({ looked: 0, missing: new Set() }));
  for (const [row, line] of lines.entries()) {
    const tally = tallies[row] as Tally;
    const mask = bytesOfBase64(line.mask);
    if (mask.length !== line.width * line.height) continue;
    const others = new Map(line.others);
    for (const [index, [from, to, kind]] of line.letters.entries()) {
      const ours = letterOf(line, mask, shown, [from, to], kind === 'sign' ? leastInSign : leastInLetter);
      const found = ours && bestAgreement(ours, shown);
      if (!found) continue;
      if (kind === 'sign') {
        if (inkOf(ours, shown) < ink) seen.lostSigns += 1;
        continue;
      }
      seen.looked += 1;
      tally.looked += 1;
      const rivals = rivalsIn(others.get(index), ours);
      if (found.contrast < ink) {
        seen.blank += 1;
        tally.missing.add(index);
      } else if (
        rivals.some((rival) =>
          isBetter(bestAgreement(rival, shown, found.isBetween ?? false)?.agreement, found.agreement),
        )
      )
        seen.exchanged += 1;
      else if (line.height >= leastHeight) scores[kind].push({ reached: found.agreement, tally, index });
    }
  }
  for (const kind of sureness) {
    const { most, below } = measures[kind];
    const sorted = scores[kind].sort((one, other) => one.reached - other.reached);
    const usual = sorted[Math.floor(sorted.length / (lines[0]?.of === 'text' ? 4 : 2))]?.reached ?? 0;
    const measure = Math.max(least, Math.min(most, usual - below));
    for (const { reached, tally, index } of sorted) {
      if (reached >= measure) break;
      seen.unlike += 1;
      tally.missing.add(index);
    }
  }
  seen.unlike += seen.exchanged;
  seen.lostLines = tallies.filter(
    ({ looked, missing }) => missing.size >= lost.letters && missing.size >= looked * lost.share,
  ).length;
  seen.lostRuns = runsOf(lines, tallies);
  return seen;
}

/** Of letters side by side that are missing, over the borders of the elements that share a row. */
function runsOf(lines: readonly TextLine[], tallies: readonly Tally[]): number {
  let [runs, length] = [0, 0];
  for (const [row, { letters, top, height }] of lines.entries()) {
    const before = lines[row - 1];
    const isSameRow = before && Math.abs(before.top + before.height / 2 - top - height / 2) < height / 2;
    if (!isSameRow) length = 0;
    for (const [index, [, , kind]] of letters.entries()) {
      if (kind === 'sign') continue;
      length = tallies[row]?.missing.has(index) ? length + 1 : 0;
      if (length === leastRun) runs += 1;
    }
  }
  return runs;
}

/** Of one line: how many letters were looked at, and which do not stand there. */
interface Tally {
  looked: number;
  missing: Set<number>;
}

/** How well one letter agrees, whose line it is, and its place in it. */
interface Score {
  reached: number;
  tally: Tally;
  index: number;
}

const isBetter = (other = 0, own: number) => other >= leastOfOther && other > own + better;
