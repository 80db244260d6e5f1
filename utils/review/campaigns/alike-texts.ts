/** MinHash of character 3-grams, in bands of three: from Jaccard 0.4 on two texts meet in a band 19 times of 20. */
const bands = 44;
const rows = 3;
/** So many of the latest texts of a bucket are looked at, and so many candidates in all, those that meet most often first. */
const perBucket = 16;
const mostCandidates = 10;

/** So many grams of a text are looked at. */
const longestText = 2_000;
const bins = bands * rows;
const buckets = 2 ** 22;
const pageBits = 10;
const inPage = (1 << pageBits) - 1;

/** Finds texts that share much with a new one, without comparing it to each: locality-sensitive hashing in typed arrays. */
export class AlikeTexts {
  #count = 0;
  /** One more than the latest entry of a bucket; never made anew, so that no record waits for a larger table. */
  readonly #heads = new Int32Array(buckets);
  readonly #pages: ReturnType<typeof emptyPage>[] = [];
  readonly #grams = new Uint32Array(longestText);
  readonly #minima = new Uint32Array(bins);
  readonly #whole = new Uint32Array(bins);
  readonly #found = new Int32Array(perBucket);
  readonly #first = new Int32Array(bands);

  /**
   * Takes a text in under the next number from 0 on, and gives the numbers of those that may be like it, the likeliest first.
   * @param place where it meets no text of another place
   */
  add(text: string, place = ''): number[] {
    if ((this.#count & inPage) === 0) this.#pages.push(emptyPage());
    const keys = this.#pages[this.#count >> pageBits]?.keys ?? new Uint32Array(bands);
    const from = (this.#count & inPage) * bands;
    const own = keys.subarray(from, from + bands);
    this.#sketch(text, own, place);
    const candidates: number[] = [];
    // All looks into the large table at once, so that none waits for the one before it
    for (let band = 0; band < bands; band += 1) this.#first[band] = this.#heads[(own[band] ?? 0) & (buckets - 1)] ?? 0;
    for (let band = 0; band < bands; band += 1) this.#meet(own[band] ?? 0, this.#first[band] ?? 0, candidates);
    const met = candidates.map((candidate) => this.#take(candidate));
    const order = candidates.map((_, at) => at).sort((one, other) => (met[other] ?? 0) - (met[one] ?? 0));
    for (let band = 0; band < bands; band += 1) this.#link(band, own[band] ?? 0);
    this.#count += 1;
    return order.slice(0, mostCandidates).flatMap((at) => candidates[at] ?? []);
  }

  /** Notes the latest texts of a bucket; who meets in one that few are in has more in common than a form. */
  #meet(key: number, first: number, candidates: number[]): void {
    const found = this.#found;
    let count = 0;
    for (let entry = first; entry > 0 && count < perBucket; ) {
      const number = Math.floor((entry - 1) / bands);
      const page = this.#pages[number >> pageBits];
      if (!page) break;
      const at = entry - 1 - ((number >> pageBits) << pageBits) * bands;
      if (page.keys[at] === key) found[count++] = number;
      entry = page.next[at] ?? 0;
    }
    const weight = count < perBucket / 4 ? 5 : count < perBucket ? 2 : 1;
    for (let at = 0; at < count; at += 1) {
      const number = found[at] ?? 0;
      const met = this.#pages[number >> pageBits]?.met;
      if (!met) continue;
      const place = number & inPage;
      if (met[place] === 0) candidates.push(number);
      met[place] = (met[place] ?? 0) + weight;
    }
  }

  /** How often a candidate was met; forgets it. */
  #take(candidate: number): number {
    const page = this.#pages[candidate >> pageBits];
    const times = page?.met[candidate & inPage] ?? 0;
    if (page) page.met[candidate & inPage] = 0;
    return times;
  }

  #link(band: number, key: number): void {
    const page = this.#pages[this.#count >> pageBits];
    if (page) page.next[(this.#count & inPage) * bands + band] = this.#heads[key & (buckets - 1)] ?? 0;
    this.#heads[key & (buckets - 1)] = this.#count * bands + band + 1;
  }

  #sketch(text: string, keys: Uint32Array, place: string): void {
    let seed = 0;
    for (let at = 0; at < place.length; at += 1) seed = mixed(seed ^ place.charCodeAt(at));
    const minima = this.#minimaOf(this.#gramsOf(text));
    for (let band = 0; band < bands; band += 1) {
      let key = seed ^ (band + 1);
      for (let row = 0; row < rows; row += 1) key = mixed(key ^ (minima[band * rows + row] ?? 0));
      keys[band] = key;
    }
  }

  #gramsOf(text: string): Uint32Array {
    const count = Math.min(longestText, Math.max(1, text.length - 2));
    for (let at = 0; at < count; at += 1)
      this.#grams[at] = mixed(
        Math.imul(text.charCodeAt(at), 0x9e3779b1) ^
          Math.imul(text.charCodeAt(at + 1), 0x85ebca77) ^
          Math.imul(text.charCodeAt(at + 2), 0xc2b2ae3d),
      );
    return this.#grams.subarray(0, count);
  }

  /**
   * One MinHash a bin at the cost of one in all: each gram falls into one bin, and a bin that is left empty takes that of
   * another one, which is the same for every text (optimal densification, Shrivastava 2017).
   */
  #minimaOf(grams: Uint32Array): Uint32Array {
    const minima = this.#minima.fill(none);
    for (let at = 0; at < grams.length; at += 1) {
      const value = spread(grams[at] ?? 0);
      const bin = ((value >>> 16) * bins) >>> 16;
      // The bits that did not choose the bin decide first
      const low = ((value << 16) | (value >>> 16)) >>> 0;
      if (low < (minima[bin] ?? 0)) minima[bin] = low;
    }
    const whole = this.#whole;
    for (let bin = 0; bin < bins; bin += 1) {
      let from = bin;
      for (let turn = 1; minima[from] === none; turn += 1)
        from = turn < turns ? (instead[bin * turns + turn] ?? 0) : (from + 1) % bins;
      whole[bin] = minima[from] ?? 0;
    }
    return whole;
  }
}

/** A bin without a gram. */
const none = 2 ** 32 - 1;
/** Where an empty bin looks, so many times by chance and then one after another. */
const turns = 64;
const instead = Uint8Array.from({ length: bins * turns }, (_, at) => ((mixed(at + 1) >>> 16) * bins) >>> 16);

const emptyPage = () => ({
  keys: new Uint32Array(bands << pageBits),
  next: new Int32Array(bands << pageBits),
  met: new Uint8Array(1 << pageBits),
});

/** Spreads the bits of a number (the finalizer of MurmurHash 3, public domain). */
function mixed(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The same for what is spread already, at half of the cost. */
function spread(number: number): number {
  const bits = Math.imul(number, 0x9e3779b1);
  return Math.imul(bits ^ (bits >>> 15), 0x85ebca77) >>> 0;
}
