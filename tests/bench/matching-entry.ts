export { placeWeights } from '../../utils/takedown/match/lexicon/place-weights';
export { matchForm, openLexicon } from '../../utils/takedown/match/match-form';
