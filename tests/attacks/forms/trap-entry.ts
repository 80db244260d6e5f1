import { planTakedown } from '../../../utils/takedown/plan/plan';
import { start } from '../../unit/takedown/fill/fill-entry';
import { planInput, route } from '../../unit/takedown/match/match-samples';
import { reason } from './trap';

const session = planTakedown(
  planInput({ route: route('gmaps-legal'), claim: 'defamation', reason: reason.join('\n') }),
);

/** The official address under which the traps stand. */
export const url = session.route.url;

/** Hands the plan to the fill code; its button is pressed by a person. */
export const begin = () => start(session);
