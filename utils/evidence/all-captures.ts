import type { Table } from 'dexie';
import type { Capture } from '../shapes/schema';
import { db } from './db';
import { countCaptures } from './queries';

/** Ids of all sealed captures. */
export function captureIds(): Promise<string[]> {
  return db.captures.toCollection().primaryKeys();
}

/** The ids of so many of the latest captures, and how many there are in all, of one moment. */
export function latestCaptures(count: number): Promise<{ ids: string[]; total: number }> {
  return db.transaction('r', [db.captures, db.counts], async () => ({
    ids: await db.captures.orderBy('capturedAt').reverse().limit(count).primaryKeys(),
    total: await countCaptures(),
  }));
}

/** Those of these captures that are here, each with the shop that its case is about. */
export async function capturesById(ids: readonly string[]): Promise<{ capture: Capture; shop: string | undefined }[]> {
  const captures = (await db.captures.bulkGet([...ids])).flatMap((capture) => capture ?? []);
  const incidents = await db.incidents.bulkGet(captures.map(({ incidentId }) => incidentId));
  return captures.map((capture, at) => ({ capture, shop: incidents[at]?.details.shop }));
}

/** So many rows are read at once. */
const pageOfRows = 1_000;

/** All rows of a table in the order of their ids, page by page; while one is looked at the next is on its way. */
async function* pagesOf<Row extends { id: string }>(table: Table<Row, string>): AsyncGenerator<Row[]> {
  const after = (id: string) => table.where(':id').above(id).limit(pageOfRows).toArray();
  for (let coming = after(''); ; ) {
    const rows = await coming;
    const last = rows.at(-1);
    if (!last) return;
    coming = after(last.id);
    yield rows;
  }
}

/** All sealed captures, page by page, each with the shop that its case is about. */
export async function* allCaptures(): AsyncGenerator<{ capture: Capture; shop: string | undefined }[]> {
  const shops = new Map<string, string>();
  for await (const incidents of pagesOf(db.incidents))
    for (const { id, details } of incidents) if (details.shop) shops.set(id, details.shop);
  for await (const captures of pagesOf(db.captures))
    yield captures.map((capture) => ({ capture, shop: shops.get(capture.incidentId) }));
}
