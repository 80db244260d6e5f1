import { planTakedown } from '../../utils/takedown/plan/plan';
import { profile } from '../harness/fill/sample-profile';
import { planInput } from '../unit/takedown/match/match-samples';

export { start } from '../unit/takedown/fill/fill-entry';

/** A plan that has a value for each field of the form in `filling.ts`. */
export function session(): unknown {
  return planTakedown(planInput({ profile }));
}
