import type { Capture } from '../../shapes/schema';
import { comparedRecord } from './compared-record';
import { JoinFinder } from './find-joins';
import { type Campaign, type DeskWords, groupCases } from './group-cases';

/** Where records come from. */
interface RecordSource {
  ids(): Promise<string[]>;
  /** Those that are there, in any order, each with the shop that its case is about. */
  records(ids: readonly string[]): Promise<readonly { capture: Capture; shop: string | undefined }[]>;
}

/** How many of how many records are compared. */
export interface Progress {
  done: number;
  total: number;
}

/** What is told while records are compared, and then. */
export type CampaignNews = { progress: Progress } | { campaigns: Campaign[] };

const batch = 1_000;

/** Compares all records once, then each new one as it comes. */
export class CampaignWork {
  #finder = new JoinFinder();
  #known = new Set<string>();

  constructor(readonly source: RecordSource) {}

  /** Takes in what is new. A record that has gone takes all that was compared with it along: everything is compared anew. */
  async look(told: (progress: Progress) => void): Promise<void> {
    const ids = await this.source.ids();
    const here = new Set(ids);
    if ([...this.#known].some((id) => !here.has(id))) {
      this.#finder = new JoinFinder();
      this.#known = new Set();
    }
    const fresh = ids.filter((id) => !this.#known.has(id));
    for (let from = 0; from < fresh.length; from += batch) {
      told({ done: this.#known.size, total: ids.length });
      for (const { capture, shop } of await this.source.records(fresh.slice(from, from + batch))) {
        this.#known.add(capture.id);
        this.#finder.add(comparedRecord(capture, shop));
      }
    }
  }

  campaigns(said: DeskWords): Campaign[] {
    return groupCases(this.#finder.joins(), said);
  }
}
