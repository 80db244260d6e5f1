import { ownerOf, sensesOf } from './labels/headings';
import { joined } from './labels/joins';
import { segmentsOf } from './labels/label-parts';
import { pairOf, takes } from './labels/pairs';
import { says } from './labels/phrases';
import { optionsThat, optionWords, sensesOfOptions } from './options';
import { fits } from './settling/fitting';
import type { Lent } from './settling/found';
import { isReachable } from './shown';
import { wordsAfter } from './texts/following-words';
import { areWordsBetween } from './texts/nearby-lines';
import { isWordless, tidy, wordsOf } from './texts/wording';

/** What reads words, for what is laid down. */
export const lent: Lent = {
  says,
  sensesOf,
  pairOf,
  takes,
  wordsOf,
  isWordless,
  tidy,
  areWordsBetween,
  wordsAfter,
  optionWords,
  sensesOfOptions,
  optionsThat,
  ownerOf,
  joined,
  segmentsOf,
  isReachable,
  fits,
};
