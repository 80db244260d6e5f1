import { foldText } from '../../same-word';

/** What stands in many posts and was written by nobody for this one: addresses, tags, mentions, anchors, quoted lines. */
const passedOn = [/https?:\/\/\S+/gu, /[#＃@＠][\p{L}\p{N}_]+/gu, /^\s*(?:>>?\d+|[>＞].*)$/gmu];
/** So many characters of a post are compared. */
const longest = 2_000;

/** The words that a post is compared by, folded as in a search. */
export function ownWords(text: string): string {
  return foldText(passedOn.reduce((left, pattern) => left.replace(pattern, ' '), text.slice(0, longest * 2))).slice(
    0,
    longest,
  );
}
