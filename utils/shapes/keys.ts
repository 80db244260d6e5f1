import { z } from 'zod';
import { instant, sha256Digest } from './scalars';

const tagOf = (value: unknown) => Object.prototype.toString.call(value);
/** By its tag: bytes and keys may come from another realm of the same browser. */
const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => tagOf(value) === '[object Uint8Array]');
const cryptoKey = z.custom<CryptoKey>((value) => tagOf(value) === '[object CryptoKey]');

/** This device's signing key: made once, never extractable, so nobody can carry it off, not even we. */
export const deviceKeySchema = z.strictObject({
  privateKey: cryptoKey,
  /** SubjectPublicKeyInfo (RFC 5280), DER. */
  spki: bytes,
  /** SHA-256 of the SPKI: what people compare and put on a pin list. */
  fingerprint: sha256Digest,
  createdAt: z.string(),
});
export type DeviceKey = z.infer<typeof deviceKeySchema>;

/** The key pair to which employees hand over. Only the recipient is ever shown; the identity is kept encrypted. */
export const reviewerIdentitySchema = z.strictObject({
  /** `age1…`: given to everybody who hands over. */
  recipient: z.string(),
  createdAt: z.string(),
  /** An identity file as `age-keygen` writes it, encrypted with a passphrase: `age -d -i` takes it as it is. */
  locked: bytes,
});
export type ReviewerIdentity = z.infer<typeof reviewerIdentitySchema>;

/**
 * The personal part of a profile as it lay on the disk up to 2026-11-27: AES-256-GCM under a key from the passphrase
 * (PBKDF2). Opening it once puts the lock over the records in its place.
 */
export const lockedProfileSchema = z.strictObject({ salt: bytes, rounds: z.int().min(1), iv: bytes, data: bytes });
export type LockedProfile = z.infer<typeof lockedProfileSchema>;

/** Minutes without a press after which the lock closes by itself. */
export const lockMinutes = [5, 15, 30, 60] as const;

/** The lock over all records: a public half to which everybody seals, and the ways to the secret one. */
export const recordLockSchema = z.strictObject({
  id: z.string(),
  /** X25519. */
  recipient: bytes,
  /** The secret half under the passphrase: Argon2id (RFC 9106), `memory` in KiB; XChaCha20-Poly1305. */
  passphrase: z.strictObject({ salt: bytes, memory: z.int(), passes: z.int(), wrapped: bytes }),
  /** The same under what a passkey gives for `salt` (WebAuthn, extension `prf`). */
  passkey: z.strictObject({ credentialId: bytes, salt: bytes, wrapped: bytes }).exactOptional(),
  minutes: z.literal(lockMinutes),
  madeAt: instant,
  /** Rows from before the lock are still being sealed. */
  isSealing: z.literal(true).exactOptional(),
  /** It is being taken off: what is written lies open. */
  isLeaving: z.literal(true).exactOptional(),
  /** Wrong tries in a row, and until when the next one waits. */
  wrong: z.strictObject({ tries: z.int(), until: instant }).exactOptional(),
});
export type RecordLock = z.infer<typeof recordLockSchema>;

/** A device key that somebody here has compared with its owner, by a way other than a pack. */
export const pinSchema = z.strictObject({
  /** SHA-256 of the key's SubjectPublicKeyInfo. */
  fingerprint: sha256Digest,
  /** Whose device: as the company names it. */
  name: z.string().trim().min(1).max(100),
  addedAt: instant,
});
export type Pin = z.infer<typeof pinSchema>;

/** To what answers are sealed that only this device may read. */
export const replyKeySchema = z.strictObject({ recipient: z.string(), secret: z.string() });

/** What the desk of this device says of itself on the page, the poster or the file by which it is added. */
export const invitationSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  people: z.array(z.string().trim().min(1).max(60)).max(20),
  /** The company's own page behind the link. */
  page: z.url({ protocol: /^https$/ }).max(300),
  mail: z.email().max(200).exactOptional(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** Rows by table, kept for the seconds in which an act can be taken back. */
export const heldRowsSchema = z.record(z.string(), z.array(z.custom<object>((value) => value instanceof Object)));
export type HeldRows = z.infer<typeof heldRowsSchema>;
