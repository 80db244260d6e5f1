import { bands, keysOf } from './band-keys';

/** So many of the latest texts with a key are looked at, and so many candidates in all, those that meet most often first. */
const perKey = 16;
const mostCandidates = 10;
/** So many texts wait beside the sorted ones before they are laid between them, which costs as much for one as for many. */
const mostWaiting = 512;

/** A text that is laid by: where it has a place, it meets those of that place alone. */
interface LaidBy {
  words: string;
  place?: string | undefined;
}

/**
 * Finds texts that share much with new ones, without comparing each to each: locality-sensitive hashing by sorted keys. What
 * comes in bulk is laid between the known keys of each band in one walk over them; one that comes alone is looked up.
 */
export class AlikeTexts {
  #count = 0;
  readonly #sorted = Array.from({ length: bands }, () => new SortedKeys());
  /** Keys of the latest texts, band by band, which are not sorted in yet. */
  readonly #waiting = new Int32Array(bands * mostWaiting);
  #waits = 0;
  /** How often each text is met. */
  #times = new Uint8Array(1_024);
  readonly #candidates = new Int32Array(bands * perKey);

  /** Takes texts in under the next numbers from 0 on, and gives for each the numbers of those before it that may be like it, the likeliest first. */
  add(texts: readonly LaidBy[]): number[][] {
    const first = this.#count;
    this.#count += texts.length;
    while (this.#times.length < this.#count) this.#times = new Uint8Array(2 * this.#times.length);
    const keys = new Int32Array(bands * texts.length);
    const own = new Int32Array(bands);
    for (const [at, { words, place = '' }] of texts.entries()) {
      keysOf(words, place, own);
      for (let band = 0; band < bands; band += 1) keys[band * texts.length + at] = own[band] ?? 0;
    }
    const met = new MetTexts(texts.length);
    if (this.#waits + texts.length > mostWaiting) this.#sortIn(first, keys, met);
    else this.#lookUp(first, keys, met);
    return texts.map((_, at) => this.#likeliest(at, met));
  }

  /** Lays those that wait and the new ones between the sorted. */
  #sortIn(first: number, keys: Int32Array, met: MetTexts): void {
    const [waits, texts] = [this.#waits, met.texts];
    const batch = new Int32Array(waits + texts);
    for (const [band, sorted] of this.#sorted.entries()) {
      batch.set(this.#waiting.subarray(band * mostWaiting, band * mostWaiting + waits));
      batch.set(keys.subarray(band * texts, (band + 1) * texts), waits);
      sorted.add(batch, first - waits);
      for (let at = 0; at < texts; at += 1) {
        met.begin(band, at);
        sorted.before(sorted.placeIn(waits + at), batch[waits + at] ?? 0, met);
        met.end(band, at);
      }
    }
    this.#waits = 0;
  }

  /** Looks the new ones up, and has them wait. */
  #lookUp(first: number, keys: Int32Array, met: MetTexts): void {
    const [waiting, waits, texts] = [this.#waiting, this.#waits, met.texts];
    for (const [band, sorted] of this.#sorted.entries()) {
      const start = band * mostWaiting;
      for (let at = 0; at < texts; at += 1) {
        const key = keys[band * texts + at] ?? 0;
        met.begin(band, at);
        for (let back = waits + at - 1; back >= 0 && met.here < perKey; back -= 1)
          if (waiting[start + back] === key) met.put(first - waits + back);
        if (met.here < perKey) sorted.before(sorted.endOf(key), key, met);
        met.end(band, at);
        waiting[start + waits + at] = key;
      }
    }
    this.#waits += texts;
  }

  /** Those that were met most often, of equals the first; who meets by a key that few have has more in common than a form. */
  #likeliest(at: number, { texts, from, counts, numbers }: MetTexts): number[] {
    const [times, candidates] = [this.#times, this.#candidates];
    let found = 0;
    for (let row = at; row < bands * texts; row += texts) {
      const count = counts[row] ?? 0;
      if (count === 0) continue;
      const weight = count < perKey / 4 ? 5 : count < perKey ? 2 : 1;
      const start = from[row] ?? 0;
      for (let each = start; each < start + count; each += 1) {
        const number = numbers[each] ?? 0;
        const before = times[number] ?? 0;
        if (before === 0) candidates[found++] = number;
        times[number] = before + weight;
      }
    }
    if (found === 0) return [];
    const likeliest: number[] = [];
    const most: number[] = [];
    for (let each = 0; each < found; each += 1) {
      const number = candidates[each] ?? 0;
      const here = times[number] ?? 0;
      times[number] = 0;
      let place = most.length;
      if (place === mostCandidates && (most[place - 1] ?? 0) >= here) continue;
      for (; place > 0 && (most[place - 1] ?? 0) < here; place -= 1) {
        most[place] = most[place - 1] ?? 0;
        likeliest[place] = likeliest[place - 1] ?? 0;
      }
      most[place] = here;
      likeliest[place] = number;
      if (most.length > mostCandidates) most.length = likeliest.length = mostCandidates;
    }
    return likeliest;
  }
}

/** Keys of a band in order, and whose they are; of equal keys the earlier text first. */
class SortedKeys {
  #keys = new Int32Array(1_024);
  #texts = new Int32Array(1_024);
  #size = 0;
  /** Of each of the latest batch, where it stands. */
  #places = new Int32Array(0);

  /** Lays the keys of the next texts, from this number on, between those that are there. */
  add(batch: Int32Array, first: number): void {
    const size = this.#size + batch.length;
    if (size > this.#keys.length) this.#grow(size);
    if (this.#places.length < batch.length) this.#places = new Int32Array(batch.length);
    const [keys, texts, places] = [this.#keys, this.#texts, this.#places];
    // A key and its place in the batch are one number, exact up to 2 ** 53
    const order = new Float64Array(batch.length);
    for (let at = 0; at < batch.length; at += 1) order[at] = ((batch[at] ?? 0) - least) * placesOfBatch + at;
    order.sort();
    let [from, to] = [this.#size - 1, size - 1];
    for (let next = batch.length - 1; next >= 0; next -= 1, to -= 1) {
      const one = order[next] ?? 0;
      const above = Math.floor(one / placesOfBatch);
      const [key, at] = [(above + least) | 0, (one - above * placesOfBatch) | 0];
      for (; from >= 0 && (keys[from] ?? 0) > key; from -= 1, to -= 1) {
        keys[to] = keys[from] ?? 0;
        texts[to] = texts[from] ?? 0;
      }
      keys[to] = key;
      texts[to] = first + at;
      places[at] = to;
    }
    this.#size = size;
  }

  /** Where one of the latest batch stands. */
  placeIn(at: number): number {
    return this.#places[at] ?? 0;
  }

  /** Where the next text with this key would stand. */
  endOf(key: number): number {
    const keys = this.#keys;
    let [from, to] = [0, this.#size];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((keys[middle] ?? 0) > key) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  /** Notes the latest texts with a key that stand before a place. */
  before(place: number, key: number, met: MetTexts): void {
    const [keys, texts] = [this.#keys, this.#texts];
    for (let at = place - 1; at >= 0 && keys[at] === key && met.here < perKey; at -= 1) met.put(texts[at] ?? 0);
  }

  #grow(size: number): void {
    const length = Math.max(size, Math.ceil(this.#keys.length * 1.5));
    const [keys, texts] = [new Int32Array(length), new Int32Array(length)];
    keys.set(this.#keys.subarray(0, this.#size));
    texts.set(this.#texts.subarray(0, this.#size));
    [this.#keys, this.#texts] = [keys, texts];
  }
}

/** More than there are in a batch. */
const placesOfBatch = 2 ** 20;
/** The least of all keys. */
const least = -(2 ** 31);

/** The texts that each of some new ones meets, band by band: from where on, and how many. */
class MetTexts {
  readonly from: Int32Array;
  readonly counts: Uint8Array;
  numbers = new Int32Array(1_024);
  #size = 0;
  #start = 0;

  constructor(readonly texts: number) {
    this.from = new Int32Array(bands * texts);
    this.counts = new Uint8Array(bands * texts);
  }

  /** How many were noted since `begin`. */
  get here(): number {
    return this.#size - this.#start;
  }

  begin(band: number, at: number): void {
    this.#start = this.#size;
    this.from[band * this.texts + at] = this.#size;
  }

  end(band: number, at: number): void {
    this.counts[band * this.texts + at] = this.here;
  }

  put(number: number): void {
    if (this.#size === this.numbers.length) {
      const larger = new Int32Array(2 * this.#size);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.#size] = number;
    this.#size += 1;
  }
}
