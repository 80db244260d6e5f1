import { codeOf } from '../../utils/coded-error';
import { draftIds, dropDraft, keepDraft, readDraft } from '../../utils/drafts';
import { type Description, describeIncident } from '../../utils/evidence/store/incidents';
import type { DraftOf } from '../../utils/shapes/draft-shapes';
import type { Incident } from '../../utils/shapes/schema';

/**
 * A popup dies with its page, sometimes in the middle of a database write. What is said is therefore kept as a draft
 * first and taken out when the database has it; the next popup finishes what is left.
 */
export async function saveDescription(incidentId: string, said: Description): Promise<void> {
  const waiting = merge(readDraft('said', incidentId)?.value ?? {}, said);
  keepDraft('said', incidentId, waiting);
  const text = JSON.stringify(waiting);
  await describeIncident(incidentId, waiting, { kind: 'person', role: 'recorder' }, new Date().toISOString());
  if (JSON.stringify(readDraft('said', incidentId)?.value) === text) dropDraft('said', incidentId);
}

/** Finishes what an earlier popup could not; an incident that is gone takes its words with it, a full disk does not. */
export async function saveLeftDescriptions(): Promise<void> {
  for (const id of draftIds('said')) {
    try {
      await saveDescription(id, {});
    } catch (error) {
      if (codeOf(error) !== 'incident-not-found') throw error;
      dropDraft('said', id);
    }
  }
}

/** An incident with what was said of it and is not written yet, so that the words stand where they were typed. */
export function withLeft(incident: Incident): Incident {
  const { acts, target, details } = readDraft('said', incident.id)?.value ?? {};
  return {
    ...incident,
    ...(acts ? { acts } : {}),
    ...(target ? { target } : {}),
    ...(details ? { details: { ...incident.details, ...details } } : {}),
  };
}

function merge(waiting: DraftOf<'said'>, said: Description): DraftOf<'said'> {
  const details = { ...waiting.details, ...said.details };
  return { ...waiting, ...said, ...(Object.keys(details).length > 0 ? { details } : {}) };
}
