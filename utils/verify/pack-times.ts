import type { CustodyEntry } from '../shapes/schema';
import type { StatedFacts } from './bag/bag-info';
import type { BagFiles } from './bag/check-bag';
import type { FoundCapture, FoundCopy } from './captures/found-capture';
import { readingActs } from './captures/second-reads';
import type { Check } from './check-ids';
import { incidentActs } from './papers/check-incident';
import { withDoubtedDays } from './papers/request-days';
import { checkTimes } from './papers/times';
import { copyActs } from './redacted/copy-forms';

/** The check of all times of a pack: of its records and its log, and those of which its case, copies and second readings tell. */
export function checkPackTimes(
  files: BagFiles,
  found: readonly FoundCapture[],
  copies: readonly FoundCopy[],
  stated: StatedFacts,
  entries: readonly CustodyEntry[],
): Check {
  const acts = [...incidentActs(files, stated, entries), ...copyActs(copies, stated, entries), ...readingActs(found)];
  return withDoubtedDays(checkTimes(found, entries, stated, acts), files, entries, found, stated.createdAt);
}
