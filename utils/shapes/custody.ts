import { z } from 'zod';
import { instant, sha256Digest } from './scalars';

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
] as const;
export type CustodyEvent = (typeof custodyEvents)[number];

const count = z.int().min(0).exactOptional();
const flag = z.boolean().exactOptional();
const digest = sha256Digest.exactOptional();
/** A name of ours or an identifier, or several with blanks between: no words of anybody. */
const code = z
  .string()
  .regex(/^[\x20-\x7e]{0,500}$/)
  .exactOptional();
/** What is named by somebody else: a file, a site, a receiver, a receipt. */
const called = z.string().max(500).exactOptional();

/**
 * What a detail of an entry may be. A log says what was done in names, counts and digests: what has no name here has no
 * place in it, and a verifier refuses its line.
 */
const detailSchema = z.strictObject({
  ...{ captures: count, copies: count, decided: count, differences: count, files: count, regions: count },
  ...{ seconds: count, words: count, byHand: flag, found: flag, same: flag },
  ...{ digest, pack: digest, seal: digest, sha256: digest },
  ...{ answer: code, claim: code, contents: code, copy: code, days: code, from: code, genTime: code },
  ...{ keys: code, keyStanding: code, outcome: code, pixels: code, request: code, route: code, said: code },
  ...{ scope: code, stage: code, standing: code, state: code, undo: code, what: code },
  ...{ file: called, name: called, number: called, receipt: called, site: called, to: called, tsa: called },
  fields: z.union([z.int().min(0), z.string().regex(/^[\w .-]{0,500}$/)]).exactOptional(),
});

/** Who acted: a person in a role (pseudonymous on purpose) or the tool itself. */
export const actorSchema = z.strictObject({
  kind: z.enum(['person', 'tool']),
  role: z.enum(['recorder', 'reviewer', 'legal']).exactOptional(),
});
export type Actor = z.infer<typeof actorSchema>;

/**
 * One link of an incident's chain. `hash` = SHA-256 of the canonical JSON (RFC 8785 order) of all other members;
 * `previous` = the hash of the entry before, 64 zeros for the first. `seq` counts from 1 without gaps.
 */
export const custodyEntrySchema = z.strictObject({
  incidentId: z.uuid(),
  seq: z.int().min(1),
  at: instant,
  actor: actorSchema,
  event: z.enum(custodyEvents),
  captureId: z.uuid().exactOptional(),
  detail: detailSchema,
  previous: sha256Digest,
  hash: sha256Digest,
});
export type CustodyEntry = z.infer<typeof custodyEntrySchema>;

/**
 * An entry in a pack of redacted copies whose details name something that was taken out. The chain still passes through
 * its `hash`; that the hash is of these members shows only where the details are.
 */
export const withheldEntrySchema = custodyEntrySchema.omit({ detail: true }).extend({ withheld: z.literal(true) });
export type WithheldEntry = z.infer<typeof withheldEntrySchema>;
