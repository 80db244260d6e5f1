export { layWeights } from '../../utils/takedown/match/lexicon/lay-weights';
export { matchForm, openLexicon } from '../../utils/takedown/match/match-form';
