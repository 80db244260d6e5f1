import type { GuideSession } from './guide-session';

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
