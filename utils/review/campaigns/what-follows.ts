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

/** Learns from all texts which sign follows which: what a form has in its blanks is foretold by nothing before it. */
export class WhatFollows {
  readonly #before = new Uint16Array(places);
  readonly #after = new Uint16Array(places);
  readonly #most = new Uint16Array(places);
  readonly #mostSign = new Uint16Array(places);
  readonly #next = new Uint16Array(places);
  /** How many texts were taken in. */
  count = 0;

  /** Takes a text in. */
  add(text: string): void {
    this.count += 1;
    eachPlace(text, (_, sign, before, after) => {
      count(this.#before, before);
      const same = count(this.#after, after);
      const most = this.#most[before] ?? 0;
      if (this.#mostSign[before] === sign) this.#most[before] = same;
      else if (same > most) {
        this.#next[before] = most;
        this.#most[before] = same;
        this.#mostSign[before] = sign;
      } else if (same > (this.#next[before] ?? 0)) this.#next[before] = same;
    });
  }

  /** Fills in what is known of each place of a text. */
  look(text: string, known: KnownPlaces): void {
    eachPlace(text, (at, _, before, after) => {
      known.times[at] = this.#before[before] ?? 0;
      known.same[at] = this.#after[after] ?? 0;
      known.most[at] = this.#most[before] ?? 0;
      known.next[at] = this.#next[before] ?? 0;
    });
  }
}

/** After the last sign stands none. */
const signAt = (text: string, at: number) => (at < text.length ? text.charCodeAt(at) : 0);

type Told = (at: number, sign: number, before: number, after: number) => void;

function eachPlace(text: string, told: Told): void {
  let before = ofBeginning;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = signAt(text, at);
    told(at, sign, placeOf(before), placeOf(withNext(before, sign)));
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

function count(counts: Uint16Array, at: number): number {
  const known = counts[at] ?? 0;
  if (known === 65_535) return known;
  counts[at] = known + 1;
  return known + 1;
}
