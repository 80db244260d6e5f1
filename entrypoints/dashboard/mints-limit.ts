import { db } from '../../utils/evidence/db';
import { usualMintsLimit } from '../../utils/export/mints-check';

/** Most bytes that the court's filing system takes in one upload: the setting, or what was known when this was written. */
export async function mintsLimit(): Promise<number> {
  const value = (await db.settings.get('mints-limit'))?.value;
  return typeof value === 'number' && value > 0 ? value : usualMintsLimit;
}
