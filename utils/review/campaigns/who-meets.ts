import { type FoldedRecord, placeOf } from '../../evidence/compared/compared-record';
import { saidIn } from '../../evidence/compared/own-words';
import { AlikeTexts } from './alike-texts';
import type { Reading } from './read-records';

/** A record with the earlier texts that it must be laid beside. */
export interface MetRecord {
  folded: FoldedRecord;
  /** The number of the text that it repeats; else of those that may be like it, the likeliest first; none where it says too little. */
  met?: { same: number } | { alike: readonly number[] };
}

/** Shorter texts say too little: they are compared within a place; who has an author in common is joined by that. */
const shortText = 15;

/** Finds for each record which of the earlier texts may be like it; texts that repeat none are numbered from 0 on. */
export class WhoMeets {
  #texts = new AlikeTexts();
  #numbers = new Map<string, number>();

  /** Takes in what was read. */
  reading({ records, ...reading }: Reading): Reading<MetRecord> {
    if (reading.isAnew) [this.#texts, this.#numbers] = [new AlikeTexts(), new Map()];
    return { ...reading, records: this.add(records) };
  }

  add(records: readonly FoldedRecord[]): MetRecord[] {
    const fresh: { words: string; place: string | undefined; alike: number[] }[] = [];
    const all = records.map((folded): MetRecord => {
      const [record, words] = folded;
      const isShort = words.length < 2 * shortText && saidIn(words) < shortText;
      const place = isShort ? placeOf(record) : undefined;
      if (words === '' || (isShort && place === undefined)) return { folded };
      const key = isShort ? `${place}\n${words}` : words;
      const same = this.#numbers.get(key);
      if (same !== undefined) return { folded, met: { same } };
      this.#numbers.set(key, this.#numbers.size);
      const alike: number[] = [];
      fresh.push({ words, place, alike });
      return { folded, met: { alike } };
    });
    for (const [at, numbers] of this.#texts.add(fresh).entries()) fresh[at]?.alike.push(...numbers);
    return all;
  }
}
