import { foldText } from '../../same-word';

/** So many characters in a row, folded, are a quotation: shorter runs stand in ordinary words by chance. */
const run = 8;

/**
 * Whether a text for the public holds words of a post: the same eight characters in a row that no template has, or the
 * whole post where it is shorter. What counts as the same is what search takes for the same word.
 */
export function quotesPost(text: string, posts: readonly string[], templates: readonly string[] = []): boolean {
  const folded = foldText(text);
  const usual = templates.map(foldText);
  const isQuoted = (words: string) => folded.includes(words) && !usual.some((template) => template.includes(words));
  return posts.some((post) => {
    const letters = [...foldText(post)];
    if (letters.length < run) return letters.length >= 2 && isQuoted(letters.join(''));
    return letters.some((_, at) => at + run <= letters.length && isQuoted(letters.slice(at, at + run).join('')));
  });
}
