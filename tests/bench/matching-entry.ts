export { matchForm, openLexicon } from '../../utils/takedown/match/match-form';
