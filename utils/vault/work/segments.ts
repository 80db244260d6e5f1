import { sha256Hex } from '../../bytes/digest';
import type { ReadEvent } from '../events/event';
import { eventText, readEvent } from '../events/event-text';
import type { Roster } from '../events/roster';
import type { RosterBody } from '../events/roster-kinds';
import type { ObjectStore } from '../store/object-store';
import { readPack } from './read-logs';

const encoder = new TextEncoder();

/**
 * Many events as one object, so that a new machine does not fetch a million: their texts one after another, sealed and signed
 * as they lie in the logs. Whoever made it needs no trust: every signature is checked again, and a log with a gap is seen.
 */
export async function makeSegment(events: readonly ReadEvent[]): Promise<{ blob: Blob; body: RosterBody<'snapshot'> }> {
  const bytes = encoder.encode(events.map(eventText).join(''));
  const ends: Record<string, number> = {};
  for (const { header } of events) ends[header.writer] = Math.max(ends[header.writer] ?? 0, header.seq);
  const body = { pack: await sha256Hex(bytes), events: events.length, ends };
  return { blob: new Blob([bytes]), body };
}

/** The events of every segment that the log names. What is in none is read from the logs. */
export async function readSegments(store: ObjectStore, { snapshots }: Pick<Roster, 'snapshots'>): Promise<ReadEvent[]> {
  const events: ReadEvent[] = [];
  for (const pack of new Set(snapshots.map(({ body }) => body.pack))) {
    const lines = new TextDecoder().decode(await readPack(store, pack)).split('\n');
    for (let at = 0; at + 5 <= lines.length; at += 5) {
      const event = await readEvent(encoder.encode(`${lines.slice(at, at + 5).join('\n')}\n`));
      if (typeof event !== 'string') events.push(event);
    }
  }
  return events;
}
