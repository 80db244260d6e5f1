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
/** An entry is the number of its text and, in the last bits, its band; entries of a bucket are chained by one more than each. */
const bandBits = 6;
const inBands = (1 << bandBits) - 1;
/** From so many texts on, those of a key stand side by side: key, what is next in the bucket, how many, and the latest of them. */
const listFrom = 4;
const listSize = 3 + perBucket;

/** Finds texts that share much with a new one, without comparing it to each: locality-sensitive hashing in typed arrays. */
export class AlikeTexts {
  #count = 0;
  /** What a bucket begins with; never made anew, so that no record waits for a larger table. */
  readonly #heads = new Int32Array(buckets);
  readonly #pages: ReturnType<typeof emptyPage>[] = [];
  /** Of lists, which are chained by numbers below 0. */
  readonly #lists: Int32Array[] = [];
  #listed = 0;
  readonly #grams = new Uint32Array(longestText);
  readonly #minima = new Uint32Array(bins);
  readonly #whole = new Uint32Array(bins);
  readonly #keys = new Int32Array(bands);
  readonly #ahead = new Int32Array(bands);
  readonly #found = new Int32Array(perBucket);
  /** Of each band, how many texts were met, and the list that they stand in. */
  readonly #counts = new Uint8Array(bands);
  readonly #listOf = new Int32Array(bands);

  /**
   * Takes a text in under the next number from 0 on, and gives the numbers of those that may be like it, the likeliest first.
   * @param place where it meets no text of another place
   */
  add(text: string, place = ''): number[] {
    if ((this.#count & inPage) === 0) this.#pages.push(emptyPage());
    this.#sketch(text, place);
    this.#look();
    const candidates: number[] = [];
    for (let band = 0; band < bands; band += 1) this.#meet(band, candidates);
    const likeliest = this.#likeliest(candidates);
    for (let band = 0; band < bands; band += 1) this.#link(band);
    this.#count += 1;
    return likeliest;
  }

  /** The first look into each bucket, all at once, so that none waits for the memory of the one before it. */
  #look(): void {
    for (let band = 0; band < bands; band += 1)
      this.#ahead[band] = this.#heads[(this.#keys[band] ?? 0) & (buckets - 1)] ?? 0;
    for (let band = 0; band < bands; band += 1) {
      const first = this.#ahead[band] ?? 0;
      const cells = this.#cellsOf(first);
      if (first !== 0 && cells[cellOf(first)] !== this.#keys[band]) this.#ahead[band] = cells[cellOf(first) + 1] ?? 0;
    }
  }

  /** Where key and next of a link of a chain stand. */
  #cellsOf(link: number): Int32Array {
    return (
      (link > 0 ? this.#pages[(link - 1) >> (bandBits + pageBits)]?.links : this.#lists[~link >> pageBits]) ?? none
    );
  }

  /** Notes the latest texts of a bucket; who meets in one that few are in has more in common than a form. */
  #meet(band: number, candidates: number[]): void {
    const found = this.#found;
    const key = this.#keys[band];
    let [count, listOf] = [0, 0];
    for (let link = this.#ahead[band] ?? 0; link !== 0; ) {
      const cells = this.#cellsOf(link);
      const at = cellOf(link);
      if (cells[at] === key) {
        if (link > 0) found[count++] = (link - 1) >> bandBits;
        else {
          const all = cells[at + 2] ?? 0;
          listOf = link;
          count = Math.min(all, perBucket);
          for (let back = 0; back < count; back += 1) found[back] = cells[at + 3 + ((all - 1 - back) % perBucket)] ?? 0;
          break;
        }
      }
      link = cells[at + 1] ?? 0;
    }
    this.#counts[band] = count;
    this.#listOf[band] = listOf;
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

  /** Those that were met most often, of equals the first; forgets how often. */
  #likeliest(candidates: readonly number[]): number[] {
    const likeliest: number[] = [];
    const times: number[] = [];
    for (const candidate of candidates) {
      const met = this.#take(candidate);
      let at = times.length;
      while (at > 0 && (times[at - 1] ?? 0) < met) at -= 1;
      if (at === mostCandidates) continue;
      times.splice(at, 0, met);
      likeliest.splice(at, 0, candidate);
      if (times.length > mostCandidates) {
        times.pop();
        likeliest.pop();
      }
    }
    return likeliest;
  }

  /** How often a candidate was met; forgets it. */
  #take(candidate: number): number {
    const page = this.#pages[candidate >> pageBits];
    const times = page?.met[candidate & inPage] ?? 0;
    if (page) page.met[candidate & inPage] = 0;
    return times;
  }

