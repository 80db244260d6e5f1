import { inJapan } from '../../japan-time';
import { db } from '../db';
import { readSetting, writeSetting } from '../settings/stored-settings';

/**
 * The next running number of the year in Japan that is free: `K-2026-0117`. An imported incident may hold a later one.
 * Runs inside a transaction that covers `settings` and `incidents`.
 */
export async function nextIncidentNumber(now: string): Promise<string> {
  const year = inJapan(now).getUTCFullYear();
  const key = `incident-number:${year}` as const;
  let next = (await readSetting(key)) ?? 0;
  let number: string;
  do {
    next += 1;
    number = `K-${year}-${String(next).padStart(4, '0')}`;
  } while (await db.incidents.get({ number }));
  await writeSetting(key, next);
  return number;
}
