import type { JobStore, StepResult } from '../../../capture/job/run-capture';
import { CodedError, codeOf } from '../../../coded-error';
import { countLetters } from '../../../count-letters';
import { isOfAccounts } from '../../../shapes/records/account-page';
import type { Capture, CaptureJob, CaptureTab, Follows, Incident, Sighting, StoredFile } from '../../../shapes/schema';
import { db } from '../../db';
import { factFiles } from '../../fact-files';
import { isLocked } from '../../lock/key-ring';
import { keptCaptures } from '../../queries';
import { readDeskSelf } from '../../settings/desk-settings';
import { appendCustody } from '../append-custody';
import { isHandedOver } from '../handed-over';
import { nextIncidentNumber } from '../incident-number';
import { postedDays } from './posted-days';
import { caseOfTab, incidentOfGroup, noteTabCapture } from './tab-captures';

export interface BeginCapture {
  sighting: Sighting;
  tab: CaptureTab;
  siteName: string;
  /** Set when true pixels are added to a rendered capture. */
  why?: Follows['why'];
  /** Captures of one tab that carry the same are kept in one incident. */
  group?: string;
}

/**
 * Stores what the click read, before anything else happens, with its custody entry. Two clicks on one mark make one
 * capture: a running job of the same post in the same tab is given back. A later capture refers to the one before.
 * Gives `undefined` when the capture of this id is sealed already.
 * @throws CodedError `quota-exceeded` when not even the facts fit; earlier captures are untouched.
 */
export async function beginCapture(start: BeginCapture, id: string, now: string): Promise<CaptureJob | undefined> {
  const tables = [db.jobs, db.captures, db.incidents, db.custody, db.settings, db.files];
  try {
    return await db.transaction('rw', tables, async () => {
      const [sealed, own, running] = await Promise.all([db.captures.get(id), db.jobs.get(id), runningJob(start)]);
      return sealed ? undefined : (own ?? running ?? newJob(start, id, now));
    });
  } catch (error) {
    throw new CodedError(codeOf(error), String(error));
  }
}

/** Shop and department as the person, or their company, set them once. */
async function whereRecorded(): Promise<Incident['details']> {
  const { shop, department } = await readDeskSelf();
  return { ...(shop ? { shop } : {}), ...(department ? { desk: department } : {}) };
}

function runningJob({ sighting, tab }: BeginCapture): Promise<CaptureJob | undefined> {
  return db.jobs
    .where({ state: 'running' })
    .filter((job) => job.postKey === sighting.postKey && job.tab.tabId === tab.tabId)
    .first();
}

async function newJob(start: BeginCapture, id: string, now: string): Promise<CaptureJob> {
  const { sighting, tab, group, siteName } = start;
  const { postHtml: _, ...facts } = sighting;
  const [kept, ofGroup, opened] = await Promise.all([
    keptCaptures([sighting.postKey]),
    group ? incidentOfGroup(group, tab.tabId, now) : undefined,
    openedFor(start, now),
  ]);
  const before = kept.get(sighting.postKey);
  const incident =
    (ofGroup ? await db.incidents.get(ofGroup) : undefined) ??
    opened ??
    (await incidentFor(group ? undefined : before, start, now));
  const job: CaptureJob = {
    id,
    incidentId: incident.id,
    state: 'running',
    step: 'pixels',
    attempts: 1,
    sighting: facts,
    postKey: sighting.postKey,
    tab,
    failures: [],
    startedAt: now,
    ...(before ? { follows: { captureId: before.id, seal: before.seal, why: start.why ?? 'again' } } : {}),
  };
  const { tabId, frameId } = tab;
  const line = { tabId, frameId, captureId: id, incidentId: incident.id, at: now };
  const noted = {
    ...line,
    ...(group === undefined ? {} : { group }),
    ...(opened?.id === incident.id ? { openedFor: opened.id } : {}),
  };
  const actor = { kind: 'person', role: 'recorder' } as const;
  const detail = { site: siteName, scope: sighting.scope };
  await Promise.all([
    db.jobs.add(job),
    db.files.bulkPut(factFiles(id, sighting)),
    noteTabCapture(noted),
    appendCustody({ incidentId: incident.id, captureId: id, actor, event: 'captured', detail }, now),
  ]);
  return job;
}

/** An incident that is still worked on, and only here. */
async function growing(incidentId: string | undefined): Promise<Incident | undefined> {
  const known = incidentId === undefined ? undefined : await db.incidents.get(incidentId);
  return known && known.status !== 'closed' && !(await isHandedOver(known.id)) ? known : undefined;
}

/** The incident for which a person opened this tab, where what is recorded is of an account in it. Under a closed lock none is known. */
async function openedFor({ sighting, tab }: BeginCapture, now: string): Promise<Incident | undefined> {
  const incident = isLocked() ? undefined : await growing(await caseOfTab(tab.tabId, now));
  if (!incident) return undefined;
  const captures = await db.captures.where({ incidentId: incident.id }).toArray();
  return isOfAccounts(sighting, captures) ? incident : undefined;
}

