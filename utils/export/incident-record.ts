import { canonicalJson } from '../evidence/custody-chain';
import type { Incident, TakedownRequest } from '../shapes/schema';

/** `data/incident.json`: what the incident says about itself. `feeling` was promised to stay private and is left out. */
export function incidentRecord(incident: Incident, requests: readonly TakedownRequest[]): string {
  const { feeling: _, ...details } = incident.details;
  const { id, number, createdAt, updatedAt, status, acts, target, summary } = incident;
  const { platform, siteName, captureCount } = summary;
  const record = { format: 'banken-incident/1', id, number, createdAt, updatedAt, status, acts, target, details };
  const { handEntered } = incident;
  return `${canonicalJson({ ...record, handEntered, summary: { platform, siteName, captureCount }, requests })}\n`;
}

/** The same for a pack of redacted copies: neither words of a person nor facts written by hand, which may name somebody. */
export function redactedIncidentRecord(incident: Incident): string {
  const { handEntered: _, ...rest } = incident;
  return incidentRecord({ ...rest, details: {} }, []);
}
