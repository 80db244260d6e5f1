/** What attacks share and may break, a browser above all: opened when it is asked for, and anew after one broke it. */
export interface Renewable<T> {
  /**
   * Does something with it, at most twice: an act that throws or takes too long ends what it was done with, and is done
   * once more with a new one.
   * @throws whatever the second try threw
   */
  use<R>(act: (stage: T) => Promise<R>): Promise<R>;
  close(): Promise<void>;
}

/** Milliseconds for one act and for ending what it was done with; the longest attack takes some twenty seconds. */
const longest = 120_000;
const longestEnd = 20_000;

/** @param mostUses after so many acts it is opened anew: browsers keep what they have met */
export function renewable<T extends { close(): Promise<unknown> }>(
  open: () => Promise<T>,
  mostUses = Number.POSITIVE_INFINITY,
): Renewable<T> {
  let current: Promise<T> | undefined;
  const users = new Map<Promise<T>, number>();
  let uses = 0;

  const leave = async (stage: Promise<T>) => {
    if (current === stage) current = undefined;
    await within(
      longestEnd,
      stage.then((each) => each.close()),
    ).catch(() => undefined);
  };
  const once = async <R>(act: (stage: T) => Promise<R>): Promise<R> => {
    if (current && uses >= mostUses && !users.get(current)) await leave(current);
    if (!current) uses = 0;
    uses += 1;
    current ??= open();
    const stage = current;
    users.set(stage, (users.get(stage) ?? 0) + 1);
    try {
      return await within(longest, stage.then(act));
    } catch (error) {
      await leave(stage);
      throw error;
    } finally {
      users.set(stage, (users.get(stage) ?? 1) - 1);
    }
  };
  return {
    use: (act) => once(act).catch(() => once(act)),
    async close() {
      if (current) await leave(current);
    },
  };
}

async function within<R>(milliseconds: number, act: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`nothing within ${milliseconds / 1_000} s`)), milliseconds);
  });
  return Promise.race([act, late]).finally(() => clearTimeout(timer));
}
