import { deskCases } from '../../../utils/desk/desk-log';
import { gateOpen, isPassed } from '../../../utils/desk/opinion-acts';
import { hasTwoReviewers } from '../../../utils/evidence/settings/desk-settings';
import type { GateOf, GateOpen } from '../../../utils/shapes/desk/opinion';
import { instantNow } from '../../shared/people';

/**
 * Of these cases those of which something stands open, and what: each by itself, as `useGate` holds one. Nothing is held
 * where there is no desk of two, or where the gate was passed for just that.
 * @param asksAbout how many near copies of a case wait for a person's word
 */
export async function gatesOfCases(
  ids: readonly string[],
  gate: GateOf,
  asksAbout: (id: string) => number,
): Promise<Map<string, GateOpen[]>> {
  const held = new Map<string, GateOpen[]>();
  if (!(await hasTwoReviewers())) return held;
  for (const [id, row] of await deskCases(ids)) {
    const open = gateOpen(gate, row, asksAbout(id));
    if (open.length > 0 && !isPassed(row, gate, open, instantNow())) held.set(id, open);
  }
  return held;
}
