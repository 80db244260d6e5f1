import { caseRules } from './case-rules';
import { englishParties } from './english-parties';
import { englishRules } from './english-rules';
import { personRules } from './person-rules';
import { westernRules } from './western-words';

/** All rules; a label that two rules of the same weight claim for different keys is a tie and refused. */
export const rules = [...personRules, ...westernRules, ...englishRules, ...englishParties, ...caseRules];
