import { CodedError } from '../../coded-error';
import type { DeskAct } from '../../shapes/desk/desk-act';
import type { Tombstone } from '../../shapes/hand-over';
import type { HeldRows } from '../../shapes/keys';
import type { Actor, Capture } from '../../shapes/schema';
import { db, type Setting } from '../db';
import { custodyOf } from '../queries';
import { readFamily, readSetting, writeSetting } from '../settings/stored-settings';
import { appendCustody } from './append-custody';
import { standInsOf } from './captures/pixels-out';
import { actsOfCases, withoutWords } from './desk-acts';
import { isOwnAlone } from './handed-over';

/** What was thrown away can be taken back for this long, ms. */
const discardLasts = 10_000;

const recorder: Actor = { kind: 'person', role: 'recorder' };

/** Whether a case is its maker's alone and can be thrown away. */
export async function isDiscardable(incidentId: string): Promise<boolean> {
  const running = await db.jobs
    .where({ incidentId })
    .filter(({ state }) => state === 'running')
    .count();
  return running === 0 && isOwnAlone(await custodyOf(incidentId));
}

/** Tables in which rows of a case stand, and the index by which they are found. */
const ofCase = {
  captures: 'incidentId',
  jobs: 'incidentId',
  requests: 'incidentId',
  redactions: 'incidentId',
} as const;

/**
 * Throws a whole case away: its rows are held aside for ten seconds, then nothing is left but a tombstone.
 * @throws CodedError `already-handed-over`
 */
export async function discardIncident(incidentId: string, now: string): Promise<Tombstone> {
  return db.transaction('rw', db.tables, async () => {
    const incident = await db.incidents.get(incidentId);
    if (!incident) throw new CodedError('incident-not-found', incidentId);
    if (!(await isDiscardable(incidentId))) throw new CodedError('already-handed-over', incident.number);
    const held: HeldRows = { incidents: [incident], custody: await custodyOf(incidentId) };
    for (const [table, index] of Object.entries(ofCase))
      held[table] = await db.table(table).where(index).equals(incidentId).toArray();
    const captures = held['captures'] as Capture[];
    const owners = [...captures, ...(held['jobs'] ?? []), ...(held['redactions'] ?? [])].map(
      (row) => (row as { id: string }).id,
    );
    held['files'] = await db.files
      .where('captureId')
      .anyOf([...owners, incidentId])
      .toArray();
    held['settings'] = await besideRows(incidentId, await standInsOf(incidentId));
    held['desk'] = await db.desk.where('id').equals(incidentId).toArray();
    const acts = await actsOfCases([incidentId]);
    await takeOut(held);
    held['acts'] = acts;
    await db.acts.bulkPut(acts.map(withoutWords));
    return bury(incidentId, incident.number, captures, held, incident.createdAt, now);
  });
}

/**
 * Throws one capture of several away; the others and their log stay, and the log says that it was there.
 * @throws CodedError `already-handed-over`
 */
export async function discardCapture(captureId: string, now: string): Promise<Tombstone> {
  const capture = await db.captures.get(captureId);
  if (!capture) throw new CodedError('capture-not-found', captureId);
  const { incidentId } = capture;
  const others = await db.captures.where({ incidentId }).count();
  if (others <= 1) return discardIncident(incidentId, now);
  return db.transaction('rw', db.tables, async () => {
    const incident = await db.incidents.get(incidentId);
    if (!incident || !(await isDiscardable(incidentId))) throw new CodedError('already-handed-over', incident?.number);
    const stood = (await standInsOf(incidentId)).filter(({ by }) => by === captureId);
    const held: HeldRows = {
      captures: [capture],
      files: await db.files.where({ captureId }).toArray(),
      settings: await besideRows(captureId, stood),
    };
    await takeOut(held);
    await countCaptures(incidentId, -1, now);
    await appendCustody(
      { incidentId, captureId, actor: recorder, event: 'capture-discarded', detail: { seal: capture.seal } },
      now,
    );
    return bury(captureId, incident.number, [capture], held, capture.capturedAt, now);
  });
}

/** What stands about it in the settings: pictures that were kept aside, and the first steps. */
async function besideRows(id: string, stood: readonly { parent: string }[]): Promise<Setting[]> {
  const rows = await db.settings.bulkGet([`first-steps:${id}`, ...stood.map(({ parent }) => `aside:${parent}`)]);
  return rows.filter((row) => row !== undefined);
}

async function countCaptures(incidentId: string, by: number, now: string): Promise<void> {
  await db.incidents.where({ id: incidentId }).modify((incident) => {
    incident.summary.captureCount += by;
    incident.updatedAt = now;
  });
}

async function takeOut(held: HeldRows): Promise<void> {
  for (const [table, rows] of Object.entries(held))
    await db.table(table).bulkDelete(rows.map((row) => keyOf(table, row)));
}

function keyOf(table: string, row: object): string | [string, string | number] {
  const { id, incidentId, seq, captureId, name, key } = row as Record<string, string>;
  if (table === 'settings') return key ?? '';
  if (table === 'custody') return [incidentId ?? '', Number(seq)];
  return table === 'files' ? [captureId ?? '', name ?? ''] : (id ?? '');
}

async function bury(
  id: string,
  number: string,
  captures: readonly Capture[],
  held: HeldRows,
  capturedAt: string,
  discardedAt: string,
): Promise<Tombstone> {
  const tombstone: Tombstone = { id, number, capturedAt, discardedAt, seals: captures.map(({ seal }) => seal) };
  await writeSetting(`tombstone:${id}`, tombstone);
  await writeSetting(`held:${id}`, held);
  return tombstone;
}

/**
 * Takes back what was thrown away: every row stands as it stood. For a capture the log goes on from what was written.
 * @throws CodedError `not-found-any-more` when the ten seconds are over
 */
export async function takeBack(id: string, now: string): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const held = await readSetting(`held:${id}`);
    if (!held) throw new CodedError('not-found-any-more', id);
    // Of what was said at a desk the places still stand, without their words
    for (const [table, rows] of Object.entries(held))
      await (table === 'acts' ? db.acts.bulkPut(rows as DeskAct[]) : db.table(table).bulkAdd(rows));
    if (!held['incidents']) {
      const [{ incidentId, seal }] = held['captures'] as [Capture];
      await countCaptures(incidentId, 1, now);
      await appendCustody(
        { incidentId, captureId: id, actor: recorder, event: 'capture-joined', detail: { seal, takenBack: true } },
        now,
      );
    }
    await writeSetting(`held:${id}`, undefined);
    await writeSetting(`tombstone:${id}`, undefined);
  });
}

/** Ends what was thrown away more than ten seconds ago; gives the ids of all that is gone. */
export async function endDiscarded(now: string): Promise<string[]> {
  const isOver = ({ discardedAt }: Tombstone) => Date.parse(now) - Date.parse(discardedAt) >= discardLasts;
  const gone = (await readTombstones()).filter(isOver).map(({ id }) => id);
  for (const id of gone) await writeSetting(`held:${id}`, undefined);
  return gone;
}

/** What was thrown away, newest first: numbers, times and seals. */
export async function readTombstones(): Promise<Tombstone[]> {
  return (await readFamily('tombstone')).sort((a, b) => (a.discardedAt < b.discardedAt ? 1 : -1));
}
