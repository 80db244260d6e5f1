import { z } from 'zod';
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
  type TakedownRequest,
} from '../../shapes/schema';
import { db, type Setting } from '../db';
import { isUnshared, readSetting } from '../settings/stored-settings';
import { type EarlierJob, earlierJobSchema } from '../upgrades';

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
export type RowTable = keyof typeof rowSchemas;
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

/** Rows that are read at once: of a hundred thousand records together they would be a gigabyte. */
const atOnce = 1_000;

/**
 * All rows of one moment, some of a table at a time, and the keys of all files; their bytes are read one by one. The device
 * key is left out.
 * @param take keeps what is needed of them
 */
export function readRows(
  take: (table: RowTable, rows: readonly unknown[]) => void,
): Promise<{ fileKeys: [string, string][]; fingerprint?: string }> {
  return db.transaction('r', db.tables, async () => {
    for (const name of rowTables) {
      const keys = await db.table(name).toCollection().primaryKeys();
      for (let from = 0; from < keys.length; from += atOnce) {
        const rows: unknown[] = await db.table(name).bulkGet(keys.slice(from, from + atOnce));
        take(name, name === 'settings' ? rows.filter((row) => !isUnshared((row as Setting).key)) : rows);
      }
    }
    const device = await readSetting(deviceKeyRow);
    return {
      fileKeys: await db.files.toCollection().primaryKeys(),
      ...(device ? { fingerprint: device.fingerprint } : {}),
    };
  });
}

/** The members by which there is one row of a kind in a table: its primary key, and each unique index. */
export function keysOf(table: RowTable): string[][] {
  const { primKey, indexes } = db.table(table).schema;
  return [primKey, ...indexes.filter(({ unique }) => unique)].map(({ keyPath }) => [keyPath ?? []].flat());
}
