import { checkAddresses } from '../check-addresses';
import type { Check } from '../check-ids';
import { statedFacts } from '../facts';
import { checkPageText } from '../pages/page-text';
import { checkPictures } from '../papers/check-pictures';
import type { FoundCapture } from './found-capture';
import { checkPostClock } from './post-clock';

/** What captures say by themselves: the same for a case and for one capture alone. `packed`: bytes of their pack as it lies. */
export async function captureChecks(
  found: readonly FoundCapture[],
  packed: number,
  onProgress?: (progress: { step: 'pictures' | 'pages'; done: number; total: number }) => void,
): Promise<Check[]> {
  const tell = (step: 'pictures' | 'pages') => (done: number) => onProgress?.({ step, done, total: found.length });
  return [
    await checkPictures(found, packed, tell('pictures')),
    ...statedFacts(found),
    checkPageText(found, packed, tell('pages')),
    checkAddresses(found),
    checkPostClock(found),
  ];
}
