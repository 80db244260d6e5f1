import { type ComparedChunk, recordsIn } from '../../evidence/compared/compared-cases';
import type { FoldedRecord } from '../../evidence/compared/compared-record';

/** Where records come from. */
interface RecordSource {
  /** Of each chunk of cases by its number how often it has changed. */
  revisions(): Promise<ReadonlyMap<number, number>>;
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
export interface Reading<Record = FoldedRecord> {
  records: readonly Record[];
  progress: Progress;
  isAnew?: true;
}

/** So many chunks are read at once. */
const batch = 10;

/** Reads all records once, then each new one as it comes. */
export class ReadRecords {
  /** Of each chunk what was read. */
  #known = new Map<number, { rev: number; keys: Set<string> }>();
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
      this.#done = 0;
      yield { records: [], progress: { done: 0, total }, isAnew: true };
    }
  }

  /** Whether all that was known is still there. */
  async *#new(total: number): AsyncGenerator<Reading, boolean> {
    const revisions = await this.source.revisions();
    if ([...this.#known.keys()].some((n) => !revisions.has(n))) return false;
    const changed = [...revisions].filter(([n, rev]) => this.#known.get(n)?.rev !== rev).map(([n]) => n);
    const after = (at: number) => this.source.chunks(changed.slice(at, at + batch));
    for (let at = 0, coming = after(0); at < changed.length; at += batch) {
      const chunks = await coming;
      // While these are looked at the next are on their way
      coming = after(at + batch);
      const fresh: FoldedRecord[] = [];
      for (const chunk of chunks) {
        const before = this.#known.get(chunk.n)?.keys;
        const records = new Map(recordsIn(chunk));
        for (const key of before ?? []) if (!records.has(key)) return false;
        for (const [key, record] of records) if (!before?.has(key)) fresh.push(record);
        this.#known.set(chunk.n, { rev: chunk.rev, keys: new Set(records.keys()) });
      }
      yield { records: fresh, progress: { done: this.#done, total } };
      this.#done += fresh.length;
    }
    return true;
  }
}
