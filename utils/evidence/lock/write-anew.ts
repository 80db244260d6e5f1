import type { Table } from 'dexie';
import { db } from '../db';

/** Rows in one transaction; of files, which may be large, fewer. */
const atOnce = { files: 8, others: 100 };

/**
 * Writes every row as the lock wants it now: sealed under one, open where it is being taken off. Killed in the middle it is
 * begun again when the lock is next opened: a row that was done is done a second time.
 * @param onProgress share of the rows, 0 to 1
 */
export async function writeAllAnew(onProgress: (share: number) => void = () => undefined): Promise<void> {
  const tables = db.tables.filter(({ name }) => name !== 'lock');
  const keys = new Map<Table, unknown[]>();
  for (const table of tables) keys.set(table, await table.toCollection().primaryKeys());
  const total = [...keys.values()].reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  for (const [table, all] of keys) {
    const size = table.name === 'files' ? atOnce.files : atOnce.others;
    for (let from = 0; from < all.length; from += size) {
      const some = all.slice(from, from + size);
      await db.transaction('rw', table, async () => {
        const rows = (await table.bulkGet(some)).filter((row: unknown) => row !== undefined);
        await table.bulkPut(rows);
      });
      done += some.length;
      onProgress(total === 0 ? 1 : done / total);
    }
  }
}
