import type { FormState } from './fill/form-guide';
import type { RecordedStage } from './guide-session';

/** The Port between the guide's script in a form's page and the guide in the browser's side panel. */
export const panelPort = 'banken-guide';
/** The page of the side panel; `?tab=` says whose form it stands beside. */
export const panelPage = '/sidepanel.html';

/** Sentences about something that went wrong in the page: keys of locales. */
export const guideProblems = [
  'guide_problem',
  'guide_problem_picture',
  'guide_problem_record',
  'guide_problem_reload',
  'guide_problem_screen',
] as const;
export type GuideProblem = (typeof guideProblems)[number];

/** What the page's script tells the panel, on connecting and after every change. No words of the plan. */
export interface PanelNews {
  /** The steps by which it fills, as JSON. The panel shows its own plan only while it is this very one. */
  plan: string;
  form: FormState;
  problem?: GuideProblem | undefined;
  recording?: RecordedStage | undefined;
}

/** What the panel asks of the page's script: presses that a person made there, and where the pointer is. */
export type PanelAct =
  | { act: 'fill' | 'undo' | 'attach' | 'renew' }
  | { act: 'point'; step?: number }
  | { act: 'record'; stage: RecordedStage };

/** Reads an act, without a schema library: the one who reads is a script in a web page. */
export function readAct(raw: unknown): PanelAct | undefined {
  const { act, step, stage } = Object(raw) as { act?: unknown; step?: unknown; stage?: unknown };
  switch (act) {
    case 'fill':
    case 'undo':
    case 'attach':
    case 'renew':
      return { act };
    case 'point':
      return typeof step === 'number' && Number.isInteger(step) ? { act, step } : { act };
    case 'record':
      return stage === 'before' || stage === 'after' ? { act, stage } : undefined;
    default:
      return undefined;
  }
}

/** The plan as both ends compare it. */
export function planText(steps: readonly object[]): string {
  return JSON.stringify(steps);
}
