import type { StoredRows } from './stage';

/** Reads the extension's database as an outsider does, with IndexedDB alone. Source, since it runs in the extension. */
export const readRows = `(async () => {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('banken');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tables = [...database.objectStoreNames].filter((name) => name !== 'keys');
  const rows = await Promise.all(tables.map((name) => new Promise((resolve) => {
    const asking = database.transaction(name).objectStore(name).getAll();
    asking.onsuccess = () => resolve([name, asking.result.map((row) => ({ ...row, bytes: row.bytes?.byteLength }))]);
  })));
  database.close();
  return JSON.stringify(Object.fromEntries(rows));
})()`;

export function rowsOf(said: unknown): StoredRows {
  return JSON.parse(String(said)) as StoredRows;
}
