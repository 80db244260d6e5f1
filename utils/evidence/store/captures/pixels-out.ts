import { CodedError } from '../../../coded-error';
import type { CustodyDetails } from '../../../shapes/custody-details';
import type { HeldRows } from '../../../shapes/keys';
import { type TakenOut, takenOutSchema, type UnkeptKind } from '../../../shapes/records/taken-out';
import {
  type Actor,
  type Capture,
  type CaptureJob,
  earlierPostMarkupFile,
  postMarkupFile,
  type StoredFile,
} from '../../../shapes/schema';
import { db } from '../../db';
import { factFiles } from '../../fact-files';
import { custodyOf } from '../../queries';
import { readSetting, writeSetting } from '../../settings/stored-settings';
import { appendCustody } from '../append-custody';
import { isOwnAlone } from '../handed-over';
import { findTabCapture, noteTabCapture } from './tab-captures';

const recorder: Actor = { kind: 'person', role: 'recorder' };
const nowhere = { tabId: -1, frameId: 0, windowId: -1 };
export const takenOutCode = 'pixels-taken-out';
const noPicture = { kind: 'none' as const, seams: [], tiles: [], hidden: [], beside: [] };

/**
 * Where the pictures of a case are. `in`: as recorded. `held`: taken out seconds ago, and can come back. `aside`: on this
 * device alone, because the person or counsel chose so. `gone`: destroyed.
 */
export type PixelsState = 'in' | 'held' | 'aside' | 'gone';

export async function pixelsState(incidentId: string): Promise<PixelsState> {
  const incident = await db.incidents.get(incidentId);
  if (!incident?.own?.unkept) return 'in';
  const ids = await parentsOf(incidentId);
  for (const id of ids) if (await readSetting(`aside:${id}`)) return 'aside';
  for (const id of ids) if (await readSetting(`held:${id}`)) return 'held';
  return 'gone';
}

/**
 * Takes the pictures and the copy of the page out of every record of a case: what stays is a record of its own with
 * address, words and times, and the digests of what it was taken from; the worker seals it. What was taken out can come
 * back for ten seconds, then a tombstone is left of it. Later records of the case are made without pictures.
 * @returns the new records by the ones that they stand for
 * @throws CodedError `already-handed-over`, `refused` while a record is on its way
 */
export function takePixelsOut(
  incidentId: string,
  of: readonly UnkeptKind[],
  now: string,
): Promise<ReadonlyMap<string, string>> {
  return db.transaction('rw', db.tables, async () => {
    const incident = await db.incidents.get(incidentId);
    if (!incident) throw new CodedError('incident-not-found', incidentId);
    if (!isOwnAlone(await custodyOf(incidentId))) throw new CodedError('already-handed-over', incident.number);
    if ((await db.jobs.where({ incidentId }).count()) > 0) throw new CodedError('refused', 'on its way');
    const replaced = new Map<string, string>();
    for (const capture of await db.captures.where({ incidentId }).toArray()) {
      if (isWithout(capture)) continue;
      const files = await db.files.where({ captureId: capture.id }).toArray();
      const job = jobWithout(capture, now);
      await writeSetting(`held:${capture.id}`, { captures: [capture], files });
      const { id, capturedAt, seal } = capture;
      const stone = { id, number: incident.number, capturedAt, discardedAt: now, seals: [seal] };
      await writeSetting(`tombstone:${id}`, { ...stone, isPixels: true });
      await db.captures.delete(id);
      await db.files.where({ captureId: id }).delete();
      await db.jobs.add(job);
      await db.files.bulkPut([
        ...factFiles(job.id, { post: capture.post, postHtml: wordsOf(files) }),
        listOf(job.id, capture, of, now),
      ]);
      const line = await findTabCapture({ captureId: id }, now);
      if (line) await noteTabCapture({ ...line, captureId: job.id, at: now });
      await note(incidentId, id, { seal, state: 'out', of: of.join(' ') }, now);
      const detail = { site: incident.summary.siteName, scope: capture.scope };
      await appendCustody({ incidentId, captureId: job.id, actor: recorder, event: 'captured', detail }, now);
      replaced.set(id, job.id);
    }
    await db.incidents.where({ id: incidentId }).modify((row) => {
      row.own = { ...row.own, unkept: [...of] };
      row.summary.captureCount -= replaced.size;
      row.updatedAt = now;
    });
    return replaced;
  });
}

/**
 * Puts everything back as it stood.
 * @returns the records by the ones that stood for them
 * @throws CodedError `not-found-any-more` when the ten seconds are over
 */
export function putPixelsBack(incidentId: string, now: string): Promise<ReadonlyMap<string, string>> {
  return db.transaction('rw', db.tables, async () => {
    const replaced = new Map<string, string>();
    for (const { parent, by } of await standInsOf(incidentId)) {
      const held = await readSetting(`held:${parent}`);
      if (!held) throw new CodedError('not-found-any-more', parent);
      await db.jobs.delete(by);
      const wasSealed = (await db.captures.where({ id: by }).delete()) > 0;
      await db.files.where({ captureId: by }).delete();
      for (const [table, rows] of Object.entries(held)) await db.table(table).bulkAdd(rows);
      const { seal } = captureIn(held);
      await note(incidentId, parent, { seal, state: 'back' }, now);
      const line = await findTabCapture({ captureId: by }, now);
      if (line) await noteTabCapture({ ...line, captureId: parent, at: now });
      await db.incidents.where({ id: incidentId }).modify((row) => {
        if (!wasSealed) row.summary.captureCount += 1;
      });
      await writeSetting(`held:${parent}`, undefined);
      await writeSetting(`tombstone:${parent}`, undefined);
      replaced.set(by, parent);
    }
    await db.incidents.where({ id: incidentId }).modify((row) => {
      const { unkept: _, ...own } = row.own ?? {};
      row.own = own;
    });
    return replaced;
  });
}

