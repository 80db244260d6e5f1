import { z } from 'zod';
import { actKinds } from '../incident';

/** One thing said in both languages. */
const saidSchema = z.strictObject({ ja: z.string().max(2_000), en: z.string().max(2_000) });
export type SaidWords = z.infer<typeof saidSchema>;

const code = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** What an employer does about a case, step by step. */
const playbookStepSchema = z.strictObject({
  id: code,
  title: saidSchema,
  /** What belongs to it, in a line. */
  help: saidSchema,
  /** Who does it unless the case says otherwise: as the company names them, or as Banken does. */
  owner: z.union([z.string().trim().max(60), saidSchema]),
  /** So many days after the case was opened it is to be done. */
  days: z.int().min(0).max(365),
  /** Only where one of these acts was recorded; absent: always. */
  acts: z.array(z.enum(actKinds)).max(actKinds.length).exactOptional(),
  /** On what it rests, by id of a fact of the law. */
  bases: z.array(code).max(6),
  /** The company has put it out. */
  unused: z.literal(true).exactOptional(),
});
export type PlaybookStep = z.infer<typeof playbookStepSchema>;

/** The steps in their order. `version` 0 is the one that comes with Banken; a company counts its own from 1. */
export const playbookSchema = z
  .strictObject({
    format: z.literal('banken-playbook/1'),
    version: z.int().min(0).max(100_000),
    steps: z.array(playbookStepSchema).min(1).max(60),
  })
  .refine(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, 'a step stands twice');
export type Playbook = z.infer<typeof playbookSchema>;

/** A playbook with the instant from which it was the company's. */
export interface DatedPlaybook {
  readonly since: string;
  readonly playbook: Playbook;
}
