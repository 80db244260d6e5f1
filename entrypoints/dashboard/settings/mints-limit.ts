import { keepMintsLimit, readMintsLimit } from '../../../utils/evidence/settings/mints-limit';
import { mintsLimits, usualMintsLimit } from '../../../utils/export/mints-check';

/** Most bytes that the court's filing system takes in one upload: the setting, or what was known when this was written. */
export async function mintsLimit(): Promise<number> {
  return (await readMintsLimit()) ?? usualMintsLimit;
}

/** Keeps a limit in megabytes; what is no number within bounds goes back to the usual one. */
export function saveMintsLimit(megabytes: number): Promise<void> {
  const { least, most } = mintsLimits;
  const isWithin = megabytes >= least && megabytes <= most;
  return keepMintsLimit(isWithin ? Math.round(megabytes) * 1_000_000 : undefined);
}
