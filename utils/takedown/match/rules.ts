import { caseRules } from './case-rules';
import { englishCases } from './english-cases';
import { englishParties } from './english-parties';
import { englishPersons } from './english-persons';
import { englishPosts } from './english-posts';
import { japaneseRules } from './japanese-rules';
import { personRules } from './person-rules';
import { westernRules } from './western-words';

/** All rules; a label that two rules of the same weight claim for different keys is a tie and refused. */
export const rules = [
  ...personRules,
  ...westernRules,
  ...englishPersons,
  ...englishParties,
  ...englishPosts,
  ...englishCases,
  ...japaneseRules,
  ...caseRules,
];
