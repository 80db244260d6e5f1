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
    placesOf(text);
    for (let at = 0; at <= text.length; at += 1) {
      const here = (befores[at] ?? 0) * counts;
      const sign = signAt(text, at);
      row[here] = oneMore(row[here]);
      const same = oneMore(after[afters[at] ?? 0]);
      after[afters[at] ?? 0] = same;
      const most = row[here + mostAt] ?? 0;
      if (row[here + mostSignAt] === sign) row[here + mostAt] = same;
      else if (same > most) {
        row[here + nextAt] = most;
        row[here + mostAt] = same;
        row[here + mostSignAt] = sign;
      } else if (same > (row[here + nextAt] ?? 0)) row[here + nextAt] = same;
    }
  }

  /** Fills in what is known of each place of a text. */
  look(text: string, { times, same, most, next }: KnownPlaces): void {
    const [row, after] = [this.#before, this.#after];
    placesOf(text);
    for (let at = 0; at <= text.length; at += 1) {
      const here = (befores[at] ?? 0) * counts;
      times[at] = row[here] ?? 0;
      same[at] = after[afters[at] ?? 0] ?? 0;
      most[at] = row[here + mostAt] ?? 0;
      next[at] = row[here + nextAt] ?? 0;
    }
  }
}

const oneMore = (known = 0) => (known === 65_535 ? known : known + 1);

/** After the last sign stands none. */
const signAt = (text: string, at: number) => (at < text.length ? text.charCodeAt(at) : 0);

/** Of each place of the text at hand, where the signs before it are counted, and where these and its own sign. */
let befores = new Uint32Array(1_024);
let afters = new Uint32Array(1_024);

function placesOf(text: string): void {
  if (befores.length <= text.length) {
    befores = new Uint32Array(text.length + 1);
    afters = new Uint32Array(text.length + 1);
  }
  let before = ofBeginning;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = signAt(text, at);
    befores[at] = placeOf(before);
    afters[at] = placeOf(withNext(before, sign));
    before = moved(before, at < reach ? start : text.charCodeAt(at - reach), sign);
  }
}

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
