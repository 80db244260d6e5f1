import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { EvidenceDatabase } from '../../../utils/evidence/db';
import {
  type Capture,
  captureSchema,
  custodyEntrySchema,
  incidentSchema,
  type readPostSchema,
  requestSchema,
} from '../../../utils/evidence/schema';
import type { ReadPost } from '../../../utils/platforms/contract';

const folder = new URL('../../fixtures/evidence/', import.meta.url);
const versions = readdirSync(folder).filter((name) => /^v\d+\.json$/.test(name));
const schemas = {
  captures: captureSchema,
  incidents: incidentSchema,
  custody: custodyEntrySchema,
  requests: requestSchema,
} as const;

describe('stored evidence of every version', () => {
  it('has a golden file for each version of the database', () => {
    expect(versions).toHaveLength(new EvidenceDatabase('count').verno);
  });

  it.each(versions)('%s opens in today’s database and parses', async (name) => {
    const golden = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, Record<string, unknown>[]>;
    const version = Number(name.slice(1, -5));
    const database = new EvidenceDatabase(`golden-${name}`);
    expect(database.verno).toBeGreaterThanOrEqual(version);
    for (const [table, rows] of Object.entries(golden)) await database.table(table).bulkAdd(rows);
    for (const [table, schema] of Object.entries(schemas)) {
      const rows = await database.table(table).toArray();
      expect(rows.length, table).toBeGreaterThan(0);
      for (const row of rows) expect(schema.safeParse(row).error, table).toBeUndefined();
    }
    database.close();
  });
});

it('holds the stored post and the read post together', () => {
  expectTypeOf<z.infer<typeof readPostSchema>>().toEqualTypeOf<ReadPost>();
  expectTypeOf<Capture['post']>().toEqualTypeOf<ReadPost>();
});
