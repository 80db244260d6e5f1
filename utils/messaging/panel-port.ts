import type { PanelAct } from './contract/panel';

/** Name of the Port between the guide's script in a form's page and the guide in the browser's side panel. */
export const panelPort = 'banken-guide';
/** The page of the side panel; `?tab=` says whose form it stands beside, without it it lists the posts of the page in front. */
export const panelPage = '/sidepanel.html';

/** Reads an act, without a schema library: the one who reads is a script in a web page. */
export function readAct(raw: unknown): PanelAct | undefined {
  const { act, step, stage, steps } = Object(raw) as Partial<Record<'act' | 'step' | 'stage' | 'steps', unknown>>;
  switch (act) {
    case 'fill':
      return Array.isArray(steps) ? { act, steps } : undefined;
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
