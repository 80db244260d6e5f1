import { casesOfSamePosts } from '../evidence/cases-together';
import { listedIncidents } from '../evidence/queries';
import { hasTwoReviewers } from '../evidence/settings/desk-settings';
import { type GateOf, gateParts, type HeldCase, type OpenElsewhere } from '../shapes/desk/opinion';
import { deskCases } from './desk-log';
import { gateOpen, isPassed } from './opinion-acts';

/**
 * Of these cases those of which something stands open, and what. A post does not leave through one case while a question
 * about it is open in another. Nothing is held where there is no desk of two, or where the gate was passed for just that.
 * @param asksAbout how many near copies of a case wait for a person's word
 */
export async function gatesOfCases(
  ids: readonly string[],
  gate: GateOf,
  asksAbout: (id: string) => number,
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
    const open = row ? gateOpen('export', row, asksAbout(id)) : [];
    const isOpen = row && open.length > 0 && !isPassed(row, gate, open, now);
    if (isOpen && incident) questions.set(id, { id, number: incident.number, open });
  }
  for (const id of ids) {
    const row = rows.get(id);
    if (!row) continue;
    const asked = gateOpen(gate, row, asksAbout(id));
    const own = asked.length > 0 && isPassed(row, gate, asked, now) ? [] : asked;
    const elsewhere = [...(same.get(id) ?? [])].flatMap((other) => questions.get(other) ?? []);
    const open = gateParts.filter((part) => [{ open: own }, ...elsewhere].some((each) => each.open.includes(part)));
    if (open.length > 0) held.set(id, { open, own, elsewhere });
  }
  return held;
}
