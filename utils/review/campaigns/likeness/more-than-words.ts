import { saidIn } from '../../../evidence/compared/compared-words';
import type { Unlike } from './laid-beside';
import { reach, type WhatFollows } from './what-follows';

/**
 * So much must two texts share, in bits, where nothing is known of what they share; a sign says so much, for all may write
 * it. Words exchanged without a slip of a few signs are how strangers fill in one sentence, the more of them the more there
 * are: then so much more for each doubling of the texts that are like others.
 */
const beyondWords = { least: 21, sign: 2, slip: 1, exchanged: 3, word: 8, slipFrom: 2, noSlip: 2 };

const number = /^\d+$/;

/** Whether what two texts share is more than a sentence of a few words with others in it. */
export function isMoreThanWords(
  texts: readonly [string, string],
  places: readonly Unlike[],
  { count }: Pick<WhatFollows, 'count'>,
): boolean {
  const differing = places.map((place) => wordsAt(texts, place));
  let [equal, against] = [saidIn(texts[0]), 0];
  for (const { here, size, isExchanged } of differing) {
    equal -= saidIn(here);
    against += isExchanged ? beyondWords.word + size * beyondWords.exchanged : size * beyondWords.slip;
  }
  const exchanged = differing.filter(({ isExchanged }) => isExchanged);
  const isSlipped = differing.some(
    (one) => one.size <= beyondWords.slipFrom && !exchanged.some((other) => isBeside(one, other)),
  );
  // Nobody who copies changes a number and nothing else
  if (!isSlipped && exchanged.some(({ isNumber }) => isNumber)) return false;
  const least =
    beyondWords.least + (isSlipped || exchanged.length === 0 ? 0 : beyondWords.noSlip * Math.log2(Math.max(1, count)));
  return equal * beyondWords.sign - against > least;
}

/** What stands in a place where two texts differ, and whether it is another word. */
function wordsAt([one, other]: readonly [string, string], place: Unlike) {
  const [here, there] = [one.slice(...place.one), other.slice(...place.other)];
  const isNumber = number.test(here) && number.test(there);
  const isExchanged = here !== '' && there !== '' && (isNumber || (!place.isSlips && here.length + there.length > 2));
  return {
    from: place.one[0],
    to: place.one[1],
    here,
    isNumber,
    isExchanged,
    size: Math.max(saidIn(here), saidIn(there)),
  };
}

/** Two words may have a sign in common by chance: what is left of them beside it is no slip. */
const isBeside = (one: ReturnType<typeof wordsAt>, other: ReturnType<typeof wordsAt>) =>
  one.from - other.to < reach && other.from - one.to < reach;
