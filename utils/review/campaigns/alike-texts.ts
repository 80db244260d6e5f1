import { bands, keysOf } from './band-keys';

/** So many of the latest texts with a key are looked at, and so many candidates in all, those that meet most often first. */
const perKey = 16;
const mostCandidates = 10;

/** A key is the number of its bucket and the rest by which it is known there. */
const bucketBits = 16;
const inBuckets = (1 << bucketBits) - 1;
/** So many bits of a band tell whether its first bits were met at all. */
const seenBits = 18;
const pageBits = 10;
const inPage = (1 << pageBits) - 1;

/** A text that is laid by: where it has a place, it meets those of that place alone. */
interface LaidBy {
  words: string;
  place?: string | undefined;
}

/**
 * Finds texts that share much with new ones, without comparing each to each: locality-sensitive hashing in typed arrays. New
 * texts are looked up band by band, since what one band knows stays near the processor, and all at once does not.
 */
export class AlikeTexts {
  #count = 0;
  /** The latest text of a bucket of a band, one based; 0 for none. Never made anew, so that no record waits for a larger table. */
  readonly #heads = new Int32Array(bands << bucketBits);
  readonly #pages: ReturnType<typeof emptyPage>[] = [];
  readonly #seen = new Int32Array((bands << seenBits) >> 5);
  /** Of keys that more texts have, the latest of them side by side, and how many there were. */
  readonly #rings: Int32Array[] = [];
  #ringCount = 0;
  readonly #candidates = new Int32Array(bands * perKey);

