import { wordsSlot } from '../../../page-slots';

/** What the guide reads forms by, unpacked when it is asked for. */
interface LaidWords {
  /** A `Lexicon` as JSON. */
  lexicon(): string;
  /** `learned.txt`. */
  weights(): string;
}

const place = globalThis as unknown as { [wordsSlot]?: LaidWords };

/** Lays them where the guide finds them. */
export function layDown(words: LaidWords): void {
  place[wordsSlot] = words;
}

/** Whether `guide-words.js` came into this world before the guide. */
export const isLaid = (): boolean => place[wordsSlot] !== undefined;

/**
 * What it laid down.
 * @throws Error when nobody has
 */
export function laidWords(): LaidWords {
  const words = place[wordsSlot];
  if (!words) throw new Error('no words of forms');
  return words;
}
