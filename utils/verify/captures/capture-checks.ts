import { checkAddresses } from '../check-addresses';
import type { Check } from '../check-ids';
import { statedFacts } from '../facts';
import { checkPageText } from '../pages/page-text';
import { checkPictures } from '../papers/check-pictures';
import type { FoundCapture } from './found-capture';
import { checkPostClock } from './post-clock';

/** What captures say by themselves: the same for a case and for one capture alone. */
export async function captureChecks(found: readonly FoundCapture[]): Promise<Check[]> {
  return [
    await checkPictures(found),
    ...statedFacts(found),
    checkPageText(found),
    checkAddresses(found),
    checkPostClock(found),
  ];
}
