import { AlikeTexts } from './alike-texts';
import { type ComparedRecord, placeOf } from './compared-record';
import { ownWords, saidIn } from './own-words';

/** A record with its folded words and the earlier texts that it must be laid beside. */
export interface MetRecord {
  record: ComparedRecord;
  words: string;
  /** The number of the text that it repeats; else of those that may be like it, the likeliest first; none where it is too short. */
  met?: { same: number } | { alike: readonly number[] };
}

/** Shorter texts say too little: they are compared within a place; who has an author in common is joined by that. */
const shortText = 15;

/** Finds for each record which of the earlier texts may be like it; texts that are not repeated are numbered from 0 on. */
export class WhoMeets {
  readonly #texts = new AlikeTexts();
  readonly #numbers = new Map<string, number>();

  add(record: ComparedRecord): MetRecord {
    const words = ownWords(record.text);
    if (words === '') return { record, words };
    const place = placeOf(record);
    const isShort = words.length < 2 * shortText && saidIn(words) < shortText;
    if (isShort && place === undefined) return { record, words };
    const key = isShort ? `${place}\n${words}` : words;
    const same = this.#numbers.get(key);
    if (same !== undefined) return { record, words, met: { same } };
    this.#numbers.set(key, this.#numbers.size);
    return { record, words, met: { alike: this.#texts.add(words, isShort ? place : undefined) } };
  }
}
