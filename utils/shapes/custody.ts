import { z } from 'zod';
import { instant, sha256Digest, uuid } from './scalars';

export const custodyEvents = [
  'captured',
  'sealed',
  'opened',
  'revealed',
  'described',
  'status-changed',
  'exported',
  'handed-over',
  'imported',
  'stamped',
  'read-again',
  'redacted',
  'redaction-discarded',
  'request-prepared',
  'request-sent',
  'request-answered',
  'request-discarded',
  'request-dated',
  'form-captured',
  // The person who recorded: one capture into a case of its own or back, one thrown away, consent, and what came of it
  'capture-parted',
  'capture-joined',
  'capture-discarded',
  'pixels-taken-out',
  'consented',
  'hand-over-made',
  'consent-withdrawn',
  'answered-person',
  // The desk: with how many other cases one is looked at as one, or no longer
  'campaign-joined',
  'campaign-parted',
  // What two people came to, and a gate that was passed before they did
  'decided',
  'gate-passed',
  // What the employer did: a step of the playbook, a decision record, what the person wishes, how long it is kept
  'care-step',
  'care-recorded',
  'kept-until',
] as const;
export type CustodyEvent = (typeof custodyEvents)[number];

/** What can be opened of a capture. */
export const shownParts = ['text', 'picture', 'page'] as const;
export type ShownPart = (typeof shownParts)[number];

/** What became of the pictures that are not kept beside a capture. */
export const pixelStates = ['out', 'back', 'aside', 'destroyed', 'given'] as const;

/** What a case's log and its records say against each other, the gravest first. */
export const logDoubts = [
  'log-gone',
  'log-short',
  'record-gone',
  'withdrawal-gone',
  'state-other',
  'request-other',
] as const;
export type LogDoubt = (typeof logDoubts)[number];

/** Who acted: a person in a role (pseudonymous on purpose) or the tool itself. */
const actorSchema = z.strictObject({
  kind: z.enum(['person', 'tool']),
  role: z.enum(['recorder', 'reviewer', 'legal']).exactOptional(),
});
export type Actor = z.infer<typeof actorSchema>;

/**
 * One link of an incident's chain. `hash` = SHA-256 of the canonical JSON (RFC 8785 order) of all other members;
 * `previous` = the hash of the entry before, 64 zeros for the first. `seq` counts from 1 without gaps. `salt` is 16 random
 * bytes as hex (missing in entries of before 2026-11-28): without it nobody can try details out against the hash.
 */
export const custodyEntrySchema = z.strictObject({
  incidentId: uuid,
  seq: z.int().min(1),
  at: instant,
  actor: actorSchema,
  event: z.enum(custodyEvents),
  captureId: uuid.exactOptional(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .exactOptional(),
  previous: sha256Digest,
  hash: sha256Digest,
});
export type CustodyEntry = z.infer<typeof custodyEntrySchema>;

/**
 * An entry in a pack of redacted copies whose details name something that was taken out; its salt goes with them. The chain
 * still passes through its `hash`; that the hash is of these members shows only where the details are.
 */
export const withheldEntrySchema = custodyEntrySchema
  .omit({ detail: true, salt: true })
  .extend({ withheld: z.literal(true) });
export type WithheldEntry = z.infer<typeof withheldEntrySchema>;
