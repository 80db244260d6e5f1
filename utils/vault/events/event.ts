import { z } from 'zod';
import { instant, sha256Digest, uuid } from '../../shapes/scalars';

/** First line of every event's text. */
export const eventFormat = 'banken-event/1';

/**
 * What is signed of an event, and stays readable: who wrote it, where it stands in that writer's log and after which other
 * events of its case. The words themselves are in the payload; the header holds their digest, so a chain can be checked by
 * whoever may not read them, and still after a case was shredded.
 */
export const eventHeaderSchema = z.strictObject({
  format: z.literal(eventFormat),
  /** Whose log: the digest of the founding event's payload. Events of another company never fit. */
  vault: sha256Digest,
  /** SHA-256 of the writing device's SubjectPublicKeyInfo. */
  writer: sha256Digest,
  /** Counts from 1 without gaps in the log of each writer. */
  seq: z.int().min(1).max(1_000_000_000),
  /** `eventHash` of the writer's event before, 64 zeros for the first. */
  previous: sha256Digest,
  /** Latest events of the case that the writer had seen: `eventHash` of each, sorted. */
  heads: z.array(sha256Digest).max(64),
  /** The case; for what concerns the whole vault its own id. */
  case: z.union([uuid, sha256Digest]),
  /** By the writer's clock: shown, never used to decide. */
  at: instant,
  /** SHA-256 of the payload's text. */
  payload: sha256Digest,
});
export type EventHeader = z.infer<typeof eventHeaderSchema>;

/** What an event says. The salt keeps short words (a decision, a name) from being guessed by their digest. */
export const payloadSchema = z.strictObject({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  kind: z.string().regex(/^[a-z][a-z-]{0,31}$/),
  body: z.record(z.string().max(64), z.json()),
});
export type Payload = z.infer<typeof payloadSchema>;

/** Longest text of a payload in characters, and largest event in bytes: an event is small, large things are packs. */
export const longestPayload = 256_000;
export const largestEvent = 1_200_000;

/** How the words of an event are at hand. */
export type Words =
  | { state: 'read'; payload: Payload; text: string }
  /** An age file for the readers of the case. */
  | { state: 'sealed'; file: Uint8Array<ArrayBuffer> }
  /** Kept back by its writer, as a blind opinion is until both exist. */
  | { state: 'withheld' };

/** An event whose signature holds over its header; whether its writer may be believed is for `judgeEvents`. */
export interface ReadEvent {
  /** SHA-256 of the two signed lines. */
  readonly hash: string;
  readonly header: EventHeader;
  /** DER, base64: as it stands in the text. */
  readonly signature: string;
  /** SubjectPublicKeyInfo, base64: as it stands in the text. */
  readonly key: string;
  readonly words: Words;
}