/**
 * Keeps what was taken out on this device alone: no pack, report, vault, list of likeness or backup holds it.
 * @throws CodedError `not-found-any-more`
 */
export function keepPixelsAside(incidentId: string, now: string): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    for (const { parent } of await standInsOf(incidentId)) {
      const held = await readSetting(`held:${parent}`);
      if (!held) throw new CodedError('not-found-any-more', parent);
      await writeSetting(`aside:${parent}`, held);
      await writeSetting(`held:${parent}`, undefined);
      await writeSetting(`tombstone:${parent}`, undefined);
      await note(incidentId, parent, { seal: captureIn(held).seal, state: 'aside' }, now);
    }
  });
}

/** Destroys what was kept aside; a tombstone is left. */
export function destroyPixelsAside(incidentId: string, now: string): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const incident = await db.incidents.get(incidentId);
    for (const { parent } of await standInsOf(incidentId)) {
      const aside = await readSetting(`aside:${parent}`);
      if (!aside || !incident) continue;
      const { seal, capturedAt } = captureIn(aside);
      const stone = { id: parent, number: incident.number, capturedAt, discardedAt: now, seals: [seal] };
      await writeSetting(`tombstone:${parent}`, { ...stone, isPixels: true });
      await writeSetting(`aside:${parent}`, undefined);
      await note(incidentId, parent, { seal, state: 'destroyed' }, now);
    }
  });
}

/** What was kept aside, as it was sealed: for counsel or the police, by the person's own act, which the log tells. */
export function givePixelsAside(incidentId: string, now: string): Promise<{ capture: Capture; files: StoredFile[] }[]> {
  return db.transaction('rw', db.tables, async () => {
    const given: { capture: Capture; files: StoredFile[] }[] = [];
    for (const { parent } of await standInsOf(incidentId)) {
      const aside = await readSetting(`aside:${parent}`);
      if (!aside) continue;
      given.push({ capture: captureIn(aside), files: aside['files'] as StoredFile[] });
      await note(incidentId, parent, { seal: captureIn(aside).seal, state: 'given' }, now);
    }
    return given;
  });
}

function captureIn(held: HeldRows): Capture {
  const [capture] = held['captures'] as [Capture];
  return capture;
}

/** The markup of the post, by which its words are checked, without pictures that it carries in itself. */
function wordsOf(files: readonly StoredFile[]): string {
  const own = files.find(({ name }) => name === postMarkupFile || name === earlierPostMarkupFile);
  return new TextDecoder().decode(own?.bytes).replaceAll(/data:(?:image|video|audio)\/[^"'<>\s)]*/gi, 'data:,');
}

/** Made without pictures already. */
const isWithout = ({ failures }: Pick<Capture, 'failures'>) => failures.some(({ code }) => code === takenOutCode);

/** The records of a case that stand for one whose pictures were taken out, sealed or on their way. */
export async function standInsOf(incidentId: string): Promise<{ parent: string; by: string }[]> {
  const [captures, jobs] = await Promise.all([
    db.captures.where({ incidentId }).toArray(),
    db.jobs.where({ incidentId }).toArray(),
  ]);
  return [...captures, ...jobs].flatMap(({ id, follows }) =>
    follows?.why === 'without-pixels' ? [{ parent: follows.captureId, by: id }] : [],
  );
}

const parentsOf = async (incidentId: string) => (await standInsOf(incidentId)).map(({ parent }) => parent);

function jobWithout(capture: Capture, now: string): CaptureJob {
  const { id, incidentId, scope, postKey, post, page, capturedAt, environment, failures, seal } = capture;
  return {
    id: crypto.randomUUID(),
    incidentId,
    state: 'running',
    step: 'seal',
    attempts: 0,
    sighting: { scope, postKey, post, page, capturedAt, environment },
    postKey,
    tab: nowhere,
    picture: noPicture,
    failures: [...failures.filter(({ step }) => step === 'facts'), { step: 'pixels', code: takenOutCode }],
    follows: { captureId: id, seal, why: 'without-pixels' },
    startedAt: now,
  };
}

function listOf(captureId: string, parent: Capture, of: readonly UnkeptKind[], takenOutAt: string): StoredFile {
  const list: TakenOut = takenOutSchema.parse({
    format: 'banken-taken-out/1',
    of,
    parent: { captureId: parent.id, seal: parent.seal },
    takenOutAt,
    files: parent.files,
  });
  const bytes = new TextEncoder().encode(`${JSON.stringify(list, undefined, 2)}\n`);
  return { captureId, name: 'taken-out.json', mediaType: 'application/json', bytes };
}

async function note(
  incidentId: string,
  captureId: string,
  detail: CustodyDetails['pixels-taken-out'],
  now: string,
): Promise<void> {
  await appendCustody({ incidentId, captureId, actor: recorder, event: 'pixels-taken-out', detail }, now);
}
