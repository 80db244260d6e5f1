import type { FillStep, GuideSession } from './guide-session';

/**
 * What the page of a form needs of a plan before anybody has pressed anything: which fields there are, and for which of
 * them something is known. Every value is empty, and nobody is named.
 */
export function outlineOf(session: GuideSession): GuideSession {
  const steps = session.steps.map((step) => {
    const bare = { ...step };
    delete bare.instant;
    return step.value === undefined ? bare : { ...bare, value: '' };
  });
  const outline = { ...session, steps };
  delete outline.sender;
  delete outline.letter;
  return outline;
}

/**
 * What the page of a form is given at a press. Of a field that the route does not name the value goes only where the page
 * has a box for it, in the order of the steps: a page learns nothing that its form does not ask for.
 * @param isThere whether the page has a box for the step of that index
 */
export const valuesFor = (steps: readonly FillStep[], isThere: (index: number) => boolean): FillStep[] =>
  steps.map((step, index) => {
    if (!step.spare || isThere(index)) return step;
    const { value: _, instant: __, ...bare } = step;
    return bare;
  });
