import { z } from 'zod';

const line = z.string().trim().max(300);
const day = z.iso.date();
const count = z.int().min(0).max(10_000_000_000).exactOptional();

/** What the person concerned says to a public answer. */
export const personAnswers = ['agrees', 'refuses', 'not-asked'] as const;

/** What a page shows of how far a post has gone. */
export const reachCounts = ['views', 'replies', 'shares', 'enquiries'] as const;

/** Whether the company answers in public or stays silent, and on what that rests. Never words of a post. */
export const publicDecisionSchema = z.strictObject({
  answers: z.boolean(),
  /** What the page showed when it was recorded; absent where the site shows none. */
  reach: z.strictObject({ on: day.exactOptional(), views: count, replies: count, shares: count, enquiries: count }),
  reasonsFor: z.array(line).max(20),
  reasonsAgainst: z.array(line).max(20),
  text: z.string().max(4_000).exactOptional(),
  /** Id of the template that it was written from. */
  template: z.string().max(40).exactOptional(),
  approvedBy: z.array(line).max(10),
  /** What the person concerned said to it. */
  person: z.enum(personAnswers),
  reviewOn: day.exactOptional(),
});
export type PublicDecision = z.infer<typeof publicDecisionSchema>;

/** What the person concerned wishes, as they said it and when; it can be changed at any time. */
export const wishesSchema = z.strictObject({
  work: line,
  whoMayKnow: line,
  police: line,
  request: line,
  askedOn: day,
  askAgainOn: day.exactOptional(),
});
export type Wishes = z.infer<typeof wishesSchema>;

/** What a person is asked for. */
export const wishNames = ['work', 'whoMayKnow', 'police', 'request'] as const satisfies readonly (keyof Wishes)[];

export const careStates = ['open', 'done', 'not-done'] as const;
export type CareState = (typeof careStates)[number];

/** What was said last of a step of one case. */
export interface StepSaid {
  readonly done: boolean;
  /** It ends without having been done. */
  readonly notDone?: true;
  readonly owner?: string;
  /** `YYYY-MM-DD`. */
  readonly due?: string;
  readonly doneOn?: string;
  readonly proof?: string;
  /** What was done, or why it was not. */
  readonly text?: string;
}

/** How a case ends: what was to be done is done, or two people saw no harassment in it. */
export const closingWays = ['done', 'no-harassment'] as const;
export type ClosingWay = (typeof closingWays)[number];

/** A case was closed: how it ends, what was still open, and why. */
export const closingSchema = z.strictObject({
  open: z.array(line).max(60),
  why: z.string().trim().max(2_000),
  /** Absent in closings of earlier versions. */
  as: z.enum(closingWays).exactOptional(),
});
export type Closing = z.infer<typeof closingSchema>;
