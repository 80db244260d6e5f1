import { casesOfSamePosts } from '../evidence/cases-together';
import { listedIncidents } from '../evidence/queries';
import { hasTwoReviewers } from '../evidence/settings/desk-settings';
import { type GateOf, gateParts, type HeldCase, type OpenElsewhere, type Questions } from '../shapes/desk/opinion';
import { deskCases } from './desk-log';
import { gateOpen, gateQuestions, isPassed } from './opinion-acts';

/**
 * Of these cases those of which something stands open, and what. A post does not leave through one case while a question
 * about it is open in another. Nothing is held where there is no desk of two, or where the gate was passed for just that.
 * @param asksAbout cases that wait for a person's word whether they are near copies of this one
 */
export async function gatesOfCases(
  ids: readonly string[],
  gate: GateOf,
  asksAbout: (id: string) => Questions,
  now: string,
): Promise<Map<string, HeldCase>> {
  const held = new Map<string, HeldCase>();
  if (!(await hasTwoReviewers())) return held;
  const same = await casesOfSamePosts(ids);
  const others = [...new Set([...same.values()].flatMap((each) => [...each]))];
  const [rows, { incidents }] = await Promise.all([deskCases([...ids, ...others]), listedIncidents(others)]);
  const questions = new Map<string, OpenElsewhere>();
  for (const [at, id] of others.entries()) {
    const [row, incident] = [rows.get(id), incidents[at]];
    // What two people have to agree on is asked of the case that it leaves through: of others only what is open
    if (!row || !incident) continue;
    const open = gateOpen('export', row, asksAbout(id).length);
    const asked = gateQuestions('export', row, asksAbout(id));
    if (open.length > 0 && !isPassed(row, gate, open, now, asked))
      questions.set(id, { id, number: incident.number, open, questions: asked });
  }
  for (const id of ids) {
    const row = rows.get(id);
    if (!row) continue;
    const asked = gateOpen(gate, row, asksAbout(id).length);
    const named = gateQuestions(gate, row, asksAbout(id));
    const own = asked.length > 0 && isPassed(row, gate, asked, now, named) ? [] : asked;
    const elsewhere = [...(same.get(id) ?? [])].flatMap((other) => questions.get(other) ?? []);
    const open = gateParts.filter((part) => [{ open: own }, ...elsewhere].some((each) => each.open.includes(part)));
    if (open.length > 0) held.set(id, { open, own, elsewhere, questions: named });
  }
  return held;
}
