import type { CodedError, ErrorCode } from '../../coded-error';
import type { CaptureState, KeptPost } from '../../shapes/records/job';
import type { Sighting } from '../../shapes/records/sighting';
import type { AskWorker } from './capture-worker';

/** How far the record of one post is, as far as this page knows. */
export type PostProgress =
  | { readonly is: 'running'; readonly step: CaptureState['step'] }
  | {
      readonly is: 'kept';
      readonly captureId: string;
      readonly sealedAt: string;
      readonly pixels: KeptPost['pixels'];
      /** Sealed just now and from here, not found again after a reload. */
      readonly isNew: boolean;
    }
  | { readonly is: 'failed'; readonly code: ErrorCode; readonly captureId?: string | undefined };

export interface CaptureWays {
  readonly send: AskWorker;
  readonly show: (key: string, progress: PostProgress) => void;
}

const pollMilliseconds = 2_000;
/** The worker may be killed and start again in between; after this many silent polls it is not coming back. */
const silentPolls = 30;
const startTries = 3;

/** Without a code of ours: nobody answered, and asking again may help. */
const codeOf = (error: unknown): ErrorCode => (error as CodedError | undefined)?.code ?? 'unknown';

/**
 * Starts captures in the worker and follows each to its end: the worker tells of every step, and is asked when it does
 * not. `isLost` tells whether an error means that the extension has gone, `later` waits while this copy lives.
 */
export function followCaptures(
  { send, show }: CaptureWays,
  isLost: (error: unknown) => boolean,
  later: (milliseconds: number, act: () => void) => void,
) {
  /** Posts whose capture runs; the id is known when the worker has answered. */
  const running = new Map<string, string | undefined>();

  function fail(key: string, error: unknown, captureId?: string): void {
    running.delete(key);
    if (!isLost(error)) show(key, { is: 'failed', code: codeOf(error), captureId });
  }

  function follow(key: string, { captureId, state, step, sealedAt, pixels, error }: CaptureState): void {
    if (state === 'running') {
      const isNews = running.get(key) !== captureId;
      running.set(key, captureId);
      show(key, { is: 'running', step });
      if (isNews) pollLater(key, captureId);
    } else if (state === 'failed') {
      fail(key, { code: error }, captureId);
    } else {
      running.delete(key);
      show(key, { is: 'kept', captureId, sealedAt: sealedAt ?? '', pixels: pixels ?? 'none', isNew: true });
    }
  }

  /** Asking also wakes a worker that was stopped in the middle. */
  function pollLater(key: string, captureId: string, silent = 0): void {
    const isRunning = () => running.get(key) === captureId;
    later(pollMilliseconds, async () => {
      if (!isRunning()) return;
      try {
        const state = await send('captureState', { captureId });
        if (!isRunning()) return;
        follow(key, state);
        pollLater(key, captureId);
      } catch (error) {
        if (codeOf(error) !== 'unknown' || silent >= silentPolls) fail(key, error, captureId);
        else pollLater(key, captureId, silent + 1);
      }
    });
  }

  return {
    isRunning: (key: string) => running.has(key),
    follow,

    /** A worker that dies over the message leaves no answer: asked again with the same id, the next one goes on. */
    async start(captureId: string, sighting: Sighting, group?: string): Promise<CaptureState> {
      for (let more = startTries; ; more -= 1) {
        try {
          return await send('startCapture', { captureId, sighting, ...(group === undefined ? {} : { group }) });
        } catch (error) {
          if (more === 0 || codeOf(error) !== 'unknown') throw error;
          await new Promise<void>((resolve) => later(300, resolve));
        }
      }
    },

    /** Shows the capture of a post from what `ask` answers on. Does nothing while one of it runs. */
    async begin(key: string, ask: () => Promise<CaptureState>, captureId?: string): Promise<void> {
      if (running.has(key)) return;
      running.set(key, undefined);
      show(key, { is: 'running', step: 'facts' });
      try {
        const state = await ask();
        // The worker may have told of the end before it answered
        if (running.has(key)) follow(key, state);
      } catch (error) {
        if (running.has(key)) fail(key, error, captureId);
      }
    },
  };
}
