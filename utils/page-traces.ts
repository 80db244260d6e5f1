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
