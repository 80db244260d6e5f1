import { wayOfEdits } from './edit-share';

/** Longer texts are not laid beside one another sign by sign. */
export const longestBeside = 800;
/** Fewer equal signs than this do not part two places where texts differ. */
const apart = 3;
/** Where more than so much of the longer side is edited, two texts are unlike; of fewer signs a few slips are as much. */
const unlike = { share: 0.6, from: 8 };

/** A place where two texts differ: from and to where in each; nothing of one where signs were put into the other. */
export interface Unlike {
  one: readonly [number, number];
  other: readonly [number, number];
  /** Single signs differ, with equal ones between them: no word was exchanged for another. */
  isSlips?: boolean;
}

/** Where two texts differ by the least edits, of which there are so many, in order; places with few equal signs between them are one. */
export function unlikePlaces(one: string, other: string, distance: number): Unlike[] {
  let [start, endOne, endOther] = [0, one.length, other.length];
  while (start < endOne && start < endOther && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  while (endOne > start && endOther > start && one.charCodeAt(endOne - 1) === other.charCodeAt(endOther - 1)) {
    endOne -= 1;
    endOther -= 1;
  }
  const [rows, columns] = [endOne - start, endOther - start];
  if (rows === 0 && columns === 0) return [];
  // What is left has nothing in common but by chance
  const longer = Math.max(rows, columns);
  const places =
    longer >= unlike.from && distance > unlike.share * longer
      ? [{ one: [start, endOne], other: [start, endOther] } as const]
      : walkBack(one, other, { start, rows, columns });
  return places.map((place) => wholeNumbers(one, other, place));
}

/** What stands between what two texts begin and end with. */
interface Part {
  start: number;
  rows: number;
  columns: number;
}

function walkBack(one: string, other: string, { start, rows, columns }: Part): Unlike[] {
  const part = { start, end: start + rows, from: start, to: start + columns };
  const { level, above, blocks } = wayOfEdits(one, other, part);
  const places: { one: [number, number]; other: [number, number]; isSlips: boolean }[] = [];
  /** Where the signs that differ without an equal one between them end. */
  let run: readonly [number, number] = [-1, -1];
  const note = (at: number, beside: number, length: readonly [number, number]) => {
    const last = places.at(-1);
    const [endOne, endOther] = [at + length[0], beside + length[1]];
    if (last?.one[0] !== endOne || last.other[0] !== endOther) run = [endOne, endOther];
    const isSlip = isOneSign(one, at, run[0]) && isOneSign(other, beside, run[1]);
    if (last && Math.min(last.one[0] - endOne, last.other[0] - endOther) < apart) {
      last.one[0] = at;
      last.other[0] = beside;
      last.isSlips &&= isSlip;
    } else places.push({ one: [at, endOne], other: [beside, endOther], isSlips: isSlip });
  };
  for (let [row, column] = [rows, columns]; row > 0 || column > 0; ) {
    const isInside = row > 0 && column > 0;
    const cell = column * blocks + ((row - 1) >> 5);
    const bit = 1 << ((row - 1) & 31);
    const isEqual = isInside && one.charCodeAt(start + row - 1) === other.charCodeAt(start + column - 1);
    if (isEqual || (isInside && ((level[cell] ?? 0) & bit) === 0)) {
      row -= 1;
      column -= 1;
      if (!isEqual) note(start + row, start + column, [1, 1]);
    } else if (column === 0 || (row > 0 && ((above[cell] ?? 0) & bit) !== 0)) {
      row -= 1;
      note(start + row, start + column, [1, 0]);
    } else {
      column -= 1;
      note(start + row, start + column, [0, 1]);
    }
  }
  return places.reverse();
}

/** One sign at most: what lies beyond the first 65,536 has two units. */
const isOneSign = (text: string, from: number, to: number) =>
  to - from <= 1 || (to - from === 2 && (text.codePointAt(from) ?? 0) > 0xff_ff);

const digit = /^\d$/;
const digits = /^\d+$/;

/** Where digits differ, the whole number does. */
function wholeNumbers(one: string, other: string, place: Unlike): Unlike {
  let [[from, to], [fromOther, toOther]] = [place.one, place.other];
  if (!digits.test(one.slice(from, to) + other.slice(fromOther, toOther))) return place;
  const isDigit = (at: number, beside: number) => digit.test(one[at] ?? '') && digit.test(other[beside] ?? '');
  for (; isDigit(from - 1, fromOther - 1); fromOther -= 1) from -= 1;
  for (; isDigit(to, toOther); toOther += 1) to += 1;
  return { ...place, one: [from, to], other: [fromOther, toOther] };
}
