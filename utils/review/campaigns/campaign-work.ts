import type { FoldedRecord } from '../../evidence/compared/compared-record';
import { JoinFinder } from './find-joins';
import type { DeskWords } from './group-cases';
import { type CampaignChanges, GroupedCases } from './grouped-cases';
import type { Measured } from './likeness/how-alike';
import type { Passing } from './likeness/who-meets';
import type { Progress, Reading } from './read-records';

/** What is told while records are compared, and then. */
export type CampaignNews = { progress: Progress } | { changes: CampaignChanges } | { failed: string };

/** Compares all records once, then each new one as it comes. */
export class CampaignWork {
  #finder = new JoinFinder();
  readonly #groups = new GroupedCases();

  /** @param look what is new since the last time, as it is read, with what is like it */
  constructor(readonly look: () => AsyncIterable<Reading<Passing<Measured>>>) {}

  /** Takes in what is new. */
  async takeIn(told: (progress: Progress) => void): Promise<void> {
    for await (const {
      records: { folded, known },
      progress,
      isAnew,
    } of this.look()) {
      if (isAnew) {
        this.#finder = new JoinFinder();
        this.#groups.clear();
      }
      told(progress);
      const records = JSON.parse(folded) as FoldedRecord[];
      for (const [at, record] of records.entries()) this.#finder.add(record, known[at]);
    }
  }

  /** What has changed since the last time, by what people have said. */
  changes(said: DeskWords): CampaignChanges {
    this.#groups.take(this.#finder.news());
    this.#groups.say(said);
    return this.#groups.changes();
  }
}
