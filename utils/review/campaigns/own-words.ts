import { foldText } from '../../same-word';

/** What stands in many posts and was written by nobody for this one: addresses, tags, mentions, anchors, quoted lines. */
const passedOn = [/https?:\/\/\S+/gu, /[#＃@＠][\p{L}\p{N}_]+/gu, /^\s*(?:>>?\d+|[>＞].*)$/gmu];
/** Stars that were given: as many of them are filled. */
const stars = /[★☆]{2,}/gu;
const givenStars = (run: string) => `★${run.replaceAll('☆', '').length}`;
/** So many characters of a post are compared. */
const longest = 2_000;

/** The words that a post is compared by, folded as in a search. */
export function ownWords(text: string): string {
  const own = passedOn.reduce((left, pattern) => left.replace(pattern, ' '), text.slice(0, longest * 2));
  return foldText(own.replace(stars, givenStars)).slice(0, longest);
}
