/**
 * What a page can notice of us: the one list of it. `tests/e2e/pages/unseen.spec.ts` has a page look for everything it can in both
 * browsers and holds what it finds against this list; the settings tell it in the words `trace_<name>`.
 */
export const pageTraces = {
  /** With marks. */
  marks: ['node', 'focus', 'activation', 'loads', 'scroll', 'popup', 'drawn', 'late', 'markKeys'],
  /** In quiet mode: nothing of ours, what the browser itself shows of its own parts. */
  quiet: ['panel', 'toolbar', 'keys', 'pause'],
} as const;

export type PageTrace = (typeof pageTraces)[keyof typeof pageTraces][number];

/** Found in Firefox alone: keys pressed on a mark pass the listeners that stand first in line. */
export const firefoxTraces: readonly PageTrace[] = ['markKeys'];

/**
 * What a script in the page does not find, but the site's server or another page may, and what a test machine cannot press:
 * told all the same.
 */
export const unmeasuredTraces: readonly PageTrace[] = ['loads', 'popup', 'drawn', 'late'];
