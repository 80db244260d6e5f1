import { type Description, describeIncident } from '../../utils/evidence/store/incidents';

/**
 * A popup dies with its page, sometimes in the middle of a database write. What is said is therefore put into
 * localStorage first, synchronously, and taken out when the database has it; the next popup finishes what is left.
 */
const prefix = 'said:';

export async function saveDescription(incidentId: string, said: Description): Promise<void> {
  const key = prefix + incidentId;
  const waiting = merge(read(key), said);
  const text = JSON.stringify(waiting);
  localStorage.setItem(key, text);
  await describeIncident(incidentId, waiting, { kind: 'person', role: 'recorder' }, new Date().toISOString());
  if (localStorage.getItem(key) === text) localStorage.removeItem(key);
}

/** Finishes what an earlier popup could not; an incident that is gone takes its words with it. */
export async function saveLeftDescriptions(): Promise<void> {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
    await saveDescription(key.slice(prefix.length), {}).catch(() => localStorage.removeItem(key));
  }
}

function read(key: string): Description {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Description;
  } catch {
    return {};
  }
}

function merge(waiting: Description, said: Description): Description {
  const details = { ...waiting.details, ...said.details };
  return { ...waiting, ...said, ...(Object.keys(details).length > 0 ? { details } : {}) };
}
