import { z } from 'zod';
import { instant, sha256Digest } from '../../shapes/scalars';

const text = z.string().max(20_000);
const short = z.string().trim().min(1).max(200);
const day = z.iso.date();

/**
 * What a desk does with a case. `one`: the last word counts, by name; two words that did not know of each other are a
 * conflict and both are shown. `all`: every one is kept.
 */
export const caseKinds = {
  /** What a row shows: facts of the case as the writer has them. Flat, so that any desk reads it. */
  facts: one(
    z.strictObject({ facts: z.record(z.string().max(64), z.union([text, z.number(), z.boolean(), z.null()])) }),
  ),
  /** Who works on it; `null` gives it back. */
  claim: one(z.strictObject({ holder: short.nullable() })),
  state: one(z.strictObject({ state: short, why: text.exactOptional(), until: day.exactOptional() })),
  /** A case that must not be deleted, or until when it is kept. */
  hold: one(z.strictObject({ held: z.boolean(), why: text.exactOptional() })),
  retention: one(z.strictObject({ until: day, why: text.exactOptional() })),
  /** A step of a playbook. */
  step: one(
    z.strictObject({
      step: short,
      done: z.boolean(),
      owner: short.exactOptional(),
      due: day.exactOptional(),
      text: text.exactOptional(),
      /** It ends without having been done; `text` says why. */
      notDone: z.literal(true).exactOptional(),
      /** Where the proof of doing lies: a number, an address, a name of a file. */
      proof: text.exactOptional(),
      doneOn: day.exactOptional(),
    }),
    ({ step }) => step,
  ),
  /** What the person concerned agreed to, or no longer does. */
  consent: one(z.strictObject({ to: short, given: z.boolean(), text: text.exactOptional() }), ({ to }) => to),
  task: one(
    z.strictObject({ task: short, text, owner: short.exactOptional(), due: day.exactOptional(), done: z.boolean() }),
    ({ task }) => task,
  ),
  note: all(z.strictObject({ text })),
  opinion: all(
    z.strictObject({
      round: short,
      decision: short,
      reasons: z.array(short).max(50),
      text: text.exactOptional(),
      openedPost: z.boolean(),
    }),
  ),
  /** The words of an event that were kept back: it counts from now on as if it had had them. */
  reveal: all(z.strictObject({ of: sha256Digest, words: z.string().max(200_000) })),
  /** These cases are one, and why. */
  join: all(z.strictObject({ other: z.uuid(), why: text, share: z.number().min(0).max(1).exactOptional() })),
  /** Takes a join back. */
  split: all(z.strictObject({ join: sha256Digest, why: text.exactOptional() })),
  /** A sealed pack that belongs to the case. */
  pack: all(z.strictObject({ object: sha256Digest, name: short, bytes: z.int().min(1), until: instant })),
  exported: all(z.strictObject({ object: sha256Digest, to: short })),
  /** What went back to the person: where it lies for their device. */
  answer: all(z.strictObject({ object: short, text: text.exactOptional() })),
  /** A row of a register, a decision record, a clearing: free by name, for desks that know it. */
  record: all(z.strictObject({ name: short, data: z.record(z.string().max(64), z.json()) })),
} as const;
export type CaseKind = keyof typeof caseKinds;
export type CaseBody<Kind extends CaseKind> = z.infer<(typeof caseKinds)[Kind]['schema']>;

interface One<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly keep: 'one';
  readonly name: (body: z.infer<Schema>) => string;
}
interface All<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly keep: 'all';
}

function one<Schema extends z.ZodType>(
  schema: Schema,
  name: (body: z.infer<Schema>) => string = () => '',
): One<Schema> {
  return { schema, keep: 'one', name };
}

function all<Schema extends z.ZodType>(schema: Schema): All<Schema> {
  return { schema, keep: 'all' };
}
