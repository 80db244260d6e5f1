export { matchForm } from '../../utils/takedown/match/match-form';
export { makeMatcherReady } from '../../utils/takedown/match/ready';
