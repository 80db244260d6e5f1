/** So many signs before one say what usually follows. */
const reach = 6;
const places = 2 ** 21;
/** Fewer texts do not show what usually follows. */
const fewest = 5;
/** Stands before a text. */
const start = 2;

/** Learns from all texts which sign follows which: what a form has in its blanks is foretold by nothing before it. */
export class WhatFollows {
  readonly #before = new Uint16Array(places);
  readonly #after = new Uint16Array(places);

  /** Takes a text in. */
  add(text: string): void {
    let before = ofBeginning;
    for (let at = 0; at <= text.length; at += 1) {
      const sign = signAt(text, at);
      count(this.#before, before);
      count(this.#after, withNext(before, sign));
      before = moved(before, at < reach ? start : text.charCodeAt(at - reach), sign);
    }
  }

  /**
   * How likely the sign at this place of a text is after those before it, at the most that so few texts allow; nothing where
   * too few have them.
   */
  likelihood(text: string, at: number): number | undefined {
    let before = 0;
    for (let from = at - reach; from < at; from += 1)
      before = moved(before, 0, from < 0 ? start : text.charCodeAt(from));
    const times = this.#before[placeOf(before)] ?? 0;
    if (times < fewest) return undefined;
    return ((this.#after[placeOf(withNext(before, signAt(text, at)))] ?? 0) + 1) / times;
  }
}

/** After the last sign stands none. */
const signAt = (text: string, at: number) => (at < text.length ? text.charCodeAt(at) : 0);

/** A number of the last signs that is moved on sign by sign (Rabin and Karp 1987). */
const base = 0x01000193;
const moved = (hash: number, gone: number, sign: number) =>
  (Math.imul(hash, base) + sign - Math.imul(gone, baseToReach)) | 0;
const baseToReach = Array.from({ length: reach }).reduce<number>((power) => Math.imul(power, base), 1);
const ofBeginning = Array.from({ length: reach }).reduce<number>((hash) => moved(hash, 0, start), 0);

/** Apart from the number of any row of signs. */
const withNext = (hash: number, sign: number) => Math.imul(hash ^ 0x5bd1e995, 0x85ebca6b) + Math.imul(sign, 0xc2b2ae35);

/** Spreads the bits of a number over the places. */
const placeOf = (hash: number) => {
  const bits = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (bits ^ (bits >>> 13)) & (places - 1);
};

function count(counts: Uint16Array, hash: number): void {
  const at = placeOf(hash);
  const known = counts[at] ?? 0;
  if (known < 65_535) counts[at] = known + 1;
}
