/** So many signs before one say what usually follows. */
export const reach = 6;
const places = 2 ** 21;
/** Stands before a text. */
const start = 2;

/** What is known of each place of a text, the last of them after its end; of a longer text nothing is known. */
export class KnownPlaces {
  /** How many texts have the signs before it, and how many of them the same sign there. */
  readonly times: Uint16Array;
  readonly same: Uint16Array;
  /** How many have what mostly stands there, and how many what comes next to it. */
  readonly most: Uint16Array;
  readonly next: Uint16Array;

  constructor(longest: number) {
    this.times = new Uint16Array(longest + 1);
    this.same = new Uint16Array(longest + 1);
    this.most = new Uint16Array(longest + 1);
    this.next = new Uint16Array(longest + 1);
  }
}

/** What is counted of the signs before a place: how many texts have them, what mostly follows, how often, and what comes next to it. */
const counts = 4;
const mostAt = 1;
const mostSignAt = 2;
const nextAt = 3;

/** Learns from all texts which sign follows which: what a form has in its blanks is foretold by nothing before it. */
export class WhatFollows {
  /** Side by side, so that a place is one look into memory. */
  readonly #before = new Uint16Array(places * counts);
  readonly #after = new Uint16Array(places);
  /** How many texts were taken in. */
  count = 0;

  /** Takes a text in. */
  add(text: string): void {
    this.count += 1;
    const [row, after] = [this.#before, this.#after];
    let before = ofBeginning;
    for (let at = 0; at <= text.length; at += 1) {
      const sign = signAt(text, at);
      const here = placeOf(before) * counts;
      const there = placeOf(withNext(before, sign));
      row[here] = oneMore(row[here]);
      const same = oneMore(after[there]);
      after[there] = same;
      const most = row[here + mostAt] ?? 0;
      if (row[here + mostSignAt] === sign) row[here + mostAt] = same;
      else if (same > most) {
        row[here + nextAt] = most;
        row[here + mostAt] = same;
        row[here + mostSignAt] = sign;
      } else if (same > (row[here + nextAt] ?? 0)) row[here + nextAt] = same;
      before = moved(before, signBefore(text, at - reach), sign);
    }
  }

  /** Fills in what is known of each place of a text, or of some of its places. */
  look(text: string, { times, same, most, next }: KnownPlaces, from = 0, to = text.length + 1): void {
    const [row, after] = [this.#before, this.#after];
    let before = 0;
    for (let at = from - reach; at < from; at += 1) before = moved(before, 0, signBefore(text, at));
    for (let at = from; at < to; at += 1) {
      const sign = signAt(text, at);
      const here = placeOf(before) * counts;
      times[at] = row[here] ?? 0;
      same[at] = after[placeOf(withNext(before, sign))] ?? 0;
      most[at] = row[here + mostAt] ?? 0;
      next[at] = row[here + nextAt] ?? 0;
      before = moved(before, signBefore(text, at - reach), sign);
    }
  }
}

const oneMore = (known = 0) => (known === 65_535 ? known : known + 1);

/** After the last sign stands none. */
const signAt = (text: string, at: number) => (at < text.length ? text.charCodeAt(at) : 0);
const signBefore = (text: string, at: number) => (at < 0 ? start : text.charCodeAt(at));

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
