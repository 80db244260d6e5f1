import { Dexie } from 'dexie';
import { keysOfPost, todaysKey } from '../capture/keys-of-post';
import type {
  Capture,
  CaptureAtHand,
  CaptureJob,
  CustodyEntry,
  Incident,
  PixelKind,
  Redaction,
  TakedownRequest,
} from '../shapes/schema';
import { requestsOfCases } from './cases-together';
import { db } from './db';
import { countOfCaptures } from './figures/counters';
import { tagsOf } from './lock/key-ring';
import { rowsBy } from './rows-by';
import { redactionsOf } from './store/captures/redactions';
import { chosenTogether, findTabCapture } from './store/captures/tab-captures';
import { isOwnAlone } from './store/handed-over';

/** These incidents in their order, and the requests of those that wait for an answer, newest first. */
export async function listedIncidents(
  ids: readonly string[],
): Promise<{ incidents: (Incident | undefined)[]; requests: TakedownRequest[] }> {
  const incidents = await db.incidents.bulkGet([...ids]);
  const waiting = incidents.flatMap((incident) => (incident?.status === 'requested' ? [incident.id] : []));
  return { incidents, requests: (await requestsOfCases(waiting)).reverse() };
}

/** One incident; `undefined` without an id, or when there is none of it. */
export async function incidentOf(id: string | undefined): Promise<Incident | undefined> {
  return id === undefined ? undefined : db.incidents.get(id);
}

export interface IncidentFile {
  incident: Incident;
  /** Oldest first. */
  captures: Capture[];
  /** Captures that are not sealed. */
  jobs: CaptureJob[];
  /** Oldest first. */
  custody: CustodyEntry[];
  requests: TakedownRequest[];
  /** Redacted copies, oldest first. */
  redactions: Redaction[];
}

/** Everything about one incident but the bytes; `undefined` when there is none of that id. */
export async function incidentFile(id: string): Promise<IncidentFile | undefined> {
  const [work, captures] = await Promise.all([incidentWork(id), capturesOf(id)]);
  return work && { ...work, captures };
}

/** What people do about an incident: it changes with every act, unlike its captures, of which there may be a thousand. */
export async function incidentWork(id: string): Promise<Omit<IncidentFile, 'captures'> | undefined> {
  const incident = await db.incidents.get(id);
  if (!incident) return undefined;
  const [jobs, custody, requests, redactions] = await Promise.all([
    db.jobs.where({ incidentId: id }).toArray(),
    custodyOf(id),
    db.requests.where({ incidentId: id }).sortBy('preparedAt'),
    redactionsOf(id),
  ]);
  return { incident, jobs, custody, requests, redactions };
}

/** The same after something was done about it: a capture never changes, so that a thousand are not read twice. */
export async function incidentFileAgain({ incident, captures }: IncidentFile): Promise<IncidentFile | undefined> {
  const [work, ids] = await Promise.all([
    incidentWork(incident.id),
    db.captures.where({ incidentId: incident.id }).primaryKeys(),
  ]);
  const isSame = new Set([...ids, ...captures.map(({ id }) => id)]).size === captures.length;
  return (
    work && { ...work, captures: isSame && ids.length === captures.length ? captures : await capturesOf(incident.id) }
  );
}

/** Oldest first. */
export function capturesOf(id: string): Promise<Capture[]> {
  return db.captures.where({ incidentId: id }).sortBy('capturedAt');
}

export function custodyOf(incidentId: string): Promise<CustodyEntry[]> {
  return db.custody.where('[incidentId+seq]').between([incidentId, Dexie.minKey], [incidentId, Dexie.maxKey]).toArray();
}

/** The newest sealed capture of each of these posts; those of the first releases lie under a shorter key of the same post. */
export async function keptCaptures(
  postKeys: readonly string[],
  isAsked: (capture: Capture, postKey: string) => boolean = () => true,
): Promise<Map<string, Capture>> {
  const kept = new Map<string, Capture>();
  const asked = new Set(postKeys);
  const tags = tagsOf([...new Set(postKeys.flatMap(keysOfPost))]);
  for (const capture of await db.captures.where('postKey').anyOf(tags).sortBy('capturedAt')) {
    const key = todaysKey(capture);
    if (asked.has(key) && isAsked(capture, key)) kept.set(key, capture);
  }
  return kept;
}

/** How far the record of a post is. */
export type PostState =
  | { readonly is: 'recording' }
  | { readonly is: 'failed'; readonly code: string }
  | { readonly is: 'kept'; readonly captureId: string; readonly sealedAt: string; readonly pixels: PixelKind };

/** The same of each of these posts; none of those that were never recorded. */
export async function postStates(postKeys: readonly string[]): Promise<Map<string, PostState>> {
  const states = new Map<string, PostState>();
  for (const [key, { id, sealedAt, picture }] of await keptCaptures(postKeys))
    states.set(key, { is: 'kept', captureId: id, sealedAt, pixels: picture.kind });
  for (const { postKey, sighting, state, error } of await db.jobs.toArray()) {
    const key = todaysKey({ postKey, post: sighting.post });
    if (postKeys.includes(key))
      states.set(key, state === 'running' ? { is: 'recording' } : { is: 'failed', code: error?.code ?? 'unknown' });
  }
  return states;
}

