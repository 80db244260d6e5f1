import { type ControlKind, listControls } from '../../../utils/takedown/match/controls';
import { layWords } from '../../../utils/takedown/match/lexicon/lay-words';
import { traitsOf, traitsOfLabel, traitsOfRole } from '../../../utils/takedown/match/settling/traits';
import { sectionsOf } from '../../../utils/takedown/match/texts/form-sections';
import { textOf } from '../../../utils/takedown/match/texts/surrounding-texts';
import { tidy } from '../../../utils/takedown/match/texts/wording';
import type { FormAct } from './labelled-forms';
import { inFrame } from './score-entry';

/** A control of a labelled page: what its author says it is, and what it may be told by. */
export interface SeenControl {
  key: string;
  kind: ControlKind;
  traits: string[];
}

export { layWords };

/** The traits of a label by itself. */
export const labelTraits = (label: string): string[] => [
  ...traitsOfLabel(tidy(label)),
  ...traitsOfRole('o', tidy(label)),
];

/** All controls of one state of a labelled page, those of a block that waits too. */
export const look = (html: string, acts: readonly FormAct[]): Promise<SeenControl[]> =>
  inFrame(html, acts, (page) => {
    const labels = new Map<Element, string>();
    for (const each of page.querySelectorAll<HTMLElement>('[data-expect]')) {
      labels.set(each, each.dataset['expect'] ?? 'never');
      each.removeAttribute('data-expect');
    }
    const headings = sectionsOf(page);
    return listControls(page, true).map((control) => ({
      key: [control.element, ...control.options].map((each) => labels.get(each)).find(Boolean) ?? 'never',
      kind: control.kind,
      traits: traitsOf(control, textOf(control, headings(control.element))),
    }));
  });
