import { z } from 'zod';
import { opinionAnswers } from '../../shapes/desk/opinion';
import { instant, sha256Digest, uuid } from '../../shapes/scalars';

const text = z.string().max(20_000);
const short = z.string().trim().min(1).max(200);
const day = z.iso.date();

/** Most acts that are told at once, and the longest text of them that stands in an event, in characters. */
export const mostActs = 500;
export const longestTexts = 24_000;

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
  /** Out of the way until it comes back on a day; `null` brings it back at once. */
  later: one(z.strictObject({ until: day.nullable(), why: text.exactOptional() })),
  /** Whose opinions are wanted, in which round and what for; the round ends with a decision. */
  asked: one(
    z.strictObject({ round: short, of: z.array(short).max(10), purpose: short, due: day.exactOptional() }),
    ({ round }) => round,
  ),
  /** What happened to whom, in neutral words and fixed slots: the first reader writes it for those who come later. */
  summary: one(z.strictObject({ who: text, act: text, exposed: text, openedPost: z.boolean() })),
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
  note: all(z.strictObject({ text, by: short.exactOptional() })),
  opinion: all(
    z.strictObject({
      round: short,
      decision: short,
      reasons: z.array(short).max(50),
      text: text.exactOptional(),
      openedPost: z.boolean(),
      /** Who says so, as the company's list of reviewers has them. */
      by: short.exactOptional(),
      /** Answers to fixed questions, such as the three parts of the definition. */
      answers: z.record(short, z.enum(opinionAnswers)).exactOptional(),
    }),
  ),
  /** That an opinion of a round stands, whose words its writer may keep back until all of the round do. */
  given: all(z.strictObject({ round: short, by: short, opinion: sha256Digest })),
  /** What came of a round, and by which opinions. */
  decision: all(
    z.strictObject({
      round: short,
      decision: short,
      reasons: z.array(short).max(50),
      text: text.exactOptional(),
      opinions: z.array(sha256Digest).max(10),
    }),
  ),
  /** A gate that was passed before everything it asks for was there, and why; `of` names each round and question that it is for. */
  override: all(
    z.strictObject({
      ...{ gate: short, open: z.array(short).max(20), why: text },
      of: z.array(short).max(2_000).exactOptional(),
    }),
  ),
  /** Words or pictures were shown: of the case, never counted by person. */
  exposure: all(z.strictObject({ what: short, seconds: z.number().min(0).max(86_400) })),
  /** What is left of a case that was deleted. */
  deleted: all(
    z.strictObject({
      number: short,
      digests: z.array(sha256Digest).max(2_000),
      why: text,
      rule: short.exactOptional(),
      by: z.array(short).max(5),
    }),
  ),
  /** The words of an event that were kept back: it counts from now on as if it had had them. */
  reveal: all(z.strictObject({ of: sha256Digest, words: z.string().max(200_000) })),
  /** These cases are one, and why. */
  join: all(z.strictObject({ other: uuid, why: text, share: z.number().min(0).max(1).exactOptional() })),
  /** Takes a join back. */
  split: all(z.strictObject({ join: sha256Digest, why: text.exactOptional() })),
  /** A sealed pack that belongs to the case. */
  pack: all(z.strictObject({ object: sha256Digest, name: short, bytes: z.int().min(1), until: instant })),
  /** Until when everything of the case is locked: read back from the store by whoever renewed it. */
  locked: one(z.strictObject({ until: instant, objects: z.int().min(0) })),
  /**
   * What a desk has said since it last told the others, about whatever case: acts of its own log, as in a file between desks.
   * Words about a case are sealed to that case. The texts stand here or, where they are many, in a sealed pack.
   */
  acts: all(
    z.strictObject({
      /** Whose log it is where it is not the writer's own: the key of the same person before a backup was put back. */
      of: sha256Digest.exactOptional(),
      /** All acts of that log up to this number have been told. */
      to: z.int().min(0),
      /** Told before without their words, with them now. */
      again: z.array(z.int().min(1)).max(mostActs),
      /** Told without their words, by case. */
      kept: z.record(z.string().max(64), z.array(z.int().min(1)).max(mostActs)),
      bytes: z.int().min(1),
      texts: z.string().max(longestTexts).exactOptional(),
      object: sha256Digest.exactOptional(),
    }),
  ),
  exported: all(z.strictObject({ object: sha256Digest, to: short })),
  /** What went back to the person: where it lies for their device. */
  answer: all(z.strictObject({ object: short, text: text.exactOptional() })),
  /** A row of a register, a decision record, a clearing: free by name, for desks that know it. */
  record: all(z.strictObject({ name: short, data: z.record(z.string().max(64), z.json()) })),
} as const;
export type CaseKind = keyof typeof caseKinds;
export type CaseBody<Kind extends CaseKind> = z.infer<(typeof caseKinds)[Kind]['schema']>;

/** Under which name the last word counts; `undefined` for kinds of which every one is kept. */
export function wordName(kind: CaseKind, body: unknown): string | undefined {
  const rule = caseKinds[kind];
  if (rule.keep === 'all') return undefined;
  const name = (rule.name as (body: unknown) => string)(body);
  return name === '' ? kind : `${kind} ${name}`;
}

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
