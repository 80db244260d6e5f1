import type { PostProgress } from '../../utils/capture/posts/follow-captures';
import type { Kept, MarkState } from './mark-face';

export interface MarkStates {
  /** Undefined while nothing is to be said of the post. */
  of(key: string): MarkState | undefined;
  /** Gives the new state; undefined when the news are none. */
  follow(key: string, progress: PostProgress): MarkState | undefined;
  /** Offers for a while to record a kept post again. */
  offer(key: string, state: Kept): void;
  /** Ends the offer; false when there was none. */
  rest(key: string): boolean;
}

const slowMilliseconds = 1_000;
const wordsMilliseconds = 6_000;

/**
 * What is to be said of each post, and for how long. `changed` hears of every other state; what `isHeld` (a pointer, a
 * focused second button) keeps its words.
 */
export function markStates(
  changed: (key: string) => void,
  isHeld: (key: string) => boolean,
  signal: AbortSignal,
): MarkStates {
  const states = new Map<string, MarkState>();

  function put(key: string, state: MarkState): MarkState {
    states.set(key, state);
    changed(key);
    return state;
  }

  /** Says something for a while, unless another state has come meanwhile. */
  function putAWhile(key: string, state: Kept): MarkState {
    const end = (milliseconds: number) =>
      setTimeout(() => {
        if (signal.aborted || states.get(key) !== state) return;
        if (isHeld(key)) end(slowMilliseconds);
        else put(key, { ...state, phase: 'rest' });
      }, milliseconds);
    end(wordsMilliseconds);
    return put(key, state);
  }

  function slow(key: string): void {
    const state = states.get(key);
    if (!signal.aborted && state?.is === 'running') put(key, { ...state, isSlow: true });
  }

  return {
    of: (key) => states.get(key),
    follow(key, progress) {
      const before = states.get(key);
      if (progress.is === 'running') {
        const wasRunning = before?.is === 'running';
        if (!wasRunning) setTimeout(slow, slowMilliseconds, key);
        return put(key, { ...progress, isSlow: wasRunning && before.isSlow });
      }
      if (progress.is === 'failed') return put(key, progress);
      if (before?.is === 'kept' && before.captureId === progress.captureId) return undefined;
      return progress.isNew
        ? putAWhile(key, { ...progress, phase: 'fresh' })
        : put(key, { ...progress, phase: 'rest' });
    },
    offer: (key, state) => void putAWhile(key, { ...state, phase: 'offering' }),
    rest(key) {
      const state = states.get(key);
      const isOffering = state?.is === 'kept' && state.phase === 'offering';
      if (isOffering) put(key, { ...state, phase: 'rest' });
      return isOffering;
    },
  };
}
