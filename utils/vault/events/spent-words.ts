import type { ReadEvent } from './event';
import { withheld } from './event-file';

/**
 * An event of a case that was deleted at a desk, as that desk's own copy of the log keeps it: place, links and the digest of
 * its words, without them. What says nothing but digests, numbers and days stays: which sealed packs there are and until when
 * they are locked, and which file of a person was taken in.
 * @returns nothing where it has no words, or may keep them
 */
export function withoutSpentWords(event: ReadEvent): ReadEvent | undefined {
  if (event.words.state !== 'read') return undefined;
  const { kind, body } = event.words.payload;
  const isOfStore = kind === 'pack' || kind === 'locked' || (kind === 'record' && body['name'] === 'arrival');
  return isOfStore ? undefined : withheld(event);
}
