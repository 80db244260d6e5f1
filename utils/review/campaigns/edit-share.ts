/** Place of a character among those of the pattern, one based; 0 for one that does not occur. Empty between calls. */
const places = new Uint16Array(65_536);

/**
 * How alike two texts are by the least number of characters that must be put in, taken out or changed: 1 for equal, 0 for
 * nothing in common. Bit-parallel over blocks of 32 rows (Myers 1999, Hyyrö 2003).
 */
export function editShare(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - editDistance(one, other) / longest;
}

function editDistance(text: string, pattern: string): number {
  if (pattern.length === 0 || text.length === 0) return Math.max(pattern.length, text.length);
  const blocks = Math.ceil(pattern.length / 32);
  const equal = equalRows(pattern, blocks);
  const above = new Int32Array(blocks).fill(-1);
  const below = new Int32Array(blocks);
  const last = (pattern.length - 1) & 31;
  let distance = pattern.length;
  for (let at = 0; at < text.length; at += 1) {
    const row = (places[text.charCodeAt(at)] ?? 0) * blocks;
    let [up, down] = [1, 0];
    for (let block = 0; block < blocks; block += 1) {
      const [pv, mv] = [above[block] ?? 0, below[block] ?? 0];
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
      above[block] = mh | ~(xv | ph);
      below[block] = ph & xv;
      up = upNext;
      down = downNext;
    }
  }
  for (let at = 0; at < pattern.length; at += 1) places[pattern.charCodeAt(at)] = 0;
  return distance;
}

/** For each character of the pattern the rows where it stands, as bits; row 0 is for all others. */
function equalRows(pattern: string, blocks: number): Int32Array {
  let known = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    const code = pattern.charCodeAt(at);
    if (!places[code]) places[code] = ++known;
  }
  const rows = new Int32Array((known + 1) * blocks);
  for (let at = 0; at < pattern.length; at += 1) {
    const cell = (places[pattern.charCodeAt(at)] ?? 0) * blocks + (at >> 5);
    rows[cell] = (rows[cell] ?? 0) | (1 << (at & 31));
  }
  return rows;
}
