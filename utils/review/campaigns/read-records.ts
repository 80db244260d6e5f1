import type { Capture } from '../../shapes/schema';
import { type ComparedRecord, comparedRecord } from './compared-record';
import { ownWords } from './own-words';

/** Where records come from. */
interface RecordSource {
  ids(): Promise<string[]>;
  /** The ids of so many of the latest, and how many there are in all. */
  latest(count: number): Promise<{ ids: string[]; total: number }>;
  /** Those that are there, in any order. */
  records(ids: readonly string[]): Promise<readonly Recorded[]>;
  /** All of them, in any order, as they are read. */
  all(): AsyncIterable<readonly Recorded[]>;
}

/** A record with the shop that its case is about. */
interface Recorded {
  capture: Capture;
  shop: string | undefined;
}

/** How many of how many records are compared. */
export interface Progress {
  done: number;
  total: number;
}

/** A record with its own words folded; its text stays behind. */
export type FoldedRecord = readonly [record: ComparedRecord, words: string];

/** Some of the new records; `isAnew` where all that was read before is to be forgotten. */
export interface Reading<Record = FoldedRecord> {
  records: readonly Record[];
  progress: Progress;
  isAnew?: true;
}

/** So many are asked for by their ids; where more are new all are read, which is far quicker for each. */
const batch = 1_000;
/** So many that came since the last look are found without reading all ids. */
const fewNew = 20;

/** Reads all records once, then each new one as it comes. */
export class ReadRecords {
  #known = new Set<string>();

  constructor(readonly source: RecordSource) {}

  /**
   * What is new: the latest alone while nothing else has changed. A record that has gone takes all that was compared with it
   * along: everything is read anew.
   */
  async *look(): AsyncGenerator<Reading> {
    const latest = await this.#latest();
    const ids = latest ?? (await this.source.ids());
    if (!latest && this.#isOneGone(ids)) {
      this.#known = new Set();
      yield { records: [], progress: { done: 0, total: ids.length }, isAnew: true };
    }
    const fresh = new Set(ids.filter((id) => !this.#known.has(id)));
    const total = this.#known.size + fresh.size;
    for await (const read of fresh.size > batch ? this.source.all() : [this.source.records([...fresh])]) {
      const progress = { done: this.#known.size, total };
      const here = read.filter(({ capture }) => fresh.has(capture.id));
      for (const { capture } of here) this.#known.add(capture.id);
      yield { records: here.map(({ capture, shop }) => folded(comparedRecord(capture, shop))), progress };
    }
  }

  /** What is new, where the latest are all that can be; else nothing is known. */
  async #latest(): Promise<string[] | undefined> {
    if (this.#known.size === 0) return undefined;
    const { ids, total } = await this.source.latest(fewNew);
    const fresh = ids.filter((id) => !this.#known.has(id));
    return fresh.length < ids.length && this.#known.size + fresh.length === total ? fresh : undefined;
  }

  #isOneGone(ids: readonly string[]): boolean {
    const here = new Set(ids);
    return [...this.#known].some((id) => !here.has(id));
  }
}

export const folded = (record: ComparedRecord): FoldedRecord => [{ ...record, text: '' }, ownWords(record.text)];
