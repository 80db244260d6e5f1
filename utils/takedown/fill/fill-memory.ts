import type { FillStep } from '../plan/guide-session';
import { isKept, type Written } from './fill';
import { elementOf } from './write';

/** What was filled in a page, while the page stands: a guide that is opened there again can still take it back. */
export interface FillMemory {
  written: (Written & { key: string })[];
  /** Steps whose values the page before this one had been given when it was left in the middle of a filling. */
  given?: readonly number[] | undefined;
  /** Keeps those for the next page, at the moment at which this one is left. */
  keepGiven?: (given: readonly number[]) => void;
}

/** Keeps what was filled by the key of its step: a later plan may have other steps. */
export function remember(memory: FillMemory, written: readonly Written[], steps: readonly FillStep[]): void {
  memory.written = written.map((entry) => ({ ...entry, key: steps[entry.step]?.key ?? '' }));
}

/** What of it still stands as it was filled, under the steps of the plan at hand. */
export function recall({ written }: FillMemory, steps: readonly FillStep[]): Written[] {
  return written.flatMap(({ key, ...entry }) => {
    const step = steps.findIndex((each) => each.key === key);
    return step >= 0 && elementOf(entry.target)?.isConnected && isKept(entry.target, entry.value)
      ? [{ ...entry, step }]
      : [];
  });
}
