import { keepMintsLimit } from '../../../../utils/evidence/settings/mints-limit';
import { mintsLimits } from '../../../../utils/export/mints-check';

/** Keeps a limit in megabytes; what is no number within bounds is not known again. */
export function saveMintsLimit(megabytes: number | undefined): Promise<void> {
  const { least, most } = mintsLimits;
  const isWithin = megabytes !== undefined && megabytes >= least && megabytes <= most;
  return keepMintsLimit(isWithin ? Math.round(megabytes) * 1_000_000 : undefined);
}
