import { Dexie } from 'dexie';

/**
 * Waits for something that is not the database's (a digest, a decipherment, the browser's memory) within a query that is
 * watched. Awaited as it is, Dexie would lose sight of the query there, and what is read after it would not be watched.
 */
export function withinQuery<Value>(work: Promise<Value>): Promise<Value> {
  const watched: PromiseLike<Value> = Dexie.Promise.resolve(work);
  return watched as Promise<Value>;
}
