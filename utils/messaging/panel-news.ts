import { z } from 'zod';
import { formStages } from '../evidence/form-capture-log';
import type { AttachOutcome } from '../takedown/fill/attach';
import type { StepState } from '../takedown/fill/form-guide';
import { stopReasons } from '../takedown/guide-session';
import { guideProblems, type PanelNews } from '../takedown/panel-line';

const stepStates = {
  ready: true,
  'not-found': true,
  filled: true,
  same: true,
  occupied: true,
  'not-kept': true,
  'no-option': true,
  gone: true,
  unseen: true,
  elsewhere: true,
} as const satisfies Record<StepState, true>;

const evidenceStates = {
  ready: true,
  attached: true,
  occupied: true,
  'not-taken': true,
  gone: true,
  unseen: true,
  elsewhere: true,
} as const satisfies Record<AttachOutcome | 'ready', true>;

const namesOf = <Name extends string>(table: Record<Name, true>) => Object.keys(table) as Name[];

/** News of a form come from a page's process: read here, where they enter the extension's origin. */
export const panelNewsSchema: z.ZodType<PanelNews> = z.strictObject({
  plan: z.string().max(1_000_000),
  form: z.strictObject({
    steps: z.array(z.enum(namesOf(stepStates))).max(500),
    formFound: z.boolean(),
    busy: z.boolean(),
    filled: z.boolean(),
    evidence: z.enum(namesOf(evidenceStates)).exactOptional(),
    sendsElsewhere: z
      .string()
      .regex(/^[a-z0-9.:-]{1,253}$/)
      .exactOptional(),
    stopped: z
      .strictObject({ why: z.enum(stopReasons), given: z.array(z.int().min(0).max(500)).max(500) })
      .exactOptional(),
  }),
  problem: z.enum(guideProblems).optional(),
  recording: z.enum(formStages).optional(),
});
