import { lexiconLength, type PhraseName, packedLength, packedLexicon } from './compiled-lexicon';
import { bytesOfDense } from './dense-text';
import { textOfForetold } from './foretold-text';

/** What utils/node/build/compile-lexicon.ts makes of `ja.yml`, `en.yml`, `grammar.yml` and `phrases.yml`, without their examples. */
export interface Lexicon {
  /** By senses (with `!` where the words open a clause): the words, parted by `|`. */
  words: Readonly<Record<string, string>>;
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

/** Unpacks the words of forms, which are our own: call it before the first label is read. */
export async function openLexicon(): Promise<void> {
  opened ??= JSON.parse(textOfForetold(bytesOfDense(packedLexicon, packedLength), lexiconLength)) as Lexicon;
}

/** @throws when nobody has opened it. */
export function lexicon(): Lexicon {
  if (!opened) throw new Error('not open');
  return opened;
}
