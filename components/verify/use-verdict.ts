import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckedPack, Verdict } from './verify-page';

/**
 * Checks a file, and again whenever what `verify` rests on changes; of two answers the newer question's counts.
 * @param run tells the person when it fails
 */
export function useVerdict(
  file: File | undefined,
  verify: (file: File) => Promise<Verdict>,
  restsOn: readonly unknown[],
  run: (work: () => Promise<unknown>) => Promise<unknown> = (work) => work(),
): CheckedPack | undefined {
  const [pack, setPack] = useState<CheckedPack>();
  const newest = useRef(0);
  useEffect(() => {
    if (!file) return;
    newest.current += 1;
    const turn = newest.current;
    const named = { name: file.name, bytes: file.size };
    setPack(named);
    const check = async () => {
      const show = (found: Partial<CheckedPack>) => {
        if (turn === newest.current) setPack({ ...named, ...found });
      };
      try {
        show({ verdict: await verify(file) });
      } catch (error) {
        show({ hasFailed: true });
        throw error;
      }
    };
    void run(check);
  }, [file, ...restsOn]);
  return pack;
}
