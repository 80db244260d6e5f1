import { z } from 'zod';
import { CodedError } from '../../coded-error';
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
import { policyRow } from '../settings/company-policy';

/** The one row that stays behind: a private key that cannot be exported, on purpose. */
export const deviceKeyRow = 'device-key';

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
  jobs: captureJobSchema,
  settings: settingSchema,
} as const;
export type RowTable = keyof typeof rowSchemas;
export const rowTables = Object.keys(rowSchemas) as RowTable[];

export interface EvidenceRows {
  incidents: Incident[];
  captures: Capture[];
  custody: CustodyEntry[];
  requests: TakedownRequest[];
  redactions: Redaction[];
  jobs: CaptureJob[];
  settings: Setting[];
}

/** All rows of one moment and the keys of all files; their bytes are read one by one. The device key is left out. */
export function readRows(): Promise<{ rows: EvidenceRows; fileKeys: [string, string][]; fingerprint?: string }> {
  return db.transaction('r', db.tables, async () => {
    const [incidents, captures, custody, requests, redactions, jobs, settings] = await Promise.all([
      db.incidents.toArray(),
      db.captures.toArray(),
      db.custody.toArray(),
      db.requests.toArray(),
      db.redactions.toArray(),
      db.jobs.toArray(),
      db.settings.toArray(),
    ]);
    const device = settings.find(({ key }) => key === deviceKeyRow)?.value as { fingerprint: string } | undefined;
    return {
      rows: {
        incidents,
        captures,
        custody,
        requests,
        redactions,
        jobs,
        settings: settings.filter((row) => row.key !== deviceKeyRow && row.key !== policyRow),
      },
      fileKeys: await db.files.toCollection().primaryKeys(),
      ...(device ? { fingerprint: device.fingerprint } : {}),
    };
  });
}

/** Settings that somebody chose here and that a backup would overwrite. */
const chosen = ['reviewer-identity', 'pinned-keys', 'revoked-keys'];

/** What stands in the way of a restore: the first table with a row, or the setting. */
export async function whatIsHere(): Promise<string | undefined> {
  for (const table of db.tables) if (table.name !== 'settings' && (await table.count()) > 0) return table.name;
  for (const key of chosen) if (await db.settings.get(key)) return key;
  return undefined;
}

/**
 * Writes everything into an empty profile, all of it or nothing. This profile's own device key stays.
 * @throws CodedError `backup-not-empty` with what is here
 */
export async function writeRows(rows: EvidenceRows, files: readonly StoredFile[]): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const found = await whatIsHere();
    if (found) throw new CodedError('backup-not-empty', found);
    await db.incidents.bulkAdd(rows.incidents);
    await db.captures.bulkAdd(rows.captures);
    await db.custody.bulkAdd(rows.custody);
    await db.requests.bulkAdd(rows.requests);
    await db.redactions.bulkAdd(rows.redactions);
    await db.jobs.bulkAdd(rows.jobs);
    await db.settings.bulkPut(rows.settings.filter(({ key }) => key !== policyRow));
    await db.files.bulkAdd([...files]);
  });
}