  /** Takes texts in under the next numbers from 0 on, and gives for each the numbers of those before it that may be like it, the likeliest first. */
  add(texts: readonly LaidBy[]): number[][] {
    while (this.#pages.length << pageBits < this.#count + texts.length) this.#pages.push(emptyPage());
    const met = new MetTexts(texts.length);
    const keys = new Int32Array(bands * texts.length);
    const own = new Int32Array(bands);
    for (const [at, { words, place = '' }] of texts.entries()) {
      keysOf(words, place, own);
      for (let band = 0; band < bands; band += 1) keys[band * texts.length + at] = own[band] ?? 0;
    }
    for (let band = 0; band < bands; band += 1) this.#meet(band, keys, met);
    this.#count += texts.length;
    return texts.map((_, at) => this.#likeliest(at, met));
  }

  /** Looks each text up in a band and lays it by there. */
  #meet(band: number, keys: Int32Array, met: MetTexts): void {
    const [heads, pages, seen, slice] = [this.#heads, this.#pages, this.#seen, band << pageBits];
    for (let at = 0; at < met.texts; at += 1) {
      const key = keys[band * met.texts + at] ?? 0;
      const bucket = (band << bucketBits) | (key & inBuckets);
      const rest = key >>> bucketBits;
      const bit = (band << seenBits) | (key >>> (32 - seenBits));
      const word = seen[bit >> 5] ?? 0;
      const head = heads[bucket] ?? 0;
      let [before, same] = [0, 0];
      if ((word >>> (bit & 31)) & 1) {
        for (same = head; same !== 0; before = same, same = nextOf(pages, slice, same))
          if (pages[(same - 1) >> pageBits]?.rests[slice | ((same - 1) & inPage)] === rest) break;
      } else seen[bit >> 5] = word | (1 << (bit & 31));
      const own = this.#count + at + 1;
      const [page, cell] = [pages[(own - 1) >> pageBits] ?? none, slice | ((own - 1) & inPage)];
      page.rests[cell] = rest;
      // The latest stands for all that have its key
      page.next[cell] = same === 0 ? head : nextOf(pages, slice, same);
      if (before === 0 || same === 0) heads[bucket] = own;
      else (pages[(before - 1) >> pageBits] ?? none).next[slice | ((before - 1) & inPage)] = own;
      const row = band * met.texts + at;
      met.from[row] = met.size;
      page.same[cell] = same === 0 ? 0 : this.#note(same, own, slice, met);
      met.counts[row] = met.size - (met.from[row] ?? 0);
    }
  }

  /** Notes the latest texts with a key, which is that of a new one too; what the new one has before it. */
  #note(latest: number, own: number, slice: number, met: MetTexts): number {
    const start = met.size;
    for (let same = latest; same !== 0 && met.size - start < perKey; ) {
      const before = this.#pages[(same - 1) >> pageBits]?.same[slice | ((same - 1) & inPage)] ?? 0;
      if (before < 0) {
        this.#noteRing(before, met);
        this.#putInto(before, own - 1);
        return before;
      }
      met.put(same - 1);
      same = before;
    }
    if (met.size - start < perKey) return latest;
    const ring = this.#newRing();
    for (let each = met.size - 1; each >= start; each -= 1) this.#putInto(ring, met.numbers[each] ?? 0);
    this.#putInto(ring, own - 1);
    return ring;
  }

  /** Rings are numbered from -1 down. */
  #newRing(): number {
    if ((this.#ringCount & inPage) === 0) this.#rings.push(new Int32Array(ringSize << pageBits));
    this.#ringCount += 1;
    return -this.#ringCount;
  }

  #noteRing(ring: number, met: MetTexts): void {
    const [cells, at] = [this.#rings[~ring >> pageBits] ?? noCells, (~ring & inPage) * ringSize];
    const all = cells[at + perKey] ?? 0;
    for (let back = 1; back <= perKey; back += 1) met.put(cells[at + ((all - back) % perKey)] ?? 0);
  }

  #putInto(ring: number, number: number): void {
    const [cells, at] = [this.#rings[~ring >> pageBits] ?? noCells, (~ring & inPage) * ringSize];
    const all = cells[at + perKey] ?? 0;
    cells[at + (all % perKey)] = number;
    cells[at + perKey] = all + 1;
  }

  /** Those that were met most often, of equals the first; who meets by a key that few have has more in common than a form. */
  #likeliest(at: number, { texts, from, counts, numbers }: MetTexts): number[] {
    const [pages, candidates] = [this.#pages, this.#candidates];
    let found = 0;
    for (let row = at; row < bands * texts; row += texts) {
      const count = counts[row] ?? 0;
      if (count === 0) continue;
      const weight = count < perKey / 4 ? 5 : count < perKey ? 2 : 1;
      const start = from[row] ?? 0;
      for (let each = start; each < start + count; each += 1) {
        const number = numbers[each] ?? 0;
        const { times } = pages[number >> pageBits] ?? none;
        const before = times[number & inPage] ?? 0;
        if (before === 0) candidates[found++] = number;
        times[number & inPage] = before + weight;
      }
    }
    if (found === 0) return [];
    const likeliest: number[] = [];
    const most: number[] = [];
    for (let each = 0; each < found; each += 1) {
      const number = candidates[each] ?? 0;
      const { times } = pages[number >> pageBits] ?? none;
      const here = times[number & inPage] ?? 0;
      times[number & inPage] = 0;
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

/** The texts that each of some new ones meets, band by band: from where on, and how many. */
class MetTexts {
  readonly from: Int32Array;
  readonly counts: Uint8Array;
  numbers = new Int32Array(1_024);
  size = 0;

  constructor(readonly texts: number) {
    this.from = new Int32Array(bands * texts);
    this.counts = new Uint8Array(bands * texts);
  }

  put(number: number): void {
    if (this.size === this.numbers.length) {
      const larger = new Int32Array(2 * this.size);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.size] = number;
    this.size += 1;
  }
}

/**
 * Of each text in each band the rest of its key, the one before it with that key, and, of the latest with a key, the latest
 * with another key in its bucket, both one based; of each text, how often it is met.
 */
const emptyPage = () => ({
  rests: new Uint16Array(bands << pageBits),
  same: new Int32Array(bands << pageBits),
  next: new Int32Array(bands << pageBits),
  times: new Uint8Array(1 << pageBits),
});
const ringSize = perKey + 1;
const noCells = new Int32Array();
const none: ReturnType<typeof emptyPage> = {
  rests: new Uint16Array(),
  same: new Int32Array(),
  next: new Int32Array(),
  times: new Uint8Array(),
};

const nextOf = (pages: readonly ReturnType<typeof emptyPage>[], slice: number, text: number) =>
  pages[(text - 1) >> pageBits]?.next[slice | ((text - 1) & inPage)] ?? 0;
