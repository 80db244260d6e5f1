import { useEffect, useState } from 'preact/hooks';
import type { CheckedPack, Verdict } from './verify-page';

/**
 * Checks a file, and again whenever what `verify` rests on changes: what was asked before is ended by its signal, as it is
 * when the page goes.
 * @param run tells the person when it fails
 */
export function useVerdict(
  file: File | undefined,
  verify: (file: File, signal: AbortSignal) => Promise<Verdict>,
  restsOn: readonly unknown[],
  run: (work: () => Promise<unknown>) => Promise<unknown> = (work) => work(),
): CheckedPack | undefined {
  const [pack, setPack] = useState<CheckedPack>();
  useEffect(() => {
    if (!file) return setPack(undefined);
    const ending = new AbortController();
    const named = { name: file.name, bytes: file.size };
    const show = (found: Partial<CheckedPack>) => {
      if (!ending.signal.aborted) setPack({ ...named, ...found });
    };
    show({});
    const check = async () => {
      try {
        show({ verdict: await verify(file, ending.signal) });
      } catch (error) {
        if (ending.signal.aborted) return;
        show({ hasFailed: true });
        throw error;
      }
    };
    void run(check);
    return () => ending.abort();
  }, [file, ...restsOn]);
  return pack;
}
