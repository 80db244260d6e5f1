import type { Reading } from '../read-records';
import { editSharesFrom } from './edit-share';
import type { Met, Passing } from './who-meets';

/** An earlier text by its number, and how much of both is the same. */
interface AlikeText {
  number: number;
  share: number;
}

/** The number of the text that a record repeats; else those that are like it, the likest first; nothing where it says too little. */
export type Measured = { same: number } | { alike: readonly AlikeText[] } | undefined;

/** From so much alike a person is asked. */
const asksFrom = 0.6;

/** Measures how alike each record is to the earlier texts that it meets. */
export class HowAlike {
  /** The words of each text, by its number. */
  #words: string[] = [];

  /** Takes in what was read. */
  reading({ records: { folded, known }, ...reading }: Reading<Passing<Met>>): Reading<Passing<Measured>> {
    if (reading.isAnew) this.#words = [];
    return { ...reading, records: { folded, known: this.add(known) } };
  }

  add(met: readonly Met[]): Measured[] {
    return met.map((each) => (each && 'words' in each ? { alike: this.#measured(each.words, each.alike) } : each));
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
