import { sha256Hex } from '../../bytes/digest';
import { largestEvent, type ReadEvent } from '../events/event';
import { readEvent, type Unfit } from '../events/event-text';
import { elementsIn, keyIn, textIn } from '../store/answers';
import { mostPack, wholeXml } from '../store/bodies';
import { eventIn, logKey, logOf, newsIn, newsSince, packKey } from '../store/names';
import type { ObjectStore, StoredObject } from '../store/object-store';
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
  const names = await foldersIn(store, 'log/');
  return names.flatMap((name) => eventIn(`${name}${'0'.repeat(10)}`)?.writer ?? []);
}

/** Every folder right below a prefix, in order. */
export async function foldersIn(
  store: ObjectStore,
  prefix: string,
  bucket?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const folders: string[] = [];
  let after = '';
  for (;;) {
    const query = { 'list-type': '2', 'encoding-type': 'url', prefix, delimiter: '/', 'start-after': after, ...more };
    const xml = wholeXml(await store.text('GET', '', { query, bucket }), 'ListBucketResult');
    const names = elementsIn(xml, 'CommonPrefixes').map((part) => keyIn(part, 'Prefix'));
    folders.push(...names);
    const last = names.at(-1);
    if (textIn(xml, 'IsTruncated') !== 'true') return folders;
    if (!last || last <= after) throw new StoreError('damaged', after);
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

/**
 * Events at places of a log at which more than one lies, wherever they stand: one listing for a thousand. Who has read a place
 * does not come back to it by news, and would go on with the one while a new machine sees both.
 */
export async function readForks(store: ObjectStore, writer: string): Promise<Read> {
  const places = new Map<string, Map<string, StoredObject>>();
  for (const version of await store.versions(logOf(writer))) {
    if (version.isMarker) continue;
    places.set(version.key, (places.get(version.key) ?? new Map()).set(version.etag, version));
  }
  return readPlaces(
    store,
    [...places.values()].filter(({ size }) => size > 1).flatMap((versions) => [...versions.values()]),
  );
}

/** Events of which the news told, each at its place; one that is not there yet is asked for again next time. */
export async function readNews(
  store: ObjectStore,
  since: number,
  now: number,
  isKnown: (writer: string, seq: number) => Promise<boolean>,
): Promise<Read & { late: number }> {
  const wanted: { key: string }[] = [];
  const end = newsSince(now + hour);
  for await (const page of store.list('new/', newsSince(since))) {
    // A minute that is still to come is no news: whoever lays such names would have them listed and asked for at every poll
    if ((page[0]?.key ?? '') >= end) break;
    for (const { key } of page) {
      if (key >= end) break;
      const place = newsIn(key);
      if (place && !(await isKnown(place.writer, place.seq))) wanted.push({ key: logKey(place.writer, place.seq) });
    }
  }
  const read = await readPlaces(store, wanted);
  return { ...read, late: wanted.length - read.events.length - read.misfits.length };
}

const hour = 3_600_000;
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
  const bytes = await store.get(key, undefined, version, largestEvent).catch((error: unknown) => {
    if (error instanceof StoreError && error.fault === 'absent') return undefined;
    // Longer than any event: one such thing in a log keeps nobody from reading the rest
    if (error instanceof StoreError && error.fault === 'damaged') return new Uint8Array();
    throw error;
  });
  if (!bytes) return;
  const event = await readEvent(bytes);
  const place = eventIn(key);
  if (typeof event === 'string') read.misfits.push({ key, why: event });
  else if (event.header.writer !== place?.writer || event.header.seq !== place.seq) {
    read.misfits.push({ key, why: 'wrong-place' });
  } else read.events.push(event);
}

/**
 * A sealed pack, held to its name: what somebody laid over it, or a delete marker, hides it from nobody as long as its lock holds.
 * @throws StoreError `damaged`, `absent`
 */
export async function readPack(store: ObjectStore, sha256: string, most = mostPack): Promise<Uint8Array<ArrayBuffer>> {
  const key = packKey(sha256);
  const read = async (version?: string) => {
    const bytes = await store.get(key, undefined, version, most);
    if ((await sha256Hex(bytes)) !== sha256) throw new StoreError('damaged', sha256);
    return bytes;
  };
  const first = await read().catch(notThere);
  if (!(first instanceof StoreError)) return first;
  // A store that lists no versions has no other to read
  for (const { version, isMarker, isLatest } of await store.versions(key).catch(() => [])) {
    const bytes = isMarker || isLatest || !version ? first : await read(version).catch(notThere);
    if (!(bytes instanceof StoreError)) return bytes;
  }
  throw first;
}

/** For `catch`: something else lies there, or nothing; what hides the answer itself is thrown on. */
function notThere(error: unknown): StoreError {
  if (error instanceof StoreError && (error.fault === 'damaged' || error.fault === 'absent')) return error;
  throw error;
}

/** The last number of each log up to which nothing is missing. */
export function endsOf(events: readonly ReadEvent[]): Map<string, number> {
  const numbers = new Map<string, Set<number>>();
  for (const { header } of events) {
    numbers.set(header.writer, (numbers.get(header.writer) ?? new Set()).add(header.seq));
  }
  return new Map(
    [...numbers].map(([writer, there]) => {
      let end = 0;
      while (there.has(end + 1)) end += 1;
      return [writer, end];
    }),
  );
}
