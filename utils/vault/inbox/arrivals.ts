import { inboxIn, inboxSince } from '../store/names';
import type { ObjectStore } from '../store/object-store';

/** Something that was handed in, as a listing shows it. */
export interface Arrival {
  readonly key: string;
  /** By the sender's clock, ms since 1970. */
  readonly at: number;
  readonly bytes: number;
  readonly etag: string;
}

/** How far back a poll of the inbox looks again: a large pack on a slow line takes hours after it was named. */
const overlap = 24 * 3_600_000;

/** What was handed in since: one listing for a thousand. Names that nobody of ours makes are passed over. */
export async function arrivalsSince(store: ObjectStore, since: number): Promise<Arrival[]> {
  const found: Arrival[] = [];
  for await (const page of store.list('inbox/', since > overlap ? inboxSince(since - overlap) : '')) {
    for (const { key, bytes, etag } of page) {
      const at = inboxIn(key);
      if (at !== undefined) found.push({ key, at, bytes, etag });
    }
  }
  return found;
}
