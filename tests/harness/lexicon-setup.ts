import { layWeights } from '../../utils/takedown/match/lexicon/lay-weights';
import { openLexicon } from '../../utils/takedown/match/match-form';

// The guide opens it before it looks at a form; tests look at once.
layWeights();
await openLexicon();
