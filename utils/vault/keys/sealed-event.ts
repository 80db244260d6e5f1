import { CodedError } from '../../coded-error';
import { decryptWith, encryptFor } from '../../evidence/keys/age-file';
import type { ReadEvent } from '../events/event';
import { readPayload } from '../events/event-text';

/** Closes the words of an event for the readers of its case. Header and signature stay as they are. */
export async function sealEvent(event: ReadEvent, recipient: string): Promise<ReadEvent> {
  if (event.words.state !== 'read') return event;
  const file = await encryptFor([recipient], new TextEncoder().encode(event.words.text));
  return { ...event, words: { state: 'sealed', file } };
}

/**
 * Opens the words with what keys are here. An event that cannot be opened stays sealed, and so does one in which lie other
 * words than its header says: sealed is shown as unreadable, never as absent.
 */
export async function openEvent(event: ReadEvent, identities: readonly string[]): Promise<ReadEvent> {
  if (event.words.state !== 'sealed' || identities.length === 0) return event;
  try {
    const text = new TextDecoder().decode(await decryptWith(identities, event.words.file));
    const words = await readPayload(text, event.header.payload);
    return words ? { ...event, words } : event;
  } catch (error) {
    if (error instanceof CodedError) return event;
    throw error;
  }
}
