import { countQueued, dueRows, nextRow, nextTry, putOff, queuedRow } from '../queue/queue-rows';
import { changeSetting, readSetting } from '../settings/stored-settings';
import type { StampFailure } from './ask-authority';
import { readStampSettings } from './stamp-settings';

/** Where a signed capture without a stamp stands. */
export interface PendingStamp {
  since: string;
  attempts: number;
  /** Absent before the first try: due at once. */
  nextAt?: string;
  error?: StampFailure;
}

/** How many signed captures wait for a stamp, and when the next is asked for; none while stamps are off. */
export async function waitingStamps(): Promise<{ count: number; nextAt?: string }> {
  if (!(await readStampSettings())) return { count: 0 };
  const [count, next, silent] = await Promise.all([
    countQueued('stamp'),
    nextRow('stamp'),
    readSetting('stamp-silence'),
  ]);
  const nextAt = [silent?.nextAt, next?.attempts ? next.dueAt : undefined]
    .flatMap((at) => at ?? [])
    .sort()
    .at(-1);
  return { count, ...(count > 0 && nextAt ? { nextAt } : {}) };
}

/** The same of one capture; `undefined` when it does not wait. */
export async function pendingStamp(captureId: string, sealedAt: string): Promise<PendingStamp | undefined> {
  const [settings, row, silent] = await Promise.all([
    readStampSettings(),
    queuedRow('stamp', captureId),
    readSetting('stamp-silence'),
  ]);
  if (!settings || !row) return undefined;
  const since = [sealedAt, settings.since].sort()[1] ?? sealedAt;
  const tried = row.attempts > 0 ? { attempts: row.attempts, nextAt: row.dueAt, error: row.error } : silent;
  const { attempts = 0, nextAt, error } = tried ?? {};
  return { since, attempts, ...(nextAt ? { nextAt } : {}), ...(error ? { error: error as StampFailure } : {}) };
}

/**
 * The next captures to have stamped, at most so many: none while the authority was silent and its next try is not due.
 * `isAsked`: a person asks now, so that failed tries wait no longer.
 */
export async function dueStamps(now: string, most: number, isAsked: boolean): Promise<string[]> {
  const silent = await readSetting('stamp-silence');
  if (silent && silent.nextAt > now && !isAsked) return [];
  // A sealed capture is due from its seal on, so everything that waits stands before the end of time
  const rows = await dueRows('stamp', isAsked ? '9999' : now, most);
  return rows.map(({ id }) => id);
}

/** When the worker has to wake for the next stamp; `undefined` when none waits. */
export async function nextStampAt(now: string): Promise<string | undefined> {
  const [next, silent] = await Promise.all([nextRow('stamp'), readSetting('stamp-silence')]);
  if (!next || !(await readStampSettings())) return undefined;
  return [next.dueAt, silent?.nextAt ?? next.dueAt, now].sort().at(-1);
}

/** Writes down that one capture got no stamp; gives the instant of its next try. */
export function noteFailedTry(captureId: string, error: StampFailure, now: string): Promise<string> {
  return putOff('stamp', captureId, error, now);
}

/** The authority did not answer, or may not be reached: one line for all that wait, however many they are. */
export async function noteSilence(error: StampFailure, now: string): Promise<void> {
  await changeSetting('stamp-silence', (before) => {
    const attempts = (before?.attempts ?? 0) + 1;
    return { attempts, nextAt: nextTry(attempts, now), error };
  });
}

/** It answered. */
export async function endSilence(): Promise<void> {
  await changeSetting('stamp-silence', () => undefined);
}
