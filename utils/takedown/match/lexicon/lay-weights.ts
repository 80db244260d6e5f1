import { weightsSlot } from '../../../page-slots';
import { strangersIn } from '../settling/strangers';
import { surenessFor } from '../settling/sureness';
import { weights } from './compiled-weights';

/** What was learned of forms, and how one tells of whom it must not be used. */
export interface Laid {
  weights: string;
  strangersIn: typeof strangersIn;
  surenessFor: typeof surenessFor;
}

/** Lays what was learned of forms where `likely.ts` finds it: half a megabyte's parse that only an opened form needs. */
export function layWeights(): void {
  (globalThis as unknown as { [weightsSlot]?: Laid })[weightsSlot] = { weights, strangersIn, surenessFor };
}
