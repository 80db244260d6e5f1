import { CodedError } from '../../coded-error';
import { decryptWith, encryptFor } from '../../evidence/keys/age-file';
import { largestEvent, type ReadEvent } from './event';
import { eventText, readEvent, type Unfit } from './event-text';

/** What a text of events holds: lines that are no event are counted by their reason. */
export interface EventsInText {
  events: ReadEvent[];
  unfit: Record<Unfit, number>;
}

/** Longest file of events that is opened, in bytes. */
const largestFile = 256_000_000;
const first = 'banken-events/1';

/**
 * Events as a sealed file between desks that have no vault: the texts one after another, encrypted for the receivers (age).
 * A blind opinion travels without its words: `withheld`.
 * @throws CodedError `recipient-wrong`
 */
export function writeEventFile(
  events: readonly ReadEvent[],
  recipients: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  return encryptFor(recipients, new TextEncoder().encode(textOfEvents(events)));
}

/** The same before it is sealed. */
export const textOfEvents = (events: readonly ReadEvent[]): string => `${first}\n${events.map(eventText).join('')}`;

/** The event without its words. What it says is fixed all the same: its header has their digest. */
export function withheld(event: ReadEvent): ReadEvent {
  return { ...event, words: { state: 'withheld' } };
}

/**
 * Opens such a file. Lines that are no event are counted, not believed.
 * @throws CodedError `key-wrong`, `encrypted-damaged`, `events-unreadable`
 */
export async function readEventFile(
  file: Uint8Array<ArrayBuffer>,
  identities: readonly string[],
): Promise<EventsInText> {
  if (file.length > largestFile) throw new CodedError('events-unreadable', `${file.length} bytes`);
  return eventsInText(new TextDecoder().decode(await decryptWith(identities, file)));
}

/**
 * The events in such a text.
 * @throws CodedError `events-unreadable`
 */
export async function eventsInText(whole: string): Promise<EventsInText> {
  const lines = whole.split('\n');
  if (lines[0] !== first || lines.at(-1) !== '' || lines.length % 5 !== 2) throw new CodedError('events-unreadable');
  const events: ReadEvent[] = [];
  const unfit: Record<Unfit, number> = { 'not-an-event': 0, 'bad-signature': 0 };
  for (let at = 1; at < lines.length - 1; at += 5) {
    const text = `${lines.slice(at, at + 5).join('\n')}\n`;
    const event = text.length > largestEvent ? 'not-an-event' : await readEvent(new TextEncoder().encode(text));
    if (typeof event === 'string') unfit[event] += 1;
    else events.push(event);
  }
  return { events, unfit };
}