/** The open incident of the earlier capture, as long as it is only here; else a new one. */
async function incidentFor(before: Capture | undefined, start: BeginCapture, now: string): Promise<Incident> {
  const known = await growing(before?.incidentId);
  if (known) return known;
  const { post, postKey } = start.sighting;
  const [number, details] = await Promise.all([nextIncidentNumber(now), whereRecorded()]);
  const incident: Incident = {
    id: crypto.randomUUID(),
    number,
    createdAt: now,
    updatedAt: now,
    status: 'new',
    acts: [],
    details,
    summary: {
      platform: post.platform,
      siteName: start.siteName,
      ...(post.text === undefined ? {} : { textLength: countLetters(post.text) }),
      mediaCount: post.media?.length ?? 0,
      captureCount: 0,
      notes: post.permalink === undefined && postKey !== '' ? ['no-permalink'] : [],
    },
  };
  await db.incidents.add(incident);
  return incident;
}

/** Persists the result of one step and moves on to the next, whose first try begins with it. Doing it twice leaves the same rows. */
export async function saveStep(id: string, result: StepResult): Promise<CaptureJob> {
  return db.transaction('rw', [db.jobs, db.files], async () => {
    const job = await db.jobs.get(id);
    if (!job) throw new CodedError('capture-not-found', id);
    if (job.state !== 'running') return job;
    await db.files.bulkPut(result.files);
    const moved: CaptureJob = {
      ...job,
      step: result.next,
      attempts: 1,
      failures: [...job.failures, ...result.failures],
      ...(result.picture ? { picture: result.picture } : {}),
      ...(result.archive ? { archive: result.archive } : {}),
    };
    await db.jobs.put(moved);
    return moved;
  });
}

/** Counts a further try of the step at hand, so that a step that kills the worker is not tried for ever. */
export async function countAttempt(id: string): Promise<CaptureJob> {
  return db.transaction('rw', db.jobs, async () => {
    const job = await db.jobs.get(id);
    if (!job) throw new CodedError('capture-not-found', id);
    const again = { ...job, attempts: job.attempts + 1 };
    await db.jobs.put(again);
    return again;
  });
}

/**
 * Writes the sealed capture, its custody entry and the incident's summary, and deletes its job, in one transaction. A
 * second call changes nothing.
 */
export async function sealCapture(capture: Capture, extra: StoredFile[]): Promise<void> {
  await db.transaction('rw', [db.jobs, db.captures, db.files, db.incidents, db.custody], async () => {
    if (await db.captures.get(capture.id)) return;
    // Taken away while it was being sealed
    if (!(await db.jobs.get(capture.id))) return;
    await db.files.bulkPut(extra);
    await db.captures.add(capture);
    await db.jobs.delete(capture.id);
    await db.incidents.where({ id: capture.incidentId }).modify((incident) => {
      incident.summary.captureCount += 1;
      incident.own = { ...incident.own, postedOn: postedDays([capture], incident.own?.postedOn) };
      incident.updatedAt = capture.sealedAt;
    });
    await appendCustody(
      {
        incidentId: capture.incidentId,
        captureId: capture.id,
        actor: { kind: 'tool' },
        event: 'sealed',
        detail: { seal: capture.seal, files: capture.files.length, pixels: capture.picture.kind },
      },
      capture.sealedAt,
    );
  });
}

/** Marks a job as failed: its facts stay, and it can be taken up again. */
export async function failCapture(id: string, error: { code: string; detail?: string }): Promise<void> {
  await db.jobs.update(id, { state: 'failed', error });
}

/**
 * Puts a failed job back to where it stopped. Gives `undefined` when its capture is sealed already.
 * @throws CodedError `capture-not-found`
 */
export async function reopenCapture(id: string): Promise<CaptureJob | undefined> {
  return db.transaction('rw', [db.jobs, db.captures], async () => {
    if (await db.captures.get(id)) return undefined;
    const job = await db.jobs.get(id);
    if (!job) throw new CodedError('capture-not-found', id);
    if (job.state !== 'failed') return job;
    const { error: _, ...rest } = job;
    const again: CaptureJob = { ...rest, state: 'running', attempts: 0 };
    await db.jobs.put(again);
    return again;
  });
}

/** Jobs that a stopped worker or browser left behind, oldest first. */
export function unfinishedJobs(): Promise<CaptureJob[]> {
  return db.jobs.where({ state: 'running' }).sortBy('startedAt');
}

/** The stored files of one capture, sorted by name. */
export function filesOf(captureId: string): Promise<StoredFile[]> {
  return db.files.where({ captureId }).sortBy('name');
}

/** One stored file, and no byte of the others. */
export function fileOf(captureId: string, name: string): Promise<StoredFile | undefined> {
  return db.files.get([captureId, name]);
}

/** The store in which captures are worked through. */
export const jobStore: JobStore = { countAttempt, saveStep, filesOf, seal: sealCapture, fail: failCapture };
