import { db } from './db';

/** The running number of the year in Japan: `K-2026-0117`. Runs inside a transaction that covers `settings`. */
export async function nextIncidentNumber(now: string): Promise<string> {
  const year = new Date(Date.parse(now) + 9 * 3_600_000).getUTCFullYear();
  const key = `incident-number:${year}`;
  const last = await db.settings.get(key);
  const next = (typeof last?.value === 'number' ? last.value : 0) + 1;
  await db.settings.put({ key, value: next });
  return `K-${year}-${String(next).padStart(4, '0')}`;
}
