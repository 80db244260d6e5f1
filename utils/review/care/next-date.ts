import type { RegisterChunk } from '../../evidence/register/chunks';
import { actBit } from '../../evidence/register/chunks';
import { type DeskChunk, stepSigns } from '../../evidence/register/desk-columns';
import { type DeskFacts, deskFacts } from '../../evidence/register/desk-facts';
import { japanAhead } from '../../japan-time';
import type { DeskCase } from '../../shapes/desk/desk-case';
import type { Playbook } from '../../shapes/desk/playbook';
import { actKinds, type Incident } from '../../shapes/incident';
import { careRows, isMeant, nextStep, stepById } from './first-playbook';

const DAY = 86_400_000;

/** The next day of a case and who moves then: what a desk planned, or the first open step of the playbook by its title. */
export function deskNext(
  desk: DeskCase | undefined,
  incident: Incident,
  playbook: Playbook,
  lang: 'ja' | 'en',
): DeskFacts['next'] {
  const { next, steps } = deskFacts(desk, incident);
  const row = incident.status === 'closed' ? undefined : nextStep(careRows(playbook, incident, steps, lang));
  if (!row || (next && next.day <= row.due)) return next;
  return { day: row.due, who: row.owner, what: 'step', words: row.step.title[lang] };
}

/**
 * The next day of each case of a chunk, as `deskNext` has it, in milliseconds since 1970 and 0 for none: from the columns and
 * the playbook alone, since no list reads every case.
 */
export function nextDays(chunk: RegisterChunk, columns: DeskChunk | undefined, playbook: Playbook): Float64Array {
  const days = new Float64Array(chunk.status.length);
  const known = new Map<number, number | undefined>();
  for (let at = 0; at < days.length; at += 1) {
    const planned = columns?.due[at] ?? 0;
    const [acts, said] = [chunk.acts[at] ?? 0, columns?.step[at] ?? 0];
    const key = acts * 65_536 + said;
    if (!known.has(key)) known.set(key, firstStep(playbook, acts, columns?.steps[said] ?? ''));
    const after = known.get(key);
    const opened = Math.floor(((chunk.created[at] ?? 0) + japanAhead) / DAY) * DAY - japanAhead;
    days[at] = after === undefined ? planned : Math.min(planned || Number.POSITIVE_INFINITY, opened + after * DAY);
  }
  return days;
}

/** So many days after the case was opened its first open step is due whose day is the playbook's. */
function firstStep(playbook: Playbook, bits: number, text: string): number | undefined {
  const { steps } = playbook;
  const said = new Map(text === '' ? [] : text.split('\n').map((line) => [line.slice(1), line[0]]));
  const acts = actKinds.filter((act) => bits & actBit(act));
  const days = steps.flatMap((step) => {
    const sign = said.get(step.id);
    return sign === stepSigns.open || (sign === undefined && isMeant(step, acts)) ? [step.days] : [];
  });
  const gone = [...said].filter(([id, sign]) => sign === stepSigns.open && !steps.some((step) => step.id === id));
  days.push(...gone.map(([id]) => stepById(playbook, id).days));
  return days.length > 0 ? Math.min(...days) : undefined;
}
