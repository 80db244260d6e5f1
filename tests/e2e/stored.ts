import type {
  Capture,
  CaptureJob,
  CustodyEntry,
  Incident,
  Redaction,
  TakedownRequest,
} from '../../utils/shapes/schema';
import type { BankenBrowser } from '../harness/browsers/banken-browser';

/** What the extension's database holds, read as an outsider reads it: with IndexedDB alone. */
export interface Stored {
  captures: Capture[];
  jobs: CaptureJob[];
  incidents: Incident[];
  custody: CustodyEntry[];
  requests: TakedownRequest[];
  redactions: Redaction[];
  files: { captureId: string; name: string; bytes: Buffer }[];
}

export async function readStored(banken: BankenBrowser): Promise<Stored> {
  // In the worker: a new tab would come to the front, and a capture takes the pixels of the tab that is there.
  const worker = await banken.worker();
  const rows = await worker.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('banken');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('no database')));
    });
    const all = (table: string) =>
      new Promise<Record<string, unknown>[]>((resolve) => {
        const asking = database.transaction(table).objectStore(table).getAll();
        asking.addEventListener('success', () => resolve(asking.result));
      });
    const found: Record<string, Record<string, unknown>[]> = {};
    for (const table of ['captures', 'jobs', 'incidents', 'custody', 'requests', 'redactions', 'files'])
      found[table] = await all(table);
    // Under a lock a file has no bytes in the open
    for (const file of found['files']?.filter(({ bytes }) => bytes) ?? []) {
      let binary = '';
      for (const byte of file['bytes'] as Uint8Array) binary += String.fromCharCode(byte);
      file['bytes'] = btoa(binary);
    }
    database.close();
    return found;
  });
  for (const file of rows['files']?.filter(({ bytes }) => bytes) ?? [])
    file['bytes'] = Buffer.from(String(file['bytes']), 'base64');
  return rows as unknown as Stored;
}
