import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import { sealOf } from '../../../utils/capture/job/seal';
import { verifyChain } from '../../../utils/evidence/custody';
import { EvidenceDatabase } from '../../../utils/evidence/db';
import {
  captureSchema,
  custodyEntrySchema,
  incidentSchema,
  redactionSchema,
  requestSchema,
  type StoredFile,
} from '../../../utils/shapes/schema';

const folder = new URL('../../fixtures/evidence/', import.meta.url);
const versions = readdirSync(folder).filter((name) => /^v\d+\.json$/.test(name));
const schemas = {
  captures: captureSchema,
  incidents: incidentSchema,
  custody: custodyEntrySchema,
  requests: requestSchema,
} as const;

/** JSON has no bytes: they stand in a golden file as base64. */
function withBytes(row: Record<string, unknown>): Record<string, unknown> {
  const { base64 } = Object(row['bytes']) as { base64?: string };
  return base64 === undefined ? row : { ...row, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}

describe('stored evidence of every version', () => {
  it('has a golden file for each version of the database', () => {
    expect(versions).toHaveLength(new EvidenceDatabase('count').verno);
  });

  it.each(versions)('%s opens in today’s database and parses', async (name) => {
    const golden = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, Record<string, unknown>[]>;
    const version = Number(name.slice(1, -5));
    const database = new EvidenceDatabase(`golden-${name}`);
    expect(database.verno).toBeGreaterThanOrEqual(version);
    for (const [table, rows] of Object.entries(golden)) await database.table(table).bulkAdd(rows.map(withBytes));
    const custody = custodyEntrySchema.array().parse(await database.table('custody').toArray());
    expect(await verifyChain(custody)).toEqual({ ok: true });
    for (const capture of captureSchema.array().parse(await database.table('captures').toArray())) {
      expect(await sealOf(capture.files)).toBe(capture.seal);
      for (const { name, sha256 } of capture.files) {
        const file = (await database.table('files').get([capture.id, name])) as StoredFile;
        expect(await sha256Hex(file.bytes), name).toBe(sha256);
      }
    }
    for (const { id, digest, record } of redactionSchema.array().parse(await database.table('redactions').toArray())) {
      for (const { name, sha256 } of [...record.files, { name: 'redaction.json', sha256: digest }]) {
        const file = (await database.table('files').get([id, name])) as StoredFile;
        expect(await sha256Hex(file.bytes), name).toBe(sha256);
      }
    }
    for (const [table, schema] of Object.entries(schemas)) {
      const rows = await database.table(table).toArray();
      expect(rows.length, table).toBeGreaterThan(0);
      for (const row of rows) expect(schema.safeParse(row).error, table).toBeUndefined();
    }
    database.close();
  });
});
