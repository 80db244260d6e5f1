import type { MatchKey } from '../field-keys';
import type { ControlKind } from './controls';
import { unknownIn } from './label-parts';
import { read } from './reading';

/** A label that nobody could read, and on what kind of box it stands. */
export interface Unread {
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
 * word that makes the label of the post's address readable, or two labels of which one is of the post's words or of who
 * wrote it. What the report asks for elsewhere in known words counts for nothing.
 */
export function ownWords(unread: readonly Unread[], asked: ReadonlySet<MatchKey>): string[] {
  const words = new Set(unread.flatMap(({ label }) => unknownIn(label)).map((word) => word.replace(/'?s$/, '')));
  return [...words].filter((word) => {
    if (!/^[a-z]{3,}$/.test(word)) return false;
    const keys = unread.flatMap(({ label, kind }) => {
      const said = inOurWords(label, [word]);
      const found = said === label ? undefined : read(said, { kind });
      return found && 'key' in found && !asked.has(found.key) ? [found.key] : [];
    });
    const told = new Set(keys);
    return told.has('post.permalink') || (told.size > 1 && (told.has('post.quote') || told.has('post.authorHandle')));
  });
}
