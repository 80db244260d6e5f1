import { sha256Hex } from '../../bytes/digest';
import { largestEvent, type ReadEvent } from '../events/event';
import { readEvent } from '../events/event-text';
import type { RosterBody } from '../events/roster-kinds';
import { logKey, segmentIn, segmentMarks } from '../store/names';
import { nothingIfAbsent, type ObjectStore } from '../store/object-store';
import { StoreError } from '../store/store-error';
import { type Misfit, readPack } from './read-logs';

/** Most bytes of a segment: a new machine reads it whole. */
const mostBytes = 16 * 1_048_576;
/** How many events are fetched at once. */
const together = 8;

/** A run of events of some logs as one object: their texts one after another, sealed and signed as they lie in the logs. */
interface Segment {
  readonly blob: Blob;
  readonly body: RosterBody<'snapshot'>;
}

/**
 * Many events as one object, so that a new machine does not fetch a million. They are fetched from the logs as they lie
 * there; where one is not to be had, that log ends before it.
 */
export async function makeSegment(store: ObjectStore, events: readonly ReadEvent[]): Promise<Segment> {
  const open = [...events].sort(inLogs);
  const texts: Uint8Array<ArrayBuffer>[] = [];
  const ends: Record<string, number> = {};
  const stopped = new Set<string>();
  let bytes = 0;
  while (open.length > 0 && bytes < mostBytes) {
    const some = open.splice(0, together);
    const fetched = await Promise.all(some.map((event) => textOf(store, event)));
    for (const [at, { header }] of some.entries()) {
      const text = fetched[at];
      if (!text) stopped.add(header.writer);
      if (!text || stopped.has(header.writer)) continue;
      texts.push(text);
      bytes += text.length;
      ends[header.writer] = header.seq;
    }
  }
  const blob = new Blob(texts);
  const pack = await sha256Hex(new Uint8Array(await blob.arrayBuffer()));
  return { blob, body: { pack, events: texts.length, ends } };
}

const inLogs = ({ header: one }: ReadEvent, { header: other }: ReadEvent) =>
  one.writer === other.writer ? one.seq - other.seq : one.writer < other.writer ? -1 : 1;

async function textOf(store: ObjectStore, { header, hash }: ReadEvent) {
  const text = await store
    .get(logKey(header.writer, header.seq), undefined, undefined, largestEvent)
    .catch(nothingIfAbsent);
  const event = text && (await readEvent(text));
  return event && typeof event !== 'string' && event.hash === hash ? text : undefined;
}

/**
 * The events of every segment that is to be found. Whoever made one needs no trust: its name is the digest of its bytes, every
 * signature is checked again, and what is missing is read from the logs. One that is not whole is told and left out.
 */
export async function* readSegments(store: ObjectStore, misfits: Misfit[]): AsyncGenerator<ReadEvent[]> {
  for await (const page of store.list(segmentMarks)) {
    for (const { key } of page) {
      const pack = segmentIn(key);
      const bytes = pack && (await readPack(store, pack, 2 * mostBytes).catch(nothingIfUnfit));
      if (!bytes) misfits.push({ key, why: 'not-an-event' });
      else yield await eventsIn(bytes);
    }
  }
}

/** A segment that is gone or changed hides nothing: the logs have it all. */
function nothingIfUnfit(error: unknown): undefined {
  if (!(error instanceof StoreError) || error.passes) throw error;
}

async function eventsIn(bytes: Uint8Array<ArrayBuffer>): Promise<ReadEvent[]> {
  const events: ReadEvent[] = [];
  let from = 0;
  for (let at = 0, lines = 0; at < bytes.length; at++) {
    if (bytes[at] !== lineFeed) continue;
    lines += 1;
    if (lines < 5) continue;
    const event = at - from < largestEvent ? await readEvent(bytes.slice(from, at + 1)) : 'not-an-event';
    if (typeof event !== 'string') events.push(event);
    from = at + 1;
    lines = 0;
  }
  return events;
}

const lineFeed = 10;
