import { foldText } from '../../same-word';

/** What stands in many posts and was written by nobody for this one: addresses, tags, mentions, anchors, quoted lines. */
const passedOn = [
  /https?:\/\/\S+/gu,
  /[#＃@＠][\p{L}\p{N}_]+/gu,
  // What stands beside an anchor in its line was written by whoever answers
  /[>＞]{1,2}\d+(?:[-,]\d+)*/gu,
  /^\s*[>＞].*$/gmu,
];
const mayBePassedOn = /[#＃@＠>＞★☆]|:\/\//u;
/** Stars that were given: as many of them are filled. */
const stars = /[★☆]{2,}/gu;
const givenStars = (run: string) => `★${run.replaceAll('☆', '').length}`;
/** So many characters of a post are compared. */
const longest = 2_000;

/** The words that a post is compared by, folded as in a search. */
export function ownWords(text: string): string {
  const whole = text.slice(0, longest * 2);
  const own = mayBePassedOn.test(whole)
    ? passedOn.reduce((left, pattern) => left.replace(pattern, ' '), whole).replace(stars, givenStars)
    : whole;
  return foldText(own).slice(0, longest);
}

const roman = /[a-z0-9]/g;

/** How much a folded text says, in Japanese signs: letters of the alphabet count half, since a word of two kanji takes five. */
export const saidIn = (words: string) => words.length - (words.match(roman)?.length ?? 0) / 2;
