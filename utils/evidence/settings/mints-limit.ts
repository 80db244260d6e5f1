import { db } from '../db';

const key = 'mints-limit';

/** Most bytes of one upload, where the person has set it. */
export async function readMintsLimit(): Promise<number | undefined> {
  const value = (await db.settings.get(key))?.value;
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** Keeps the limit in bytes; nothing takes it away. */
export async function keepMintsLimit(bytes: number | undefined): Promise<void> {
  if (bytes === undefined) await db.settings.delete(key);
  else await db.settings.put({ key, value: bytes });
}
