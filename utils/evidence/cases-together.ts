import type { Capture, Incident, TakedownRequest } from '../shapes/schema';
import { db } from './db';

/** Several cases with what requests are made of. */
interface CasesTogether {
  /** In the order in which they were asked for; what is gone is left out. */
  incidents: Incident[];
  /** Oldest first. */
  captures: Capture[];
  /** Oldest first. */
  requests: TakedownRequest[];
}

/** These cases, their records and their requests, read at once. */
export async function casesTogether(ids: readonly string[]): Promise<CasesTogether> {
  const [incidents, captures, requests] = await Promise.all([
    db.incidents.bulkGet([...ids]),
    db.captures.where('incidentId').anyOf(ids).sortBy('capturedAt'),
    requestsOfCases(ids),
  ]);
  return { incidents: incidents.filter((incident) => incident !== undefined), captures, requests };
}

/** The requests of these cases, oldest first. */
export function requestsOfCases(ids: readonly string[]): Promise<TakedownRequest[]> {
  return db.requests.where('incidentId').anyOf(ids).sortBy('preparedAt');
}
