import type { FoldedRecord } from '../../evidence/compared/compared-record';
import { editSharesFrom } from './edit-share';
import type { Reading } from './read-records';
import type { MetRecord } from './who-meets';

/** An earlier text by its number, and how much of both is the same. */
interface AlikeText {
  number: number;
  share: number;
}

/** A record with the earlier texts that are like it. */
export interface MeasuredRecord {
  folded: FoldedRecord;
  /** The number of the text that it repeats; else those that are like it, the likest first; none where it says too little. */
  met?: { same: number } | { alike: readonly AlikeText[] };
}

/** From so much alike a person is asked. */
const asksFrom = 0.6;

/** Measures how alike each record is to the earlier texts that it meets. */
export class HowAlike {
  /** The words of each text, by its number. */
  #words: string[] = [];

  /** Takes in what was read. */
  reading({ records, ...reading }: Reading<MetRecord>): Reading<MeasuredRecord> {
    if (reading.isAnew) this.#words = [];
    return { ...reading, records: this.add(records) };
  }

  add(records: readonly MetRecord[]): MeasuredRecord[] {
    return records.map(({ folded, met }) => {
      if (!met) return { folded };
      return { folded, met: 'same' in met ? met : { alike: this.#measured(folded[1], met.alike) } };
    });
  }

  #measured(words: string, met: readonly number[]): AlikeText[] {
    this.#words.push(words);
    if (met.length === 0) return [];
    const shares = editSharesFrom(
      asksFrom,
      words,
      met.map((number) => this.#words[number] ?? ''),
    );
    const alike = met.flatMap((number, at): AlikeText[] => {
      const share = shares[at];
      return share === undefined ? [] : [{ number, share }];
    });
    return alike.sort((one, other) => other.share - one.share);
  }
}
