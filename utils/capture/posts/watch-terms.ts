import type { WatchTerm } from '../../shapes/watch-term';

/**
 * One form for all ways to write a word: NFKC (widths, half-width kana, ㍿), lower case, katakana as hiragana, runs of
 * blanks as one. Zero-width characters and soft hyphens, which hide a word from a search, are dropped.
 */
export function foldWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{DI}/gu, '')
    .replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s+/g, ' ')
    .trim();
}

const alphanumeric = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;

/**
 * Gives the first term that a text mentions. A term that begins or ends with a letter of an alphabet or a digit must do
 * so at the edge of a word: "ana" is not in "banana", but ANA is in 「ANAの人」.
 */
export function watchMatcher(terms: readonly WatchTerm[]): (text: string) => WatchTerm | undefined {
  const folded = terms.map((term) => ({ term, word: foldWord(term.term) })).filter(({ word }) => word !== '');
  return (text) => {
    if (folded.length === 0) return undefined;
    const within = foldWord(text);
    return folded.find(({ word }) => mentions(within, word))?.term;
  };
}

function mentions(text: string, word: string): boolean {
  const isWord = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && alphanumeric.test(one) && alphanumeric.test(other);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!isWord(text[at - 1], word[0]) && !isWord(word.at(-1), text[end])) return true;
  }
  return false;
}