  #link(band: number): void {
    const key = this.#keys[band] ?? 0;
    const bucket = key & (buckets - 1);
    const listOf = this.#listOf[band] ?? 0;
    if (listOf !== 0) this.#putInto(listOf, this.#count);
    else if ((this.#counts[band] ?? 0) + 1 >= listFrom) this.#list(key, bucket);
    else {
      const link = ((this.#count << bandBits) | band) + 1;
      const [cells, at] = [this.#cellsOf(link), cellOf(link)];
      cells[at] = key;
      cells[at + 1] = this.#heads[bucket] ?? 0;
      this.#heads[bucket] = link;
    }
  }

  #putInto(list: number, number: number): void {
    const [cells, at] = [this.#cellsOf(list), cellOf(list)];
    const all = cells[at + 2] ?? 0;
    cells[at + 3 + (all % perBucket)] = number;
    cells[at + 2] = all + 1;
  }

  /** Takes the texts of a key out of the chain of their bucket into a list of their own, the new one last. */
  #list(key: number, bucket: number): void {
    if ((this.#listed & inPage) === 0) this.#lists.push(new Int32Array(listSize << pageBits));
    const list = ~this.#listed;
    this.#listed += 1;
    const [cells, at] = [this.#cellsOf(list), cellOf(list)];
    cells[at] = key;
    cells[at + 1] = this.#heads[bucket] ?? 0;
    this.#heads[bucket] = list;
    const numbers = [this.#count];
    for (let before = list, link = cells[at + 1] ?? 0; link !== 0; ) {
      const here = this.#cellsOf(link);
      const next = here[cellOf(link) + 1] ?? 0;
      if (here[cellOf(link)] === key) {
        numbers.push((link - 1) >> bandBits);
        this.#cellsOf(before)[cellOf(before) + 1] = next;
      } else before = link;
      link = next;
    }
    for (const number of numbers.reverse()) this.#putInto(list, number);
  }

  #sketch(text: string, place: string): void {
    let seed = 0;
    for (let at = 0; at < place.length; at += 1) seed = mixed(seed ^ place.charCodeAt(at));
    const minima = this.#minimaOf(this.#gramsOf(text));
    for (let band = 0; band < bands; band += 1) {
      let key = seed ^ (band + 1);
      for (let row = 0; row < rows; row += 1) key = mixed(key ^ (minima[band * rows + row] ?? 0));
      this.#keys[band] = key;
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
    const minima = this.#minima.fill(empty);
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
      for (let turn = 1; minima[from] === empty; turn += 1)
        from = turn < turns ? (instead[bin * turns + turn] ?? 0) : (from + 1) % bins;
      whole[bin] = minima[from] ?? 0;
    }
    return whole;
  }
}

/** A bin without a gram. */
const empty = 2 ** 32 - 1;
/** Where an empty bin looks, so many times by chance and then one after another. */
const turns = 64;
const instead = Uint8Array.from({ length: bins * turns }, (_, at) => ((mixed(at + 1) >>> 16) * bins) >>> 16);

/** Of each entry its key and the one before it in its bucket, side by side; of each text, how often it is met. */
const emptyPage = () => ({ links: new Int32Array((2 * bands) << pageBits), met: new Uint8Array(1 << pageBits) });
const cellOf = (link: number) =>
  link > 0 ? 2 * ((((link - 1) >> bandBits) & inPage) * bands + ((link - 1) & inBands)) : (~link & inPage) * listSize;
const none = new Int32Array(0);

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
