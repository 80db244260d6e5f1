import type { Capture } from '../../shapes/schema';
import { comparedRecord } from './compared-record';
import { JoinFinder } from './find-joins';
import type { DeskWords } from './group-cases';
import { type CampaignChanges, GroupedCases } from './grouped-cases';

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

/** What is told while records are compared, and then. */
export type CampaignNews = { progress: Progress } | { changes: CampaignChanges };

/** So many are asked for by their ids; where more are new all are read, which is far quicker for each. */
const batch = 1_000;
/** So many that came since the last look are found without reading all ids. */
const fewNew = 20;

/** Compares all records once, then each new one as it comes. */
export class CampaignWork {
  #finder = new JoinFinder();
  readonly #groups = new GroupedCases();
  #known = new Set<string>();

  constructor(readonly source: RecordSource) {}

  /**
   * Takes in what is new: the latest alone while nothing else has changed. A record that has gone takes all that was compared
   * with it along: everything is compared anew.
   */
  async look(told: (progress: Progress) => void): Promise<void> {
    const fresh = new Set((await this.#latest()) ?? (await this.#all()));
    const total = this.#known.size + fresh.size;
    for await (const records of fresh.size > batch ? this.source.all() : [this.source.records([...fresh])]) {
      told({ done: this.#known.size, total });
      for (const { capture, shop } of records) {
        if (!fresh.has(capture.id)) continue;
        this.#known.add(capture.id);
        this.#finder.add(comparedRecord(capture, shop));
      }
    }
  }

  /** What is new, where the latest are all that can be; else nothing is known. */
  async #latest(): Promise<string[] | undefined> {
    if (this.#known.size === 0) return undefined;
    const { ids, total } = await this.source.latest(fewNew);
    const fresh = ids.filter((id) => !this.#known.has(id));
    return fresh.length < ids.length && this.#known.size + fresh.length === total ? fresh : undefined;
  }

  async #all(): Promise<string[]> {
    const ids = await this.source.ids();
    const here = new Set(ids);
    if ([...this.#known].some((id) => !here.has(id))) {
      this.#finder = new JoinFinder();
      this.#groups.clear();
      this.#known = new Set();
    }
    return ids.filter((id) => !this.#known.has(id));
  }

  /** What has changed since the last time, by what people have said. */
  changes(said: DeskWords): CampaignChanges {
    this.#groups.take(this.#finder.news());
    this.#groups.say(said);
    return this.#groups.changes();
  }
}
