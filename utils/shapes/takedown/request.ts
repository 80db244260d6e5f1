import { z } from 'zod';
import { instant, uuid } from '../scalars';

export const standings = ['self', 'guardian', 'counsel', 'company'] as const;
export type Standing = (typeof standings)[number];

/** What came of it: removed, refused, more time taken, nothing at all by the guide date, or taken back by the person. */
export const answerOutcomes = ['removed', 'refused', 'extended', 'none', 'withdrawn'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

const answerSchema = z.strictObject({
  at: instant,
  outcome: z.enum(answerOutcomes),
  /** The day on which it arrived, where that is not the day of `at`. */
  arrivedOn: z.iso.date().exactOptional(),
  /** The operator's own words, as far as the person typed them. */
  reason: z.string().max(5_000).exactOptional(),
});
export type RequestAnswer = z.infer<typeof answerSchema>;

/** Kinds of days that a person can write down, from which further dates are counted; none of them is ever guessed. */
export const dayKinds = [
  'received',
  'inquiry-received',
  'follow-up',
  'election-inquiry-received',
  'posted',
  'account-deleted',
  'opinion',
  'provider-named',
  'order-served',
  'offender-known',
  'damage-known',
] as const;
export type DayKind = (typeof dayKinds)[number];

/** Where a day is written that somebody put down. */
export const daySources = ['window', 'operator', 'court', 'counsel', 'own', 'other'] as const;
export type DaySource = (typeof daySources)[number];
const writtenDay = z.iso.date().exactOptional();
export const requestDaysSchema = z.strictObject({
  received: writtenDay,
  /** On which the person wants to look again. */
  'follow-up': writtenDay,
  'inquiry-received': writtenDay,
  'election-inquiry-received': writtenDay,
  posted: writtenDay,
  /** Each login of the poster that became known. */
  logins: z.array(z.iso.date()).min(1).max(50).exactOptional(),
  'account-deleted': writtenDay,
  opinion: writtenDay,
  'provider-named': writtenDay,
  'order-served': writtenDay,
  'offender-known': writtenDay,
  'damage-known': writtenDay,
  /** Where each of these days is written. */
  from: z.partialRecord(z.enum([...dayKinds, 'login']), z.enum(daySources)).exactOptional(),
  /** Of older versions: an inquiry was sent, an order was made. Nothing is counted from them. */
  inquiry: writtenDay,
  'order-provided': writtenDay,
});
export type RequestDays = z.infer<typeof requestDaysSchema>;

/** Of which kinds there are days, as the log says it: by name, with a space between them. */
export const kindsOfDays = (days: RequestDays): string =>
  Object.keys(days)
    .filter((kind) => kind !== 'from')
    .sort()
    .join(' ');

/** What is recorded of a request beside its words: the form before it went, the page that said so, what came back. */
export const recordedStages = ['before', 'after', 'answer'] as const;
export type RecordedStage = (typeof recordedStages)[number];

/** One of the posts of a request: what is said of it alone, and what became of it where each goes by itself. */
export const requestPostSchema = z.strictObject({
  captureId: uuid,
  /** Said of this post only, beside the reason of all. */
  reason: z.string().max(5_000).exactOptional(),
  sentAt: instant.exactOptional(),
  receipt: z.string().max(200).exactOptional(),
  /** The person passed it over. */
  skipped: z.literal(true).exactOptional(),
  answer: answerSchema.exactOptional(),
});
export type RequestPost = z.infer<typeof requestPostSchema>;

/** No request takes more posts of a case. */
export const mostPosts = 500;

/** One takedown request: posts of a case, sent through a route by the one whose right it is. */
export const requestSchema = z.strictObject({
  id: uuid,
  incidentId: uuid,
  /** The first of its posts. */
  captureId: uuid,
  /** All of its posts, the first one too; absent where it is that one and nothing is said of it alone. */
  posts: z.array(requestPostSchema).min(1).max(mostPosts).exactOptional(),
  routeId: z.string(),
  platform: z.string(),
  standing: z.enum(standings),
  /** Whose right it is, and who acts for that party. Absent in requests of earlier versions, and asked for then. */
  partyId: uuid.exactOptional(),
  agentId: uuid.exactOptional(),
  claim: z.string(),
  reason: z.string().max(20_000),
  preparedAt: instant,
  state: z.enum(['prepared', 'sent']),
  sentAt: instant.exactOptional(),
  receipt: z.string().max(200).exactOptional(),
  /** Days in which an answer is due; only for a statutory window. */
  answerDays: z.int().exactOptional(),
  /** The newest answer; earlier ones stand in the custody log. */
  answer: answerSchema.exactOptional(),
  days: requestDaysSchema.exactOptional(),
});
export type TakedownRequest = z.infer<typeof requestSchema>;
