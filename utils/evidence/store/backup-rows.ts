import { z } from 'zod';
import { CodedError } from '../../coded-error';
import { type DeskAct, deskActSchema } from '../../shapes/desk/desk-act';
import {
  type Capture,
  type CaptureJob,
  type CustodyEntry,
  captureJobSchema,
  captureSchema,
  custodyEntrySchema,
  type Incident,
  incidentSchema,
  type Redaction,
  redactionSchema,
  requestSchema,
  type StoredFile,
  type TakedownRequest,
} from '../../shapes/schema';
import { db, type Setting } from '../db';
import { countOfWholeRows } from '../figures/counters';
import { followingTables } from '../following-tables';
import { isUnshared, readSetting, settingRowIn, writeSetting } from '../settings/stored-settings';
import { type EarlierJob, earlierJobSchema, jobOfToday } from '../upgrades';

/** The one row that stays behind: a private key that cannot be exported, on purpose. */
const deviceKeyRow = 'device-key';

const settingSchema = z.strictObject({
  key: z.string().refine((key) => key !== deviceKeyRow),
  value: z.unknown(),
});

/** Every table but `files`, with the shape that each row must have. */
export const rowSchemas = {
  incidents: incidentSchema,
  captures: captureSchema,
  custody: custodyEntrySchema,
  requests: requestSchema,
  redactions: redactionSchema,
  jobs: z.union([captureJobSchema, earlierJobSchema]),
  settings: settingSchema,
  acts: deskActSchema,
} as const;
type RowTable = keyof typeof rowSchemas;
export const rowTables = Object.keys(rowSchemas) as RowTable[];

export interface EvidenceRows {
  incidents: Incident[];
  captures: Capture[];
  custody: CustodyEntry[];
  requests: TakedownRequest[];
  redactions: Redaction[];
  jobs: (CaptureJob | EarlierJob)[];
  settings: Setting[];
  acts: DeskAct[];
}

/** All rows of one moment and the keys of all files; their bytes are read one by one. The device key is left out. */
export function readRows(): Promise<{ rows: EvidenceRows; fileKeys: [string, string][]; fingerprint?: string }> {
  return db.transaction('r', db.tables, async () => {
    const [incidents, captures, custody, requests, redactions, jobs, settings, acts] = await Promise.all([
      db.incidents.toArray(),
      db.captures.toArray(),
      db.custody.toArray(),
      db.requests.toArray(),
      db.redactions.toArray(),
      db.jobs.toArray(),
      db.settings.toArray(),
      db.acts.toArray(),
    ]);
    const device = await readSetting(deviceKeyRow);
    return {
      rows: {
        incidents,
        captures,
        custody,
        requests,
        redactions,
        jobs,
        settings: settings.filter(({ key }) => !isUnshared(key)),
        acts,
      },
      fileKeys: await db.files.toCollection().primaryKeys(),
      ...(device ? { fingerprint: device.fingerprint } : {}),
    };
  });
}

/** Files that are in memory at once. */
const atOnce = 50;

/** Settings that somebody chose here and that a backup would overwrite. */
const chosen = ['reviewer-identity', 'pinned-keys', 'revoked-keys'] as const;

/** What stands in the way of a restore: the first table with a row, or the setting. */
async function whatIsHere(): Promise<string | undefined> {
  const evidence = db.tables.filter(
    ({ name }) => !['settings', 'lock'].includes(name) && !followingTables.includes(name),
  );
  for (const table of evidence) if ((await table.count()) > 0) return table.name;
  for (const key of chosen) if (await readSetting(key)) return key;
  return undefined;
}

/**
 * Writes everything into an empty profile, all of it or nothing, as it would be kept today: a backup may come from an
 * earlier version. This profile's own device key stays; settings that nobody here knows are left out.
 * @param signedBy fingerprint of the key that stayed behind: acts that it signed go on being this desk's own
 * @param read a file of these, when its turn comes
 * @throws CodedError `backup-not-empty` with what is here
 */
export async function writeRows<Row>(
  rows: EvidenceRows,
  files: readonly Row[],
  read: (row: Row) => StoredFile,
  signedBy?: string,
): Promise<void> {
  const captured = new Set(rows.captures.map(({ id }) => id));
  const settings = rows.settings.flatMap((row) => settingRowIn(row) ?? []);
  await db.transaction('rw', db.tables, async () => {
    const found = await whatIsHere();
    if (found) throw new CodedError('backup-not-empty', found);
    await db.incidents.bulkAdd(rows.incidents);
    await db.captures.bulkAdd(rows.captures);
    await db.custody.bulkAdd(rows.custody);
    await db.requests.bulkAdd(rows.requests);
    await db.redactions.bulkAdd(rows.redactions);
    await db.jobs.bulkAdd(rows.jobs.flatMap((job) => jobOfToday(job, captured.has(job.id)) ?? []));
    await db.settings.bulkPut(settings.filter(({ key }) => !isUnshared(key)));
    if (signedBy && rows.acts.some(({ writer }) => writer === signedBy)) {
      const earlier = new Set((await readSetting('earlier-keys')) ?? []).add(signedBy);
      await writeSetting('earlier-keys', [...earlier].slice(-50));
    }
    await db.acts.bulkAdd(rows.acts);
    await db.counts.delete(countOfWholeRows);
    for (let from = 0; from < files.length; from += atOnce)
      await db.files.bulkAdd(files.slice(from, from + atOnce).map(read));
  });
}
