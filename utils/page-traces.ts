/**
 * What a page can notice of us: the one list of it. `tests/e2e/unseen.spec.ts` has a page look for everything it can in both
 * browsers and holds what it finds against this list; the settings tell it in the words `trace_<name>`.
 */
export const pageTraces = {
  /** With marks. */
  marks: ['node', 'focus', 'activation', 'loads', 'scroll', 'popup', 'drawn', 'late'],
  /** In quiet mode: nothing of ours, what the browser itself shows of its own parts. */
  quiet: ['panel', 'toolbar', 'keys', 'pause'],
} as const;

export type PageTrace = (typeof pageTraces)[keyof typeof pageTraces][number];

/** What a test machine cannot press or would find only in some pages: told all the same. Measured by hand on 2026-11-27. */
export const unmeasuredTraces: readonly PageTrace[] = ['popup', 'drawn', 'late'];
