import { weightsSlot } from '../../../page-slots';
import { weights } from './compiled-weights';

/** Lays what was learned of forms where `likely.ts` finds it: half a megabyte's parse that only an opened form needs. */
export function layWeights(): void {
  (globalThis as unknown as { [weightsSlot]?: string })[weightsSlot] = weights;
}
