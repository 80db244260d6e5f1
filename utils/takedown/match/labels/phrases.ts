import type { PhraseName } from '../lexicon/compiled-lexicon';
import { lexicon } from '../lexicon/open-lexicon';

const patterns = new Map<PhraseName, RegExp>();

/** How a phrase of `lexicon/phrases.yml` is written; capitals count as small letters. */
export function patternOf(name: PhraseName): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const pattern = new RegExp(lexicon().phrases[name], 'i');
  patterns.set(name, pattern);
  return pattern;
}

/** These words without a phrase, wherever it stands. */
export const without = (name: PhraseName, words: string, instead = ''): string =>
  words.split(patternOf(name)).join(instead);

/** Whether a phrase stands in these words. */
export const says = (name: PhraseName, words: string): boolean => patternOf(name).test(words);
