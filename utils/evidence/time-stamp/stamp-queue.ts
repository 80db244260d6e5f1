import { db } from '../db';
import { changeSetting, readSetting } from '../settings/stored-settings';
import type { StampFailure } from './ask-authority';
import { responseFile } from './stamp-files';
import { readStampSettings } from './stamp-settings';

/** A capture that is signed and has no stamp yet. */
interface PendingStamp {
  captureId: string;
  since: string;
  attempts: number;
  /** Absent before the first try: due at once. */
  nextAt?: string;
  error?: StampFailure;
}

/**
 * What waits for a stamp, oldest first: every signed capture without a stored response. The queue is computed, not
 * kept, so nothing can be lost from it; only failed tries have a row.
 */
export async function pendingStamps(): Promise<PendingStamp[]> {
  const settings = await readStampSettings();
  if (!settings) return [];
  const captures = (await db.captures.orderBy('capturedAt').toArray()).filter(({ signature }) => signature);
  const stamped = await db.files
    .where('[captureId+name]')
    .anyOf(captures.map(({ id }) => [id, responseFile]))
    .primaryKeys();
  const done = new Set(stamped.map(([captureId]) => captureId));
  const tries = (await readSetting('stamp-queue')) ?? {};
  return captures
    .filter(({ id }) => !done.has(id))
    .map(({ id, sealedAt }) => {
      const { attempts = 0, nextAt, error } = tries[id] ?? {};
      return {
        captureId: id,
        since: [sealedAt, settings.since].sort()[1] ?? sealedAt,
        attempts,
        ...(nextAt ? { nextAt } : {}),
        ...(error ? { error: error as StampFailure } : {}),
      };
    });
}

/** When the next try is made after so many failed ones: half a minute, doubled each time, an hour at most. */
export function nextTry(attempts: number, now: string): string {
  const minutes = Math.min(60, 0.5 * 2 ** Math.max(0, attempts - 1));
  return new Date(Date.parse(now) + minutes * 60_000).toISOString();
}

/** Writes down that a try failed; gives the instant of the next one. */
export async function noteFailedTry(captureId: string, error: StampFailure, now: string): Promise<string> {
  const tries = await changeSetting('stamp-queue', (before = {}) => {
    const attempts = (before[captureId]?.attempts ?? 0) + 1;
    return { ...before, [captureId]: { attempts, nextAt: nextTry(attempts, now), error } };
  });
  return tries?.[captureId]?.nextAt ?? now;
}

/** Forgets the tries of a capture. Runs inside a transaction that covers `settings`. */
export async function forgetTries(captureId: string): Promise<void> {
  await changeSetting('stamp-queue', (tries = {}) => {
    const { [captureId]: _, ...rest } = tries;
    return rest;
  });
}
