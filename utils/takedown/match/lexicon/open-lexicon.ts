import type { PhraseName } from './compiled-lexicon';
import { laidWords } from './laid-words';

/** What utils/node/build/compile-lexicon.ts makes of `ja.yml`, `en.yml`, `grammar.yml` and `phrases.yml`, without their examples. */
export interface Lexicon {
  /** By senses (with `!` where the words open a clause): the keys of the words, parted by `|`. */
  words: Readonly<Record<string, string>>;
  /** Units of the longest word. */
  longest: number;
  /** Senses that together say one thing. */
  joins: {
    /** The senses, parted by spaces, in the order of their signs. */
    told: string;
    signs: string;
    /** A sign a sense: the row, `>`, what it says together; parted by `|`. */
    rows: string;
  };
  /** Rows of senses that may stand beside a datum; a pair names its row by number. */
  besides: readonly string[];
  pairs: readonly {
    what: string;
    whose?: string;
    needs?: readonly string[];
    keys: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
    with: number;
  }[];
  /** By name of a phrase: its pattern. */
  phrases: Readonly<Record<PhraseName, string>>;
  /** By key: the kinds of control that take it. */
  kinds: Readonly<Record<string, readonly string[]>>;
}

let opened: Lexicon | undefined;

/**
 * The words of forms, read at the first question.
 * @throws Error when nobody has laid them down.
 */
export function lexicon(): Lexicon {
  opened ??= JSON.parse(laidWords().lexicon) as Lexicon;
  return opened;
}

/**
 * What was learned of forms, as `learned.txt` has it.
 * @throws Error when nobody has laid it down.
 */
export const learnedWeights = (): string => laidWords().weights;
