import { z } from 'zod';
import { formStages } from '../../evidence/form-capture-log';
import type { AttachOutcome } from '../../takedown/fill/attach';
import type { FormState, StepState } from '../../takedown/fill/form-guide';
import { type FormStage, type GuideProblem, guideProblems, stopReasons } from '../../takedown/plan/guide-session';

/**
 * The Port between the side panel and the guide's script in the form's page (`panelPort`). The panel opens it and sends
 * acts; the script takes them from the panel's own page alone, as the browser names it, and sends news. Scripts in pages
 * import this file as types only.
 */

/** From the panel: presses that a person made there, and where the pointer is. Read by `readAct` in the page. */
export type PanelAct =
  | { act: 'fill' | 'undo' | 'attach' | 'renew' }
  | { act: 'point'; step?: number }
  | { act: 'record'; stage: FormStage };

/** From the page's script, on connecting and after every change. No words of the plan. */
export interface PanelNews {
  /** The digest that came with the plan by which it fills (`planDigest`). The panel shows its own plan only while it is that very one. */
  plan: string;
  form: FormState;
  problem?: GuideProblem | undefined;
  recording?: FormStage | undefined;
}

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
  mislabelled: true,
} as const satisfies Record<StepState, true>;

const evidenceStates = {
  ready: true,
  attached: true,
  occupied: true,
  'not-taken': true,
  gone: true,
  unseen: true,
  elsewhere: true,
  mislabelled: true,
} as const satisfies Record<AttachOutcome | 'ready', true>;

const namesOf = <Name extends string>(table: Record<Name, true>) => Object.keys(table) as Name[];

/** News of a form come from a page's process: read here, where they enter the extension's origin. */
export const panelNewsSchema: z.ZodType<PanelNews> = z.strictObject({
  plan: z.string().regex(/^[0-9a-f]{64}$/),
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
    calls: z
      .array(z.string().regex(/^[a-z0-9.:-]{1,253}$/))
      .max(10)
      .exactOptional(),
    stopped: z
      .strictObject({ why: z.enum(stopReasons), given: z.array(z.int().min(0).max(500)).max(500) })
      .exactOptional(),
  }),
  problem: z.enum(guideProblems).optional(),
  recording: z.enum(formStages).optional(),
});
