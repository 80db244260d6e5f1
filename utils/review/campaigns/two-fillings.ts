import type { WhatFollows } from './what-follows';

/** Longer texts are not laid beside one another sign by sign; those beside them may be twice as long. */
const longest = 300;
const width = longest * 2 + 1;
/** A sign is in a blank when neither text has there what mostly follows. */
const usual = 0.7;
/** So many equal signs part two places where texts differ. */
const apart = 8;
/** So much of what differs stands in blanks, where a form was filled in by two people. */
const inBlanksFrom = 0.65;

/**
 * Whether two alike texts are one form that two people filled in. Where a copy was changed, one of both has what mostly
 * stands there; in the blanks of a form neither has, for each of many has something else.
 */
export function areTwoFillings(one: string, other: string, usually: WhatFollows): boolean {
  if (one === other || one.length > longest || other.length >= width) return false;
  const starts = besideSigns(one, other);
  let [differ, inBlanks, isBlank, equal] = [0, 0, false, apart];
  for (let at = 0; at <= one.length; at += 1) {
    const there = other.slice(starts[at], starts[at + 1]);
    const isEqual = there === (at === 0 ? '' : one[at - 1]);
    if (!isEqual) {
      // Where nothing but signs after an equal one was put in, what follows differs one sign later
      const [here, beside] =
        at > 0 && there.startsWith(one[at - 1] ?? '')
          ? [at, (starts[at] ?? 0) + 1]
          : [Math.max(0, at - 1), starts[at] ?? 0];
      if (equal >= apart) {
        const known = [usually.likelihood(one, here), usually.likelihood(other, beside)].filter(
          (each) => each !== undefined,
        );
        isBlank = known.length > 0 && known.every((each) => each < usual);
      }
      const size = Math.max(1, there.length);
      differ += size;
      if (isBlank) inBlanks += size;
      equal = 0;
    } else equal += 1;
  }
  return inBlanks > 0 && inBlanks >= inBlanksFrom * differ;
}

const table = new Uint16Array((longest + 1) * width);

/**
 * For each sign of a text where in the other begins what stands in its place, with what was put in after it, by the least
 * edits; 0 is the place before the first sign.
 */
function besideSigns(text: string, other: string): Uint16Array {
  for (let column = 0; column <= other.length; column += 1) table[column] = column;
  for (let row = 1; row <= text.length; row += 1) {
    const sign = text.charCodeAt(row - 1);
    let aslant = table[(row - 1) * width] ?? 0;
    let before = row;
    table[row * width] = row;
    for (let column = 1; column <= other.length; column += 1) {
      const above = table[(row - 1) * width + column] ?? 0;
      const changed = aslant + (other.charCodeAt(column - 1) === sign ? 0 : 1);
      before = Math.min(changed, above + 1, before + 1);
      table[row * width + column] = before;
      aslant = above;
    }
  }
  const starts = new Uint16Array(text.length + 2).fill(other.length);
  for (let [row, column] = [text.length, other.length]; row > 0; ) {
    const here = table[row * width + column] ?? 0;
    const isEqual = text.charCodeAt(row - 1) === other.charCodeAt(column - 1);
    if (column > 0 && (table[(row - 1) * width + column - 1] ?? 0) + (isEqual ? 0 : 1) === here) {
      column -= 1;
      starts[row] = column;
      row -= 1;
    } else if (column > 0 && (table[row * width + column - 1] ?? 0) + 1 === here) column -= 1;
    else {
      starts[row] = column;
      row -= 1;
    }
  }
  starts[0] = 0;
  return starts;
}
