import { sha256Hex } from '../../bytes/digest';
import type { ReadEvent } from '../events/event';
import { readEvent, type Unfit } from '../events/event-text';
import { elementsIn, textIn } from '../store/answers';
import { logKey, logOf, newsIn, newsSince, placeIn } from '../store/names';
import type { ObjectStore } from '../store/object-store';
import { StoreError } from '../store/store-error';

/** An object in a log that is no event of that place. */
export interface Misfit {
  readonly key: string;
  readonly why: Unfit | 'wrong-place';
}

interface Read {
  readonly events: ReadEvent[];
  readonly misfits: Misfit[];
}

/** Who has a log here, members or not: what strangers lay there is shown, too. */
export async function writersIn(store: ObjectStore): Promise<string[]> {
  const writers: string[] = [];
  let after = '';
  for (;;) {
    const query = { 'list-type': '2', 'encoding-type': 'url', prefix: 'log/', delimiter: '/', 'start-after': after };
    const xml = await store.text('GET', '', { query });
    const names = elementsIn(xml, 'CommonPrefixes').map((part) => decodeURIComponent(textIn(part, 'Prefix') ?? ''));
    for (const name of names) if (placeIn(`${name}${'0'.repeat(10)}`)) writers.push(name.slice(4, -1));
    const last = names.at(-1);
    if (textIn(xml, 'IsTruncated') !== 'true' || !last || last <= after) return writers;
    // Behind everything in the last folder: `0` follows `/`
    after = `${last.slice(0, -1)}0`;
  }
}

/**
 * The events of one log from a number on. Every version at a place is read, not the latest alone: where a second device with
 * the same key wrote over an event, both come to light; a delete marker hides nothing.
 */
export async function readLog(store: ObjectStore, writer: string, after: number): Promise<Read> {
  const versions = await store.versions(logOf(writer), undefined, after > 0 ? logKey(writer, after) : '');
  const seen = new Set<string>();
  const wanted = versions.filter(({ key, etag, isMarker }) => {
    const isNew = !isMarker && !seen.has(`${key} ${etag}`);
    seen.add(`${key} ${etag}`);
    return isNew;
  });
  return readPlaces(store, wanted);
}

/** Events of which the news told, each at its place; one that is not there yet is asked for again next time. */
export async function readNews(
  store: ObjectStore,
  since: number,
  isKnown: (writer: string, seq: number) => Promise<boolean>,
): Promise<Read & { late: number }> {
  const wanted: { key: string }[] = [];
  for await (const page of store.list('new/', newsSince(since))) {
    for (const { key } of page) {
      const place = newsIn(key);
      if (place && !(await isKnown(place.writer, place.seq))) wanted.push({ key: logKey(place.writer, place.seq) });
    }
  }
  const read = await readPlaces(store, wanted);
  return { ...read, late: wanted.length - read.events.length - read.misfits.length };
}

/** How many objects are fetched at once. */
const together = 8;

async function readPlaces(
  store: ObjectStore,
  wanted: readonly { key: string; version?: string | undefined }[],
): Promise<Read> {
  const read: Read = { events: [], misfits: [] };
  const open = [...wanted];
  const lane = async () => {
    for (let next = open.shift(); next; next = open.shift()) await readPlace(store, next, read);
  };
  await Promise.all(Array.from({ length: together }, lane));
  return read;
}

async function readPlace(
  store: ObjectStore,
  { key, version }: { key: string; version?: string | undefined },
  read: Read,
) {
  const bytes = await store.get(key, undefined, version).catch((error: unknown) => {
    if (error instanceof StoreError && error.fault === 'absent') return undefined;
    throw error;
  });
  if (!bytes) return;
  const event = await readEvent(bytes);
  const place = placeIn(key);
  if (typeof event === 'string') read.misfits.push({ key, why: event });
  else if (event.header.writer !== place?.writer || event.header.seq !== place.seq) {
    read.misfits.push({ key, why: 'wrong-place' });
  } else read.events.push(event);
}

/** A sealed pack, held to its name. @throws StoreError `damaged` */
export async function readPack(store: ObjectStore, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await store.get(`packs/${sha256}`);
  if ((await sha256Hex(bytes)) !== sha256) throw new StoreError('damaged', sha256);
  return bytes;
}
