import type { ComponentChild } from 'preact';
import type { Act } from '../../../components/shared/acts/use-act';
import type { Draft } from '../../../components/shared/drafts/use-draft';

/** A dialog as a test opens it. */
export interface DialogRow {
  show(): ComponentChild;
  /** What is typed before it opens: words by the selector of their field. */
  type?: Readonly<Record<string, string>>;
  /** Button that opens it; absent where it stands at once. */
  press?: string;
}

/** For what a dialog calls and no test asks about. */
export const nothing = () => undefined;
export const saved = () => Promise.resolve(true);
export const today = '2026-11-29';
export const id = '3f9a1c07-1111-4111-8111-111111111111';

/** Nothing runs and nothing has failed. */
export const idle: Act = {
  ...{ isBusy: false, running: undefined, problem: undefined, done: undefined },
  ...{ run: saved, retry: saved, undo: saved, forget: nothing },
};
/** The disk was full. */
export const failed: Act = { ...idle, problem: 'quota-exceeded' };

/** Words that were typed before, found again. */
export const restored = <Value>(value: Value): Draft<Value> => ({
  ...{ value, restoredAt: '2026-11-28T05:32:07.000Z', now: () => value },
  ...{ change: nothing, written: nothing, discard: nothing },
});
