import { useRef } from 'preact/hooks';

/** Before this much was seen of a step nothing is said: milliseconds. */
const least = 4_000;

/**
 * Minutes that a step will still take, at the pace so far, rounded up; nothing where that cannot be told yet.
 * @param part done of the step, 0 to 1
 */
export function useTimeLeft(step: string, part: number, now = performance.now()): number | undefined {
  const begun = useRef({ step, at: now, part });
  if (begun.current.step !== step) begun.current = { step, at: now, part };
  const { at, part: first } = begun.current;
  if (part <= first || now - at < least) return undefined;
  return Math.ceil((((now - at) / (part - first)) * (1 - part)) / 60_000);
}
