import { Dexie } from 'dexie';
import type { Capture, CaptureJob, CustodyEntry, Incident, Redaction, TakedownRequest } from '../shapes/schema';
import { db } from './db';
import { redactionsOf } from './store/redactions';

/** All incidents, newest first. */
export function listIncidents(): Promise<Incident[]> {
  return db.incidents.orderBy('createdAt').reverse().toArray();
}

export interface IncidentFile {
  incident: Incident;
  /** Oldest first. */
  captures: Capture[];
  /** Jobs that are not sealed. */
  jobs: CaptureJob[];
  /** Oldest first. */
  custody: CustodyEntry[];
  requests: TakedownRequest[];
  /** Redacted copies, oldest first. */
  redactions: Redaction[];
}

/** Everything about one incident but the bytes; `undefined` when there is none of that id. */
export async function incidentFile(id: string): Promise<IncidentFile | undefined> {
  const incident = await db.incidents.get(id);
  if (!incident) return undefined;
  const [captures, jobs, custody, requests, redactions] = await Promise.all([
    db.captures.where({ incidentId: id }).sortBy('capturedAt'),
    db.jobs
      .where({ incidentId: id })
      .filter((job) => job.state !== 'sealed')
      .toArray(),
    custodyOf(id),
    db.requests.where({ incidentId: id }).sortBy('preparedAt'),
    redactionsOf(id),
  ]);
  return { incident, captures, jobs, custody, requests, redactions };
}

export function custodyOf(incidentId: string): Promise<CustodyEntry[]> {
  return db.custody.where('[incidentId+seq]').between([incidentId, Dexie.minKey], [incidentId, Dexie.maxKey]).toArray();
}

/** The newest sealed capture of each of these posts. */
export async function keptCaptures(postKeys: readonly string[]): Promise<Map<string, Capture>> {
  const kept = new Map<string, Capture>();
  const captures = await db.captures.where('postKey').anyOf(postKeys).sortBy('capturedAt');
  for (const capture of captures) kept.set(capture.postKey, capture);
  return kept;
}

/** The job of this tab that was started last: what the popup talks about. */
export async function latestJobOfTab(tabId: number): Promise<CaptureJob | undefined> {
  return (await db.jobs.where('tab.tabId').equals(tabId).sortBy('startedAt')).at(-1);
}

export function requestOf(id: string): Promise<TakedownRequest | undefined> {
  return db.requests.get(id);
}

/** All requests, newest first. */
export async function listRequests(): Promise<TakedownRequest[]> {
  return (await db.requests.toArray()).sort((a, b) => (a.preparedAt < b.preparedAt ? 1 : -1));
}
