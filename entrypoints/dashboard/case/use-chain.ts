import { useEffect, useState } from 'preact/hooks';
import { type ChainVerdict, verifyChain } from '../../../utils/evidence/custody-chain';
import type { CustodyEntry } from '../../../utils/shapes/schema';

/** Recomputes a chain whenever it grows; undefined while that runs for the first time. */
export function useChain(entries: readonly CustodyEntry[] | undefined): ChainVerdict | undefined {
  const [verdict, setVerdict] = useState<ChainVerdict>();
  useEffect(() => {
    if (!entries) return;
    let isCurrent = true;
    void verifyChain(entries, false, () => new Promise((go) => setTimeout(go))).then((found) => {
      if (isCurrent) setVerdict(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [entries]);
  return verdict;
}
