import { layWords } from '../../utils/takedown/match/lexicon/lay-words';

// The guide's other script does so before a form is read.
await layWords();
