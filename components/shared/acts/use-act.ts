import { useEffect, useRef, useState } from 'preact/hooks';
import { codeOf, type ErrorCode } from '../../../utils/coded-error';

type Work = () => Promise<unknown>;

interface ActOptions {
  /** What the work is called where a screen has several: the next try of the same name takes the place of a failed one. */
  as?: string;
  /** Takes the work back; offered once it is done. */
  undo?: Work;
}

/** What a screen knows of its acts. A part that is given one shows it by `Problem` or passes it to `Dialog`. */
export interface Act {
  /** Something runs. */
  readonly isBusy: boolean;
  /** Name of what runs. */
  readonly running: string | undefined;
  /** What went wrong last; gone once that work has succeeded. */
  readonly problem: ErrorCode | undefined;
  /** What has just been done and can be taken back; the number tells one from the next. */
  readonly done: { as: string; count: number; undo: Work } | undefined;
  /** Runs the work and tells whether it succeeded. Never rejects: a failure is in `problem`. */
  run(work: Work, options?: ActOptions): Promise<boolean>;
  /** Runs whatever failed once more. */
  retry(): Promise<boolean>;
  undo(): Promise<boolean>;
  /** The offer to take back is gone, and so is what failed. */
  forget(): void;
}

interface Told {
  running: readonly string[];
  failed: ReadonlyMap<string, { work: Work; options: ActOptions; code: ErrorCode }>;
  done: Act['done'];
}

let count = 0;

/**
 * The one way in which a screen writes: it runs, or it says what went wrong and can be tried again. Where the screen is
 * gone by then, the page is told instead.
 */
export function useAct(): Act {
  const [told, setTold] = useState<Told>({ running: [], failed: new Map(), done: undefined });
  const now = useRef(told);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const tell = (change: Partial<Told>) => {
    now.current = { ...now.current, ...change };
    setTold(now.current);
  };

  const run: Act['run'] = async (work, options = {}) => {
    const name = options.as ?? '';
    tell({ running: [...now.current.running, name], failed: without(now.current.failed, name), done: undefined });
    let failure: { cause: unknown } | undefined;
    try {
      await work();
    } catch (cause) {
      failure = { cause };
      if (!isShown.current) reportError(cause);
    }
    const { running, failed } = now.current;
    const at = running.indexOf(name);
    tell({
      running: running.filter((_, index) => index !== at),
      ...(failure
        ? { failed: new Map(failed).set(name, { work, options, code: codeOf(failure.cause) }) }
        : { failed: without(failed, name) }),
      ...(!failure && options.undo ? { done: { as: name, count: ++count, undo: options.undo } } : {}),
    });
    return !failure;
  };
  return {
    isBusy: told.running.length > 0,
    running: told.running.at(-1),
    problem: [...told.failed.values()].at(-1)?.code,
    done: told.done,
    run,
    async retry() {
      const all = [...now.current.failed.values()];
      const ended = await Promise.all(all.map(({ work, options }) => run(work, options)));
      return ended.every(Boolean);
    },
    async undo() {
      const { done } = now.current;
      return done ? run(done.undo, { as: 'undo' }) : false;
    },
    forget: () => tell({ failed: new Map(), done: undefined }),
  };
}

function without<Value>(map: ReadonlyMap<string, Value>, name: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([each]) => each !== name));
}
