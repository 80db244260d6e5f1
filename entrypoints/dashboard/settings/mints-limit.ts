import { db } from '../../../utils/evidence/db';
import { mintsLimits, usualMintsLimit } from '../../../utils/export/mints-check';

const key = 'mints-limit';

/** Most bytes that the court's filing system takes in one upload: the setting, or what was known when this was written. */
export async function mintsLimit(): Promise<number> {
  const value = (await db.settings.get(key))?.value;
  return typeof value === 'number' && value > 0 ? value : usualMintsLimit;
}

/** Keeps a limit in megabytes; what is no number within bounds goes back to the usual one. */
export async function saveMintsLimit(megabytes: number): Promise<void> {
  const { least, most } = mintsLimits;
  if (megabytes >= least && megabytes <= most) await db.settings.put({ key, value: Math.round(megabytes) * 1_000_000 });
  else await db.settings.delete(key);
}
