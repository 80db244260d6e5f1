import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckedPack, Verdict } from './verify-page';

/** Checks a file, and again whenever what `verify` rests on changes; of two answers the newer question's counts. */
export function useVerdict(
  file: File | undefined,
  verify: (bytes: Uint8Array<ArrayBuffer>) => Promise<Verdict>,
  restsOn: readonly unknown[],
): CheckedPack | undefined {
  const [pack, setPack] = useState<CheckedPack>();
  const newest = useRef(0);
  useEffect(() => {
    if (!file) return;
    newest.current += 1;
    const turn = newest.current;
    const named = { name: file.name, bytes: file.size };
    setPack(named);
    void file
      .arrayBuffer()
      .then((buffer) => verify(new Uint8Array(buffer)))
      .then((verdict) => {
        if (turn === newest.current) setPack({ ...named, verdict });
      });
  }, [file, ...restsOn]);
  return pack;
}
