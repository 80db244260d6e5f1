import { packedLexicon } from './compiled-lexicon';
import { packedWeights } from './compiled-weights';
import { layDown } from './laid-words';

/** Lays down the words of forms and what was learned of them: data that only an opened form needs, beside the guide's code. */
export const layWords = (): void => layDown({ lexicon: packedLexicon, weights: packedWeights });
