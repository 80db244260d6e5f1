export { layWords } from '../../utils/takedown/match/lexicon/lay-words';
export { matchForm } from '../../utils/takedown/match/match-form';
