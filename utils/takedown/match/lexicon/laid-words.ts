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
  of: string;
  words?: LaidWords;
  laid: Promise<void>;
}

const place = globalThis as unknown as { [wordsSlot]?: Layer };

/**
 * Lays them where the guide finds them, once they are unpacked. They come anew with every try to reach the guide of a page:
 * what is there, or on its way, stays.
 * @param of what they are known again by: an update brings others
 */
export function layDown(of: string, unpack: () => Promise<LaidWords>): Promise<void> {
  const there = place[wordsSlot];
  if (there?.of === of) return there.laid;
  const layer: Layer = {
    of,
    laid: unpack().then((words) => {
      layer.words = words;
    }),
  };
  place[wordsSlot] = layer;
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
