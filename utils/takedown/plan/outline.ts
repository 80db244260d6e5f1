import type { FillStep, GuideSession } from './guide-session';

/**
 * What the page of a form needs of a plan before anybody has pressed anything: which fields there are, and for which of
 * them something is known. Every value is empty, and nobody is named.
 */
export function outlineOf(session: GuideSession): GuideSession {
  const steps = session.steps.map((step) => {
    const bare = { ...step };
    delete bare.instant;
    delete bare.shownAs;
    return step.value === undefined ? bare : { ...bare, value: '' };
  });
  const outline = { ...session, steps };
  delete outline.sender;
  delete outline.letter;
  return outline;
}

/**
 * What the page of a form is given at a press. Of a field that the route does not name the value goes only where the page
 * has a box for it, in the order of the steps: a page learns nothing that its form does not ask for. Parts of an address go
 * together, since one box may ask for several.
 * @param isThere whether the page has a box for the step of that index
 */
export function valuesFor(steps: readonly FillStep[], isThere: (index: number) => boolean): FillStep[] {
  const takesAddress = steps.some(({ key }, index) => isOfAddress(key) && isThere(index));
  return steps.map((step, index) => {
    if (!step.spare || isThere(index) || (takesAddress && isOfAddress(step.key))) return step;
    const { value: _, instant: __, ...bare } = step;
    return bare;
  });
}

const isOfAddress = (key: string): boolean => key.startsWith('reporter.address');
