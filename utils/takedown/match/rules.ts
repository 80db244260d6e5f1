import { caseRules } from './case-rules';
import { englishRules } from './english-rules';
import { japaneseRules } from './japanese-rules';
import { personRules } from './person-rules';
import { westernRules } from './western-words';

/** All rules; a label that two rules of the same weight claim for different keys is a tie and refused. */
export const rules = [...personRules, ...westernRules, ...englishRules, ...japaneseRules, ...caseRules];
