/** A letter and, where its place tells in what order it is read, the place: CSS pixels in the viewport. */
export interface PlacedLetter {
  readonly letter: string;
  readonly left?: number;
  readonly middle?: number;
  readonly height?: number;
}

type Placed = Required<PlacedLetter>;
/** Scripts that run to the left have no such order. */
const toTheLeft = /[\u0590-\u08ff]/;

/** The letters as they stand in the document where they run from left to right and down, else as a person reads them. */
export function asRead(letters: readonly PlacedLetter[]): string {
  const text = joined(letters);
  const placed = letters.filter((letter): letter is Placed => letter.left !== undefined);
  if (toTheLeft.test(text) || !placed.some((letter, at) => isBefore(letter, placed[at - 1]))) return text;
  const rows: Placed[][] = [];
  for (const letter of placed.toSorted((one, other) => one.middle - other.middle)) {
    const row = rows.at(-1);
    if (row?.[0] && isBeside(letter, row[0])) row.push(letter);
    else rows.push([letter]);
  }
  return joined(rows.flatMap((row) => row.toSorted((one, other) => one.left - other.left)));
}

const joined = (letters: readonly PlacedLetter[]) => letters.map(({ letter }) => letter).join('');

const isBeside = (one: Placed, other: Placed) => Math.abs(one.middle - other.middle) < other.height / 2;

/** Whether it is read before the one that it stands behind. What stands higher to the right is another column. */
const isBefore = (one: Placed, other?: Placed) =>
  other !== undefined && one.left < other.left - 0.5 && (isBeside(one, other) || one.middle < other.middle);
