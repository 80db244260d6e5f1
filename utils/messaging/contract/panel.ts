import { z } from 'zod';
import { formStages } from '../../evidence/form-capture-log';
import type { AttachOutcome } from '../../takedown/fill/attach';
import type { FormState, StepState } from '../../takedown/fill/form-guide';
import {
  type FillStep,
  type FormStage,
  type GuideProblem,
  guideProblems,
  stopReasons,
} from '../../takedown/plan/guide-session';

/**
 * The Port between the side panel and the guide's script in the form's page (`panelPort`). The panel opens it and sends
 * acts; the script takes them from the panel's own page alone, as the browser names it, and sends news. Scripts in pages
 * import this file as types only.
 */

/** What a page that left by itself had been given, and whither it went. */
export interface FormLeft {
  given: number[];
  to?: string;
}

/** From the panel: presses that a person made there, and where the pointer is. Read by `readAct` in the page. */
export type PanelAct =
  /** With the steps of the plan: their values come into the page's process by this press alone. */
  | { act: 'fill'; steps: FillStep[] }
  | { act: 'undo' | 'attach' | 'renew' }
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
  'passed-on': true,
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

const host = z.string().regex(/^[a-z0-9.:-]{1,253}$/);

/** What a page that leaves by itself had been given, by step, and the host that it goes to where the route does not name it. */
export const leftShape = { given: z.array(z.int().min(0).max(500)).max(500), to: host.exactOptional() };

/** News of a form come from a page's process: read here, where they enter the extension's origin. */
export const panelNewsSchema: z.ZodType<PanelNews> = z.strictObject({
  plan: z.string().regex(/^[0-9a-f]{64}$/),
  form: z.strictObject({
    steps: z.array(z.enum(namesOf(stepStates))).max(500),
    formFound: z.boolean(),
    busy: z.boolean(),
    filled: z.boolean(),
    evidence: z.enum(namesOf(evidenceStates)).exactOptional(),
    sendsElsewhere: host.exactOptional(),
    confirmsElsewhere: host.exactOptional(),
    isByAddress: z.literal(true).exactOptional(),
    isCut: z.literal(true).exactOptional(),
    leavesClient: z.literal(true).exactOptional(),
    isForOthers: z.literal(true).exactOptional(),
    calls: z.array(host).max(10).exactOptional(),
    stopped: z.strictObject({ why: z.enum(stopReasons), ...leftShape }).exactOptional(),
  }),
  problem: z.enum(guideProblems).optional(),
  recording: z.enum(formStages).optional(),
});
