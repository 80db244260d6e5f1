import { placeWeights } from '../../utils/takedown/match/lexicon/place-weights';
import { openLexicon } from '../../utils/takedown/match/match-form';

// The guide opens it before it looks at a form; tests look at once.
placeWeights();
await openLexicon();