/** A capture by its id, from its job or, once it is sealed, from itself. `undefined` when it is not here. */
export async function captureAtHand(id: string, now: string): Promise<CaptureAtHand | undefined> {
  const [capture, job, line] = await Promise.all([
    db.captures.get(id),
    db.jobs.get(id),
    findTabCapture({ captureId: id }, now),
  ]);
  const tab = line ? { tab: { tabId: line.tabId, frameId: line.frameId } } : {};
  if (!capture) return job && { ...job, ...tab };
  const { incidentId, scope, postKey, post, page, capturedAt, environment, picture, failures, sealedAt } = capture;
  const sighting = { scope, postKey, post, page, capturedAt, environment };
  return { id, incidentId, state: 'sealed', step: 'seal', sighting, picture, failures, sealedAt, ...tab };
}

/** A capture stands open for so long, ms: afterwards whoever comes to this device sees it only when they ask. */
const standsOpen = 10 * 60_000;

/** What a tab is about: the capture that was begun or looked at there last, in the last ten minutes. */
export async function captureOfTab(tabId: number, now: string): Promise<CaptureAtHand | undefined> {
  const line = await findTabCapture({ tabId }, now);
  return line && Date.parse(now) - Date.parse(line.at) < standsOpen ? captureAtHand(line.captureId, now) : undefined;
}

/** All captures that were chosen together with this one, itself among them. */
export async function capturesTogether(id: string, now: string): Promise<CaptureAtHand[]> {
  const all = await Promise.all((await chosenTogether(id, now)).map((each) => captureAtHand(each, now)));
  return all.filter((each) => each !== undefined);
}

/** So many of the newest captures are looked through for those of a page. */
const mostLookedAt = 500;

/** Incidents with a capture of this page, newest first. */
export async function incidentsOfPage(url: string): Promise<Incident[]> {
  const place = withoutHash(url);
  const ids = new Set<string>();
  const newest = db.captures.orderBy('capturedAt').reverse().limit(mostLookedAt);
  await newest.each(({ page, incidentId }) => {
    if (withoutHash(page.url) === place) ids.add(incidentId);
  });
  return (await db.incidents.bulkGet([...ids])).filter((incident) => incident !== undefined);
}

const withoutHash = (url: string) => url.split('#')[0] ?? '';

export function requestOf(id: string): Promise<TakedownRequest | undefined> {
  return db.requests.get(id);
}

/** How many requests there are. */
export function countRequests(): Promise<number> {
  return db.requests.count();
}

/** A part of all requests, newest first, with their incidents. */
export async function listedRequests(
  offset: number,
  limit: number,
): Promise<{ request: TakedownRequest; incident: Incident | undefined }[]> {
  const requests = await db.requests.orderBy('preparedAt').reverse().offset(offset).limit(limit).toArray();
  const incidents = await db.incidents.bulkGet(requests.map(({ incidentId }) => incidentId));
  return requests.map((request, index) => ({ request, incident: incidents[index] }));
}

/** Requests that were prepared and not sent, newest first. */
export async function preparedRequests(): Promise<TakedownRequest[]> {
  return (await db.requests.where({ state: 'prepared' }).sortBy('preparedAt')).reverse();
}

/** What the person who recorded sees of a record of theirs. */
export interface OwnRecord {
  incident: Incident;
  /** Oldest first. */
  captures: Capture[];
  requests: TakedownRequest[];
  /** Still on its way. */
  isRunning: boolean;
  mayDiscard: boolean;
}

/** Records are looked through so far for those that were made here. */
const mostRecords = 500;

/** Records that were made on this device, newest first; what arrived from somebody else is the reviewers'. */
export async function ownRecords(most: number): Promise<{ records: OwnRecord[]; hasMore: boolean }> {
  const records: OwnRecord[] = [];
  for (const incident of await db.incidents.orderBy('createdAt').reverse().limit(mostRecords).toArray()) {
    const custody = await custodyOf(incident.id);
    if (custody.some(({ event }) => event === 'imported')) continue;
    if (records.length === most) return { records, hasMore: true };
    const file = await incidentFile(incident.id);
    if (!file) continue;
    const { captures, requests, jobs } = file;
    const isRunning = jobs.some(({ state }) => state === 'running');
    records.push({ incident, captures, requests, isRunning, mayDiscard: !isRunning && isOwnAlone(custody) });
  }
  return { records, hasMore: false };
}

/** How many sealed captures there are. */
export async function countCaptures(): Promise<number> {
  return (await db.counts.get(countOfCaptures))?.size ?? 0;
}

/** These incidents with their first captures; what has none is left out. */
export async function firstCaptures(
  incidentIds: readonly string[],
): Promise<{ incident: Incident; capture: Capture }[]> {
  const incidents = await db.incidents.bulkGet([...incidentIds]);
  const first = new Map<string, Capture>();
  for (const capture of await rowsBy(db.captures, 'incidentId', incidentIds)) {
    const known = first.get(capture.incidentId);
    if (!known || capture.capturedAt < known.capturedAt) first.set(capture.incidentId, capture);
  }
  return incidents.flatMap((incident) => {
    const capture = first.get(incident?.id ?? '');
    return incident && capture ? { incident, capture } : [];
  });
}
