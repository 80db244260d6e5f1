import { type FoldedRecord, sharedPage } from '../../../evidence/compared/compared-record';
import { saidIn } from '../../../evidence/compared/compared-words';
import type { Reading } from '../read-records';
import { AlikeTexts } from './alike-texts';

/**
 * The number of the text that a record repeats; else its own words and the numbers of those that may be like it, the likeliest
 * first; nothing where it says too little.
 */
export type Met = { same: number } | { words: string; alike: readonly number[] } | undefined;

/** Records on their way to the thread that compares them, and what is known of each by now. */
export interface Passing<Known> {
  /** `FoldedRecord[]` as JSON: a thread hands it on as it is. */
  folded: string;
  known: readonly Known[];
}

/** Shorter texts say too little: they are compared within a place; who has an author in common is joined by that. */
const shortText = 15;

/** Finds for each record which of the earlier texts may be like it; texts that repeat none are numbered from 0 on. */
export class WhoMeets {
  #texts = new AlikeTexts();
  #numbers = new Map<string, number>();

  /** Takes in what was read. */
  reading({ records, ...reading }: Reading): Reading<Passing<Met>> {
    if (reading.isAnew) [this.#texts, this.#numbers] = [new AlikeTexts(), new Map()];
    return { ...reading, records: { folded: JSON.stringify(records), known: this.add(records) } };
  }

  add(records: readonly FoldedRecord[]): Met[] {
    const fresh: { words: string; place: string | undefined; alike: number[] }[] = [];
    const all = records.map(([record, words]): Met => {
      const isShort = words.length < 2 * shortText && saidIn(words) < shortText;
      const place = isShort ? sharedPage(record) : undefined;
      if (words === '' || (isShort && place === undefined)) return undefined;
      const key = isShort ? `${place}\n${words}` : words;
      const same = this.#numbers.get(key);
      if (same !== undefined) return { same };
      this.#numbers.set(key, this.#numbers.size);
      const alike: number[] = [];
      fresh.push({ words, place, alike });
      return { words, alike };
    });
    for (const [at, numbers] of this.#texts.add(fresh).entries()) fresh[at]?.alike.push(...numbers);
    return all;
  }
}
