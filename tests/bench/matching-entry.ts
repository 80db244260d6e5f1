export { matchForm } from '../../utils/takedown/match/match-form';
