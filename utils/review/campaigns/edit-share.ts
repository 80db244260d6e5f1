/** Where each character stands in a pattern: as bits by row, in blocks of 32 rows. */
class Rows {
  /** Place of a character among those of the pattern, one based; 0 for one that does not occur. */
  readonly places = new Uint16Array(65_536);
  /** Row 0 is for all others. Made larger when needed. */
  equal = new Int32Array(4_096);
  blocks = 0;
  length = 0;
  #pattern = '';
  #start = 0;

  note(pattern: string, start: number, end: number): void {
    for (let at = this.#start; at < this.#start + this.length; at += 1) this.places[this.#pattern.charCodeAt(at)] = 0;
    [this.#pattern, this.#start, this.length, this.blocks] = [pattern, start, end - start, (end - start + 31) >> 5];
    const { places, blocks } = this;
    let known = 0;
    for (let at = start; at < end; at += 1) {
      const code = pattern.charCodeAt(at);
      if (places[code] === 0) places[code] = ++known;
    }
    const cells = (known + 1) * blocks;
    if (this.equal.length < cells) this.equal = new Int32Array(cells);
    else this.equal.fill(0, 0, cells);
    for (let at = start; at < end; at += 1) {
      const cell = (places[pattern.charCodeAt(at)] ?? 0) * blocks + ((at - start) >> 5);
      this.equal[cell] = (this.equal[cell] ?? 0) | (1 << ((at - start) & 31));
    }
  }
}

/** Of two texts by themselves, and of one that is laid beside several. */
const forTwo = new Rows();
const forMany = new Rows();
let above = new Int32Array(64);
let below = new Int32Array(64);
let level = new Int32Array(64);

/**
 * How alike two texts are by the least number of characters that must be put in, taken out or changed: 1 for equal, 0 for
 * nothing in common. Bit-parallel over blocks of 32 rows (Myers 1999, Hyyrö 2003).
 */
export function editShare(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - editDistance(one, other, longest) / longest;
}

/** How many of each character a pattern has, by its place, and how many of them are left; none of those that do not occur. */
let counts = new Uint16Array(256);
let left = new Uint16Array(256);

/**
 * The same of a text beside each of some others, where it is so much at least; else `undefined`, which is known sooner: two
 * texts are at least as many edits apart as the longer one has characters that the other has not.
 */
export function editSharesFrom(least: number, one: string, others: readonly string[]): (number | undefined)[] {
  if (others.length === 0) return [];
  forMany.note(one, 0, one.length);
  if (counts.length <= one.length) [counts, left] = [new Uint16Array(one.length + 1), new Uint16Array(one.length + 1)];
  else counts.fill(0, 0, one.length + 1);
  let known = 1;
  for (let at = 0; at < one.length; at += 1) {
    const place = forMany.places[one.charCodeAt(at)] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
    known = Math.max(known, place + 1);
  }
  return others.map((other) => {
    const longest = Math.max(one.length, other.length);
    // What rounds to the limit is looked at
    const most = Math.ceil((1 - least) * longest);
    if (!isSharing(other, known, longest - most)) return undefined;
    if (longest === 0) return 1;
    const isApart = one.length > 0 && one[0] !== other[0] && one.at(-1) !== other.at(-1);
    const distance = isApart ? distanceTo(forMany, other, 0, other.length, most) : editDistance(one, other, most);
    const share = 1 - distance / longest;
    return share < least ? undefined : share;
  });
}

/** Whether both have so many characters in common, wherever they stand; the pattern has so many places. */
function isSharing(other: string, known: number, least: number): boolean {
  if (other.length < least || forMany.length < least) return false;
  const { places } = forMany;
  for (let place = 0; place < known; place += 1) left[place] = counts[place] ?? 0;
  let missing = least;
  for (let at = 0; at < other.length && missing > 0; at += 1) {
    // Too few are left
    if (other.length - at < missing) return false;
    const place = places[other.charCodeAt(at)] ?? 0;
    const here = left[place] ?? 0;
    if (here > 0) {
      left[place] = here - 1;
      missing -= 1;
    }
  }
  return missing <= 0;
}

/** The least number of edits; one more than `most` where it is more. */
function editDistance(one: string, other: string, most: number): number {
  // What both begin and end with costs nothing
  let [start, endOne, endOther] = [0, one.length, other.length];
  while (start < endOne && start < endOther && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  while (endOne > start && endOther > start && one.charCodeAt(endOne - 1) === other.charCodeAt(endOther - 1)) {
    endOne -= 1;
    endOther -= 1;
  }
  if (endOne === start || endOther === start) return Math.max(endOne, endOther) - start;
  const [text, from, to, pattern, end] =
    endOne > endOther ? [one, start, endOne, other, endOther] : [other, start, endOther, one, endOne];
  forTwo.note(pattern, start, end);
  return distanceTo(forTwo, text, from, to, most);
}

const distanceTo = (rows: Rows, text: string, from: number, to: number, most: number) =>
  rows.blocks === 1 ? inOneBlock(rows, text, from, to, most) : inBlocks(rows, text, from, to, most);

function inOneBlock({ places, equal, length }: Rows, text: string, from: number, to: number, most: number): number {
  let [pv, mv, distance] = [-1, 0, length];
  const last = length - 1;
  for (let at = from; at < to; at += 1) {
    const eq = equal[places[text.charCodeAt(at)] ?? 0] ?? 0;
    const xv = eq | mv;
    const xh = (((eq & pv) + pv) ^ pv) | eq;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
    distance += ((ph >>> last) & 1) - ((mh >>> last) & 1);
    // Each sign that is left takes one edit back at most
    if (distance - (to - at - 1) > most) return most + 1;
    ph = (ph << 1) | 1;
    mh <<= 1;
    pv = mh | ~(xv | ph);
    mv = ph & xv;
  }
  return distance;
}

/** Of each column its own cells where the way is asked for, else the same ones. */
function inBlocks(
  { places, equal, length, blocks }: Rows,
  text: string,
  from: number,
  to: number,
  most: number,
  step = 0,
): number {
  const cells = blocks + step * (to - from);
  if (above.length < cells) [above, level] = [new Int32Array(cells), new Int32Array(cells)];
  if (below.length < blocks) below = new Int32Array(blocks);
  above.fill(-1, 0, blocks);
  below.fill(0, 0, blocks);
  const last = (length - 1) & 31;
  let [distance, column] = [length, 0];
  for (let at = from; at < to; at += 1, column += step) {
    const row = (places[text.charCodeAt(at)] ?? 0) * blocks;
    let [up, down] = [1, 0];
    for (let block = 0; block < blocks; block += 1) {
      const [pv, mv] = [above[column + block] ?? 0, below[block] ?? 0];
      const eq = equal[row + block] ?? 0;
      const xv = eq | mv;
      const xe = eq | down;
      const xh = (((xe & pv) + pv) ^ pv) | xe;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      if (block === blocks - 1) distance += ((ph >>> last) & 1) - ((mh >>> last) & 1);
      const [upNext, downNext] = [ph >>> 31, mh >>> 31];
      ph = (ph << 1) | up;
      mh = (mh << 1) | down;
      above[column + step + block] = mh | ~(xv | ph);
      level[column + step + block] = xh | mv;
      below[block] = ph & xv;
      up = upNext;
      down = downNext;
    }
    if (distance - (to - at - 1) > most) return most + 1;
  }
  return distance;
}

/**
 * How the least edits of two texts go, as bits by row of the first and by column of the second, so many blocks a column from
 * the second column on: where a cell costs as much as the one aslant before it, and where more than the one above it. It
 * holds until the next call.
 */
export function wayOfEdits(
  [one, from, to]: readonly [string, number, number],
  [other, fromOther, toOther]: readonly [string, number, number],
): { level: Int32Array; above: Int32Array; blocks: number } {
  forTwo.note(one, from, to);
  const { blocks } = forTwo;
  inBlocks(forTwo, other, fromOther, toOther, Number.POSITIVE_INFINITY, blocks);
  return { level, above, blocks };
}
