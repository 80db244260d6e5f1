import { wordsSlot } from '../../../page-slots';

/** What the guide reads forms by. */
interface LaidWords {
  /** A `Lexicon` as JSON. */
  lexicon: string;
  /** `learned.txt`. */
  weights: string;
}

/** What is laid down at once: the words follow as soon as they are unpacked. */
interface Layer {
  words?: LaidWords;
  laid?: Promise<void>;
}

const place = globalThis as unknown as { [wordsSlot]?: Layer };

/**
 * Lays them where the guide finds them, once they are unpacked. They come anew with every try to reach the guide of a page:
 * what is there stays, and what was on its way arrives.
 */
export function layDown(unpacked: Promise<LaidWords>): Promise<void> {
  const layer: Layer = place[wordsSlot] ?? {};
  place[wordsSlot] = layer;
  layer.laid = unpacked.then((words) => {
    layer.words = words;
  });
  return layer.laid;
}

/** Waits until what `guide-words.js` unpacks is there. */
export const wordsAreLaid = (): Promise<void> | undefined => place[wordsSlot]?.laid;

/** Whether the words are there. */
export const isLaid = (): boolean => place[wordsSlot]?.words !== undefined;

/**
 * What was laid down.
 * @throws Error when nobody has
 */
export function laidWords(): LaidWords {
  const words = place[wordsSlot]?.words;
  if (!words) throw new Error('no words of forms');
  return words;
}
