import type { JobStore, StepResult } from '../../capture/job/run-capture';
import { CodedError, codeOf } from '../../coded-error';
import type { Capture, CaptureJob, CaptureTab, Follows, Incident, Sighting, StoredFile } from '../../shapes/schema';
import { db } from '../db';
import { custodyOf } from '../queries';
import { appendCustody } from './append-custody';
import { nextIncidentNumber } from './incident-number';

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
 * @throws CodedError `quota-exceeded` when not even the facts fit; earlier captures are untouched.
 */
export async function beginCapture(start: BeginCapture, id: string, now: string): Promise<CaptureJob> {
  const { sighting, tab } = start;
  try {
    return await db.transaction(
      'rw',
      [db.jobs, db.captures, db.incidents, db.custody, db.settings, db.files],
      async () => {
        const known = await db.jobs.get(id);
        if (known) return known;
        const running = await db.jobs
          .where({ postKey: sighting.postKey, state: 'running' })
          .filter((job) => job.tab.tabId === tab.tabId)
          .first();
        if (running) return running;
        const before = (await db.captures.where({ postKey: sighting.postKey }).sortBy('capturedAt')).at(-1);
        const together = await incidentOfGroup(start);
        const incident = together ?? (await incidentFor(start.group ? undefined : before, start, now));
        if (start.group && !together) await rememberGroup(start.group, tab.tabId, incident.id);
        const job: CaptureJob = {
          id,
          incidentId: incident.id,
          state: 'running',
          step: 'pixels',
          attempts: 0,
          sighting,
          postKey: sighting.postKey,
          tab,
          failures: [],
          startedAt: now,
          ...(before ? { follows: { captureId: before.id, seal: before.seal, why: start.why ?? 'again' } } : {}),
        };
        await db.jobs.add(job);
        await db.files.bulkPut(factFiles(job));
        await appendCustody(
          {
            incidentId: incident.id,
            captureId: id,
            actor: { kind: 'person', role: 'recorder' },
            event: 'captured',
            detail: { site: start.siteName, scope: sighting.scope },
          },
          now,
        );
        return job;
      },
    );
  } catch (error) {
    throw new CodedError(codeOf(error), String(error));
  }
}

const groupKey = (group: string) => `group:${group}`;

async function rememberGroup(group: string, tabId: number, incidentId: string): Promise<void> {
  await db.settings.put({ key: groupKey(group), value: { tabId, incidentId } });
}

/** The incident that the first capture of the group opened; a tab can only add to groups of its own. */
async function incidentOfGroup({ group, tab }: BeginCapture): Promise<Incident | undefined> {
  const row = group === undefined ? undefined : await db.settings.get(groupKey(group));
  const { tabId, incidentId } = Object(row?.value) as { tabId?: number; incidentId?: string };
  return incidentId !== undefined && tabId === tab.tabId ? db.incidents.get(incidentId) : undefined;
}

/** The receiver goes on with a chain of their own from here, so what comes later is a case of its own. */
async function isHandedOver(incidentId: string): Promise<boolean> {
  return (await custodyOf(incidentId)).some(({ event }) => event === 'handed-over');
}

/** The open incident of the earlier capture, as long as it is only here; else a new one. */
async function incidentFor(before: Capture | undefined, start: BeginCapture, now: string): Promise<Incident> {
  const known = before ? await db.incidents.get(before.incidentId) : undefined;
  if (known && known.status !== 'closed' && !(await isHandedOver(known.id))) return known;
  const { post, postKey } = start.sighting;
  const incident: Incident = {
    id: crypto.randomUUID(),
    number: await nextIncidentNumber(now),
    createdAt: now,
    updatedAt: now,
    status: 'new',
    acts: [],
    details: {},
    summary: {
      platform: post.platform,
      siteName: start.siteName,
      ...(post.text === undefined ? {} : { textLength: [...post.text].length }),
      mediaCount: post.media?.length ?? 0,
      captureCount: 0,
      notes: post.permalink === undefined && postKey !== '' ? ['no-permalink'] : [],
    },
  };
  await db.incidents.add(incident);
  return incident;
}

const encoder = new TextEncoder();

/** The two files that exist from the first moment: the facts and the raw markup of the post. */
function factFiles(job: CaptureJob): StoredFile[] {
  const { post, postHtml } = job.sighting;
  return [
    {
      captureId: job.id,
      name: 'post.json',
      mediaType: 'application/json',
      bytes: encoder.encode(`${JSON.stringify(post, undefined, 2)}\n`),
    },
    { captureId: job.id, name: 'post.html', mediaType: 'text/html', bytes: encoder.encode(postHtml) },
  ];
}

/** Persists the result of one step and moves on to the next. Doing it twice leaves the same rows. */
export async function saveStep(id: string, result: StepResult): Promise<CaptureJob> {
  return db.transaction('rw', [db.jobs, db.files], async () => {
    const job = await db.jobs.get(id);
    if (!job) throw new CodedError('capture-not-found', id);
    if (job.state !== 'running') return job;
    await db.files.bulkPut(result.files);
    const moved: CaptureJob = {
      ...job,
      step: result.next,
      attempts: 0,
      failures: [...job.failures, ...result.failures],
      ...(result.picture ? { picture: result.picture } : {}),
      ...(result.archive ? { archive: result.archive } : {}),
    };
    await db.jobs.put(moved);
    return moved;
  });
}

/** Counts a try of the step at hand, so that a step that kills the worker is not tried for ever. */
export async function countAttempt(id: string): Promise<CaptureJob> {
  await db.jobs.where({ id }).modify((job) => {
    job.attempts += 1;
  });
  const job = await db.jobs.get(id);
  if (!job) throw new CodedError('capture-not-found', id);
  return job;
}

/** Writes the sealed capture, its custody entry and the incident's summary in one transaction. A second call changes nothing. */
export async function sealCapture(capture: Capture, extra: StoredFile[]): Promise<void> {
  await db.transaction('rw', [db.jobs, db.captures, db.files, db.incidents, db.custody], async () => {
    if (await db.captures.get(capture.id)) return;
    await db.files.bulkPut(extra);
    await db.captures.add(capture);
    await db.jobs.update(capture.id, { state: 'sealed', step: 'seal', sealedAt: capture.sealedAt });
    await db.incidents.where({ id: capture.incidentId }).modify((incident) => {
      incident.summary.captureCount += 1;
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

/** Puts a failed job back to where it stopped. */
export async function reopenCapture(id: string): Promise<CaptureJob> {
  const job = await db.jobs.get(id);
  if (!job) throw new CodedError('capture-not-found', id);
  if (job.state !== 'failed') return job;
  const { error: _, ...rest } = job;
  const again: CaptureJob = { ...rest, state: 'running', attempts: 0 };
  await db.jobs.put(again);
  return again;
}

/** Jobs that a stopped worker or browser left behind, oldest first. */
export function unfinishedJobs(): Promise<CaptureJob[]> {
  return db.jobs.where({ state: 'running' }).sortBy('startedAt');
}

/** The stored files of one capture, sorted by name. */
export function filesOf(captureId: string): Promise<StoredFile[]> {
  return db.files.where({ captureId }).sortBy('name');
}

/** The store in which captures are worked through. */
export const jobStore: JobStore = { countAttempt, saveStep, filesOf, seal: sealCapture, fail: failCapture };
