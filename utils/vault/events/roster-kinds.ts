import { z } from 'zod';
import { memberRoles } from '../../shapes/member-roles';
import { sha256Digest, uuid } from '../../shapes/scalars';

const person = z.string().trim().min(1).max(100);
const recipient = z.string().regex(/^age1[ac-hj-np-z02-9]{58}$/);
const caseId = z.union([uuid, sha256Digest]);
const why = z.string().max(2_000);
const price = z.number().min(0).max(1_000_000_000);
const base64 = z.base64().max(20_000);

/** A device of a person who works in the vault. */
const memberSchema = z.strictObject({
  /** One for all devices of a person: two owners are two persons. */
  person,
  role: z.enum(memberRoles),
  /** Fingerprint of the device that signs. */
  writer: sha256Digest,
  /** To whom case keys are wrapped. */
  recipient,
});
export type Member = z.infer<typeof memberSchema>;

/** Kinds of events about the vault itself, by who may write them. */
export const rosterKinds = {
  founded: z.strictObject({
    name: z.string().trim().min(1).max(200),
    /** The device that signs the founding itself; another one that copies these words founds nothing. */
    founder: memberSchema,
    /** The paper: opens every case, and holds the key of one more owner for the day when the others are gone. */
    recovery: z.strictObject({ recipient, writer: sha256Digest, lockedWriter: base64 }),
  }),
  member: memberSchema,
  /** Events of this device count up to `after`, whatever time they claim. */
  revoked: z.strictObject({ writer: sha256Digest, after: z.int().min(0), why: why.exactOptional() }),
  /** A second owner's word for a `revoked` of an owner's device or a `shredded`. */
  seconded: z.strictObject({ of: sha256Digest }),
  /** Final once seconded: the wraps of this case may be deleted, and no new key is ever made for it. */
  shredded: z.strictObject({ case: caseId, why }),
  /** Of two events that claim one place in a log, this one stands. */
  stands: z.strictObject({ event: sha256Digest }),
  /** A data key of a case: what is sealed from now on goes to its recipient. */
  'case-key': z.strictObject({
    case: caseId,
    epoch: z.int().min(1),
    recipient,
    /** To whom it was wrapped, the recovery key among them. */
    readers: z.array(recipient).min(1).max(2_000),
    /** SHA-256 of the wrap, an age file: its name in the bucket of wraps. */
    wrap: sha256Digest,
  }),
  /** Where employees hand in: packs are sealed to this key of the team, and answers signed with it, whoever of it is at work. */
  inbox: z.strictObject({
    recipient,
    /** SubjectPublicKeyInfo, base64. */
    key: base64,
    /** Its private half (PKCS #8), an age file for `recipient`, base64. */
    lockedKey: base64,
    /** The store's key with which employees may put into `inbox/` and nothing else. */
    access: z.strictObject({ accessKeyId: z.string().max(128), secretAccessKey: z.string().max(256) }).exactOptional(),
  }),
  /** What the storage may cost a month at most, and by which prices that is forecast; all in one currency. */
  budget: z.strictObject({
    cap: price,
    currency: z.string().regex(/^[A-Z]{3}$/),
    /** A gigabyte for a month. */
    storage: price,
    /** A thousand requests that write or list. */
    writes: price,
    /** A thousand requests that read. */
    reads: price,
    /** Who looked the prices up, and when. */
    lookedUp: z.iso.date(),
  }),
  /** A state of many cases, folded by the writer, as a sealed pack: where a new machine begins. */
  snapshot: z.strictObject({
    pack: sha256Digest,
    events: z.int().min(0),
    ends: z.record(sha256Digest, z.int().min(1)),
  }),
} as const;
export type RosterKind = keyof typeof rosterKinds;

/** Kinds that no owner has to write. */
export const anyWriterKinds: readonly RosterKind[] = ['case-key', 'snapshot'];

export type RosterBody<Kind extends RosterKind> = z.infer<(typeof rosterKinds)[Kind]>;
