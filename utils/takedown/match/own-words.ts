import type { ControlKind } from './controls';
import { unknownIn } from './label-parts';
import { read } from './reading';

/** A label that nobody could read, and on what kind of box it stands. */
interface Unread {
  label: string;
  kind: ControlKind;
}

/** An English noun of the site's own stands behind an article: `link to the toot`, `each skeet`. */
const articled = (word: string) => new RegExp(`(?<=\\b(the|a|an|this|that|each|reported) )${word}(?=s?\\b)`, 'g');

/** A text in which a site's own word for what is posted there is said in ours. */
export const inOurWords = (text: string, words: readonly string[]): string =>
  words.reduce((said, word) => said.replaceAll(articled(word), 'post'), text);

/**
 * What a site calls its posts, where the lexicon does not hold it (`link to the toot`, `date of the toot`): an unknown
 * word that makes the label of the post's address readable, where the report asks for that nowhere in known words.
 */
export const ownWords = (unread: readonly Unread[]): string[] =>
  unread.flatMap(({ label, kind }) =>
    unknownIn(label)
      .map((word) => word.replace(/'?s$/, ''))
      .filter((word) => {
        const said = /^[a-z]{3,}$/.test(word) ? inOurWords(label, [word]) : label;
        const found = said === label ? undefined : read(said, { kind });
        return found !== undefined && 'key' in found && found.key === 'post.permalink';
      }),
  );
