import { type ComparedChunk, recordsIn } from '../../evidence/compared/compared-cases';
import type { FoldedRecord } from '../../evidence/compared/compared-record';

/** Where records come from. */
interface RecordSource {
  /** The number of the latest write. */
  writes(): Promise<number>;
  /** The numbers of the chunks of cases that a later write than this one has changed. */
  since(write: number): Promise<readonly number[]>;
  /** Those that are there. */
  chunks(numbers: readonly number[]): Promise<readonly ComparedChunk[]>;
  /** How many records there are. */
  count(): Promise<number>;
}

/** How many of how many records are compared. */
export interface Progress {
  done: number;
  total: number;
}

/** Some of the new records; `isAnew` where all that was read before is to be forgotten. */
export interface Reading<Records = readonly FoldedRecord[]> {
  records: Records;
  progress: Progress;
  isAnew?: true;
}

/** So many chunks are read at once. */
const batch = 40;

/** Reads all records once, then each new one as it comes. */
export class ReadRecords {
  /** Of each chunk what was read. */
  #known = new Map<number, Set<string>>();
  /** The write up to which everything was read. */
  #upTo = 0;
  #done = 0;

  constructor(readonly source: RecordSource) {}

  /**
   * What is new, out of those chunks that have changed. A record that has gone, or is of another shop now, takes all that was
   * compared with it along: everything is read anew.
   */
  async *look(): AsyncGenerator<Reading> {
    const total = await this.source.count();
    while (!(yield* this.#new(total))) {
      this.#known.clear();
      this.#done = this.#upTo = 0;
      yield { records: [], progress: { done: 0, total }, isAnew: true };
    }
  }

  /** Whether all that was known is still there. */
  async *#new(total: number): AsyncGenerator<Reading, boolean> {
    const latest = await this.source.writes();
    // Everything was taken away, and what is here was written since
    if (latest < this.#upTo) return false;
    const changed = await this.source.since(this.#upTo);
    const after = (at: number) => this.source.chunks(changed.slice(at, at + batch));
    for (let at = 0, coming = after(0); at < changed.length; at += batch) {
      const chunks = await coming;
      // While these are looked at the next are on their way
      coming = after(at + batch);
      const fresh: FoldedRecord[] = [];
      for (const chunk of chunks) {
        const before = this.#known.get(chunk.n);
        const records = new Map(recordsIn(chunk));
        for (const key of before ?? []) if (!records.has(key)) return false;
        for (const [key, record] of records) if (!before?.has(key)) fresh.push(record);
        this.#known.set(chunk.n, new Set(records.keys()));
      }
      yield { records: fresh, progress: { done: this.#done, total } };
      this.#done += fresh.length;
    }
    this.#upTo = latest;
    return true;
  }
}
