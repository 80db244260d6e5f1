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
