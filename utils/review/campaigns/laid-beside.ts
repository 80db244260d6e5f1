/** Longer texts are not laid beside one another sign by sign. */
export const longestBeside = 800;
/** Fewer equal signs than this do not part two places where texts differ. */
const apart = 3;
/** Where more than so much of the longer side is edited, two texts are unlike. */
const unlike = 0.6;

/** A place where two texts differ: from and to where in each; nothing of one where signs were put into the other. */
export interface Unlike {
  one: readonly [number, number];
  other: readonly [number, number];
}

let table = new Uint16Array(0);

/**
 * Where two texts differ by the least edits, in order; places with few equal signs between them are one. Only so far from the
 * diagonal as the known distance allows (Ukkonen 1985).
 */
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
  if (distance > unlike * Math.max(rows, columns)) return [{ one: [start, endOne], other: [start, endOther] }];
  // Who strays further from the diagonal cannot come back within the distance
  const reach = (distance + Math.abs(rows - columns)) >> 1;
  const width = 2 * reach + 3;
  if (table.length < (rows + 1) * width) table = new Uint16Array((rows + 1) * width);
  const part = { start, rows, columns, distance: reach, width };
  fill(one, other, part);
  return walkBack(one, other, part);
}

interface Part {
  start: number;
  rows: number;
  columns: number;
  distance: number;
  width: number;
}

const far = 60_000;

/** Cell of a row and column: columns are counted from the diagonal. */
function fill(one: string, other: string, { start, rows, columns, distance, width }: Part): void {
  for (let row = 0; row <= rows; row += 1) {
    const line = row * width - row + distance + 1;
    const [from, to] = [Math.max(0, row - distance), Math.min(columns, row + distance)];
    if (from > 0) table[line + from - 1] = far;
    if (to < row + distance + 1) table[line + to + 1] = far;
    else table[line + row + distance + 1] = far;
    const sign = row > 0 ? one.charCodeAt(start + row - 1) : 0;
    for (let column = from; column <= to; column += 1) {
      if (row === 0) {
        table[line + column] = column;
        continue;
      }
      const above = (table[line - width + 1 + column] ?? far) + 1;
      if (column === 0) {
        table[line] = above;
        continue;
      }
      const aslant = (table[line - width + column] ?? far) + (other.charCodeAt(start + column - 1) === sign ? 0 : 1);
      table[line + column] = Math.min(above, aslant, (table[line + column - 1] ?? far) + 1);
    }
  }
}

function walkBack(one: string, other: string, { start, rows, columns, distance, width }: Part): Unlike[] {
  const places: { one: [number, number]; other: [number, number] }[] = [];
  const note = (at: number, beside: number, length: readonly [number, number]) => {
    const last = places.at(-1);
    const [endOne, endOther] = [at + length[0], beside + length[1]];
    if (last && Math.min(last.one[0] - endOne, last.other[0] - endOther) < apart) {
      last.one[0] = at;
      last.other[0] = beside;
    } else places.push({ one: [at, endOne], other: [beside, endOther] });
  };
  const cell = (row: number, column: number) =>
    column < 0 || Math.abs(column - row) > distance ? far : (table[row * width - row + distance + 1 + column] ?? far);
  for (let [row, column] = [rows, columns]; row > 0 || column > 0; ) {
    const here = cell(row, column);
    const isEqual = row > 0 && column > 0 && one[start + row - 1] === other[start + column - 1];
    if (row > 0 && column > 0 && cell(row - 1, column - 1) + (isEqual ? 0 : 1) === here) {
      row -= 1;
      column -= 1;
      if (!isEqual) note(start + row, start + column, [1, 1]);
    } else if (row > 0 && cell(row - 1, column) + 1 === here) {
      row -= 1;
      note(start + row, start + column, [1, 0]);
    } else {
      column -= 1;
      note(start + row, start + column, [0, 1]);
    }
  }
  return places.reverse();
}
