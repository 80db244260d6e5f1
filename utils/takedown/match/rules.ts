import { caseRules } from './case-rules';
import { englishCases } from './english-cases';
import { englishParties } from './english-parties';
import { englishPersons } from './english-persons';
import { englishPosts } from './english-posts';
import { japaneseRules } from './japanese-rules';
import { personRules } from './person-rules';
import type { Rule } from './rule';
import { isJapanese, isWestern } from './script';
import { westernRules } from './western-words';

const ofAnyScript = [...personRules, ...caseRules];
const ofLatin = [...westernRules, ...englishPersons, ...englishParties, ...englishPosts, ...englishCases];

/** All rules; a label that two rules of the same weight claim for different keys is a tie and refused. */
export const rules: readonly Rule[] = [...ofAnyScript, ...ofLatin, ...japaneseRules];
const forJapanese: readonly Rule[] = [...ofAnyScript, ...japaneseRules];
const forLatin: readonly Rule[] = [...ofAnyScript, ...ofLatin];

/** The rules that could apply to words, by their script. */
export function rulesFor(words: string): readonly Rule[] {
  if (!isJapanese(words)) return forLatin;
  return isWestern(words) ? rules : forJapanese;
}
