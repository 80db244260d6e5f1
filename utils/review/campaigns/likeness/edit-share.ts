/** Where each character stands in a pattern: as bits by row, in blocks of 32 rows and an empty one behind them. */
class Rows {
  /** Place of a character among those of the pattern, one based; 0 for one that does not occur. */
  readonly places = new Uint16Array(65_536);
  /** Row 0 is for all others. Made larger when needed. */
  equal = new Int32Array(4_096);
  /** Blocks of each row. */
  stride = 1;
  /** How many characters occur, and one. */
  known = 1;
  pattern = '';

  note(pattern: string): void {
    if (pattern === this.pattern) return;
    const { places, pattern: before } = this;
    for (let at = 0; at < before.length; at += 1) places[before.charCodeAt(at)] = 0;
    this.pattern = pattern;
    const stride = ((pattern.length + 31) >> 5) + 1;
    let known = 1;
    for (let at = 0; at < pattern.length; at += 1) {
      const code = pattern.charCodeAt(at);
      if (places[code] === 0) places[code] = known++;
    }
    const cells = known * stride;
    if (this.equal.length < cells) this.equal = new Int32Array(cells);
    else this.equal.fill(0, 0, cells);
    const { equal } = this;
    for (let at = 0; at < pattern.length; at += 1) {
      const cell = (places[pattern.charCodeAt(at)] ?? 0) * stride + (at >> 5);
      equal[cell] = (equal[cell] ?? 0) | (1 << (at & 31));
    }
    this.stride = stride;
    this.known = known;
  }
}

/** Of two texts by themselves, and of one that is laid beside several. */
const forTwo = new Rows();
const forMany = new Rows();
let above = new Int32Array(64);
let below = new Int32Array(64);
let level = new Int32Array(64);

/** From and to where of the pattern, and of the text beside it. */
interface Part {
  start: number;
  end: number;
  from: number;
  to: number;
}

/**
 * How alike two texts are by the least number of characters that must be put in, taken out or changed: 1 for equal, 0 for
 * nothing in common. Bit-parallel over blocks of 32 rows (Myers 1999, Hyyrö 2003).
 */
export function editShare(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 1;
  forTwo.note(one);
  return 1 - editDistance(forTwo, other, longest) / longest;
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
  forMany.note(one);
  countPlaces();
  return others.map((other) => {
    const longest = Math.max(one.length, other.length);
    // What rounds to the limit is looked at
    const most = Math.ceil((1 - least) * longest);
    if (!isSharing(other, longest - most)) return undefined;
    if (longest === 0) return 1;
    const share = 1 - editDistance(forMany, other, most) / longest;
    return share < least ? undefined : share;
  });
}

function countPlaces(): void {
  const { places, pattern, known } = forMany;
  if (counts.length < known) [counts, left] = [new Uint16Array(known), new Uint16Array(known)];
  else counts.fill(0, 0, known);
  for (let at = 0; at < pattern.length; at += 1) {
    const place = places[pattern.charCodeAt(at)] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

/** Whether both have so many characters in common, wherever they stand. */
function isSharing(other: string, least: number): boolean {
  const { places, known, pattern } = forMany;
  if (other.length < least || pattern.length < least) return false;
  for (let place = 0; place < known; place += 1) left[place] = counts[place] ?? 0;
  // So many may be missing
  let spare = other.length - least;
  for (let at = 0; at < other.length; at += 1) {
    const place = places[other.charCodeAt(at)] ?? 0;
    const here = left[place] ?? 0;
    if (here > 0) left[place] = here - 1;
    else if (--spare < 0) return false;
  }
  return true;
}

/** The least number of edits from the pattern to another text; one more than `most` where it is more. */
function editDistance(rows: Rows, other: string, most: number): number {
  const { pattern } = rows;
  // What both begin and end with costs nothing
  let [start, end, to] = [0, pattern.length, other.length];
  while (start < end && start < to && pattern.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  while (end > start && to > start && pattern.charCodeAt(end - 1) === other.charCodeAt(to - 1)) {
    end -= 1;
    to -= 1;
  }
  if (end === start || to === start) return Math.max(end, to) - start;
  const part = { start, end, from: start, to };
  return end - start <= 32 ? inOneBlock(rows, other, part, most) : inBlocks(rows, other, part, most);
}

function inOneBlock({ places, equal, stride }: Rows, text: string, part: Part, most: number): number {
  const { start, end, from, to } = part;
  const [block, right, last] = [start >> 5, start & 31, end - start - 1];
  let [pv, mv, distance] = [-1, 0, end - start];
  for (let at = from; at < to; at += 1) {
    const cell = (places[text.charCodeAt(at)] ?? 0) * stride + block;
    const eq = ((equal[cell] ?? 0) >>> right) | (((equal[cell + 1] ?? 0) << (31 - right)) << 1);
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

/** Of each column its own cells where the way is asked for, else the same ones. No lists in the loop: each would be made anew, 1.4 GB for 100,000 records. */
function inBlocks({ places, equal, stride }: Rows, text: string, part: Part, most: number, step = 0): number {
  const { start, end, from, to } = part;
  const blocks = (end - start + 31) >> 5;
  const cells = blocks + step * (to - from);
  if (above.length < cells) [above, level] = [new Int32Array(cells), new Int32Array(cells)];
  if (below.length < blocks) below = new Int32Array(blocks);
  above.fill(-1, 0, blocks);
  below.fill(0, 0, blocks);
  const [first, right, last] = [start >> 5, start & 31, (end - start - 1) & 31];
  let [distance, column] = [end - start, 0];
  for (let at = from; at < to; at += 1, column += step) {
    const row = (places[text.charCodeAt(at)] ?? 0) * stride + first;
    let up = 1;
    let down = 0;
    let here = equal[row] ?? 0;
    for (let block = 0; block < blocks; block += 1) {
      const pv = above[column + block] ?? 0;
      const mv = below[block] ?? 0;
      const next = equal[row + block + 1] ?? 0;
      const eq = (here >>> right) | ((next << (31 - right)) << 1);
      here = next;
      const xv = eq | mv;
      const xe = eq | down;
      const xh = (((xe & pv) + pv) ^ pv) | xe;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      if (block === blocks - 1) distance += ((ph >>> last) & 1) - ((mh >>> last) & 1);
      const upNext = ph >>> 31;
      const downNext = mh >>> 31;
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
 * How the least edits from a part of one text to a part of another go, as bits by row of the first and by column of the
 * second, so many blocks a column from the second column on: where a cell costs as much as the one aslant before it, and
 * where more than the one above it. It holds until the next call.
 */
export function wayOfEdits(
  one: string,
  other: string,
  part: Part,
): { level: Int32Array; above: Int32Array; blocks: number } {
  const blocks = (part.end - part.start + 31) >> 5;
  // It is mostly asked for after the shares
  forMany.note(one);
  inBlocks(forMany, other, part, Number.POSITIVE_INFINITY, blocks);
  return { level, above, blocks };
}
