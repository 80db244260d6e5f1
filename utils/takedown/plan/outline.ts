import type { GuideSession } from './guide-session';

/**
 * What the page of a form needs of a plan before anybody has pressed anything: which fields there are, and for which of
 * them something is known. Every value is empty, and nobody is named.
 */
export function outlineOf({ sender: _, letter: __, ...session }: GuideSession): GuideSession {
  const steps = session.steps.map(({ value, instant: ___, ...step }) =>
    value === undefined ? step : { ...step, value: '' },
  );
  return { ...session, steps };
}
