import { z } from 'zod';
import { incidentStatuses } from './incident';
import { instant, sha256Digest, uuid } from './scalars';
import { accessKeyId, bucketName, secretAccessKey, storeAddress, storeRegion } from './store-address';

const recipient = z.string().regex(/^age1[a-z0-9]{58}$/);
/** DER bytes in base64. */
const base64 = z.string().regex(/^[A-Za-z0-9+/]{80,200}={0,2}$/);

/** A desk that takes records: who opens them, with which keys, and whose signature its answers bear. */
export const deskSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** Who opens what arrives, as the company names them. */
  people: z.array(z.string().trim().min(1).max(60)).max(20),
  recipients: z.array(recipient).min(1).max(10),
  /** SubjectPublicKeyInfo of the key (P-256) that signs this and its answers, base64. */
  key: base64,
  mail: z.email().max(200).exactOptional(),
  /** Recipients of this desk from before that must not be used any more. */
  withdrawn: z.array(recipient).max(50),
  madeAt: instant,
});
export type Desk = z.infer<typeof deskSchema>;

/** By which way a desk came to this device; `answer`: it answers under a new key that the person has compared. */
const deskWays = ['link', 'file', 'policy', 'answer'] as const;

/** A desk as it is kept by who hands over. */
export const keptDeskSchema = z.strictObject({
  desk: deskSchema,
  way: z.enum(deskWays),
  /** The host of the page that brought it, for a link. */
  host: z.string().max(300).exactOptional(),
  addedAt: instant,
  /** Since when the desk itself says that it must not be used. */
  withdrawnAt: instant.exactOptional(),
});
export type KeptDesk = z.infer<typeof keptDeskSchema>;

/** What may be done with what is handed over, each said by itself. */
export const purposes = ['safety', 'company', 'manager'] as const;
export type Purpose = (typeof purposes)[number];

/** What the desk says back: number, state and a word. */
export const deskAnswerSchema = z.strictObject({
  format: z.literal('banken-answer/1'),
  handOver: uuid,
  /** The desk's own number of the case. */
  number: z.string().min(1).max(60),
  status: z.enum(incidentStatuses),
  words: z.string().max(2_000),
  at: instant,
});
export type DeskAnswer = z.infer<typeof deskAnswerSchema>;

/** That the person takes their consent back. */
export const withdrawalSchema = z.strictObject({
  format: z.literal('banken-withdrawal/1'),
  handOver: uuid,
  incident: uuid,
  words: z.string().max(2_000),
  at: instant,
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** One hand-over of one case, as it is kept by who handed over. */
export const handOverSchema = z.strictObject({
  id: uuid,
  incidentId: uuid,
  desk: deskSchema.pick({ name: true, recipients: true }).extend({ key: base64.exactOptional() }),
  purposes: z.array(z.enum(purposes)),
  captures: z.int().min(0),
  consentedAt: instant,
  file: z
    .strictObject({ name: z.string().max(200), sha256: sha256Digest, bytes: z.int(), madeAt: instant })
    .exactOptional(),
  /** Secret of 128 bits from which the places of answers in the company's vault are worked out. */
  answersAt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .exactOptional(),
  /** How many answers from there were looked at. */
  answersSeen: z.int().min(0).exactOptional(),
  /** When they were last looked for. */
  askedAt: instant.exactOptional(),
  /** Given to the company's vault to send; `handed-over` is said when the store has it. */
  queuedAt: instant.exactOptional(),
  /** When the person said that it was sent, or the company's vault had it. */
  sentAt: instant.exactOptional(),
  /** Since when its answers come under another key than the one that it was handed to, which the person has compared. */
  newKeyAt: instant.exactOptional(),
  answers: z.array(deskAnswerSchema.extend({ arrivedAt: instant })),
  withdrawnAt: instant.exactOptional(),
});
export type HandOver = z.infer<typeof handOverSchema>;

/** With what an employee's device puts into the company's vault: it can put into `inbox/` there and nothing else. */
export const inboxSchema = z.strictObject({
  endpoint: storeAddress,
  region: storeRegion,
  bucket: bucketName,
  accessKeyId,
  secretAccessKey,
});
export type Inbox = z.infer<typeof inboxSchema>;

/** What is left of a record that its maker threw away. */
export const tombstoneSchema = z.strictObject({
  id: uuid,
  number: z.string(),
  capturedAt: instant,
  discardedAt: instant,
  /** Seals of what was thrown away. */
  seals: z.array(sha256Digest),
  /** Of its pictures and the copy of its page alone: the record itself stays without them. */
  isPixels: z.literal(true).exactOptional(),
});
export type Tombstone = z.infer<typeof tombstoneSchema>;

/** A note of the person's own: no list, pack, report or hand-over carries it. */
export const privateNoteSchema = z.strictObject({ id: uuid, at: instant, words: z.string().min(1).max(5_000) });
export type PrivateNote = z.infer<typeof privateNoteSchema>;

/** One address on its way from a list into a record. */
const addressStates = ['waiting', 'reading', 'recorded', 'login', 'gone', 'unreadable', 'stopped'] as const;

export const addressJobSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(2_000),
  state: z.enum(addressStates),
  /** Times that the browser was sent on before the page stood. */
  redirects: z.int().min(0).exactOptional(),
  /** The site keeps copies of pages of others. */
  isArchive: z.literal(true).exactOptional(),
  captureId: uuid.exactOptional(),
  endedAt: instant.exactOptional(),
});
export type AddressJob = z.infer<typeof addressJobSchema>;
