import { deskCase } from '../../../utils/desk/desk-log';
import { gateQuestions, passGates } from '../../../utils/desk/opinion-acts';
import type { GateOf, GateOpen } from '../../../utils/shapes/desk/opinion';
import type { Actor } from '../../../utils/shapes/schema';

/** Passes a gate of one case, near copies aside. */
export async function passGate(
  caseId: string,
  gate: GateOf,
  open: readonly GateOpen[],
  why: string,
  actor: Actor,
  now: string,
): Promise<void> {
  const questions = gateQuestions(gate, await deskCase(caseId), []);
  await passGates(new Map([[caseId, { own: open, elsewhere: [], questions }]]), gate, why, actor, now);
}
