import type { ActKind } from '../../shapes/incident';
import { type HarmKind, harmKinds } from '../../shapes/reading';
import { signsIn } from './signs';

const threatening: readonly ActKind[] = ['threat', 'stalking'];

/** Which kinds of harm words may hold, by what was said of the case and by the families of words: it only hardens a mask. */
export function harmIn(words: string, acts: readonly ActKind[]): HarmKind[] {
  const signs = signsIn(words, []);
  return harmKinds.filter(
    (kind) => signs.includes(kind) || (kind === 'threat' && acts.some((act) => threatening.includes(act))),
  );
}
