import { z } from 'zod';
import { instant } from './scalars';

export const standings = ['self', 'guardian', 'counsel', 'company'] as const;
export type Standing = (typeof standings)[number];

/** What came back: removed, refused with a reason, more time taken with a reason, or nothing at all. */
export const answerOutcomes = ['removed', 'refused', 'extended', 'none'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

export const answerSchema = z.strictObject({
  at: instant,
  outcome: z.enum(answerOutcomes),
  /** The operator's own words, as far as the person typed them. */
  reason: z.string().max(5_000).exactOptional(),
});
export type RequestAnswer = z.infer<typeof answerSchema>;

/** Days that a person wrote down, from which further dates are counted; none of them is ever guessed. */
export const dayKinds = [
  'posted',
  'inquiry',
  'opinion',
  'account-deleted',
  'order-provided',
  'order-served',
  'offender-known',
  'damage-known',
] as const;
export type DayKind = (typeof dayKinds)[number];
export const requestDaysSchema = z.partialRecord(z.enum(dayKinds), z.iso.date());
export type RequestDays = z.infer<typeof requestDaysSchema>;

/** One takedown request: a capture sent through a route by the one whose right it is. */
export const requestSchema = z.strictObject({
  id: z.uuid(),
  incidentId: z.uuid(),
  captureId: z.uuid(),
  routeId: z.string(),
  platform: z.string(),
  standing: z.enum(standings),
  claim: z.string(),
  reason: z.string().max(20_000),
  preparedAt: instant,
  state: z.enum(['prepared', 'sent']),
  sentAt: instant.exactOptional(),
  receipt: z.string().max(200).exactOptional(),
  /** Days in which an answer is due, counted from `sentAt`; only for a statutory window. */
  answerDays: z.int().exactOptional(),
  /** The newest answer; earlier ones stand in the custody log. */
  answer: answerSchema.exactOptional(),
  days: requestDaysSchema.exactOptional(),
});
export type TakedownRequest = z.infer<typeof requestSchema>;
