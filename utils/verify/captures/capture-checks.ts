import type { Maker } from '../broken-off';
import { checkAddresses } from '../check-addresses';
import { statedFacts } from '../facts';
import { checkPageText } from '../pages/page-text';
import { checkPictures } from '../papers/check-pictures';
import type { FoundCapture } from './found-capture';
import { checkPostClock } from './post-clock';

/** What captures say by themselves: the same for a case and for one capture alone. `packed`: bytes of their pack as it lies. */
export function captureMakers(
  found: readonly FoundCapture[],
  packed: number,
  onProgress?: (progress: { step: 'pictures' | 'pages'; done: number; total: number }) => void,
): Maker[] {
  const tell = (step: 'pictures' | 'pages') => (done: number) => onProgress?.({ step, done, total: found.length });
  return [
    ['pictures', () => checkPictures(found, packed, tell('pictures'))],
    ...statedFacts(found),
    ['page-text', () => checkPageText(found, packed, tell('pages'))],
    ['address', () => checkAddresses(found)],
    ['post-clock', () => checkPostClock(found)],
  ];
}
