import { z } from 'zod';
import { instant } from '../../shapes/scalars';
import { db } from '../db';
import type { StampFailure } from './ask-authority';
import { responseFile } from './stamp-files';
import { readStampSettings } from './stamp-settings';

const triesSchema = z.record(
  z.uuid(),
  z.strictObject({ attempts: z.int().min(1), nextAt: instant, error: z.string().max(100) }),
);
export type StampTries = z.infer<typeof triesSchema>;

/** A capture that is signed and has no stamp yet. */
export interface PendingStamp {
  captureId: string;
  since: string;
  attempts: number;
  /** Absent before the first try: due at once. */
  nextAt?: string;
  error?: StampFailure;
}

const key = 'stamp-queue';

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
  const tries = await readTries();
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

async function readTries(): Promise<StampTries> {
  const parsed = triesSchema.safeParse((await db.settings.get(key))?.value);
  return parsed.success ? parsed.data : {};
}

/** When the next try is made after so many failed ones: half a minute, doubled each time, an hour at most. */
export function nextTry(attempts: number, now: string): string {
  const minutes = Math.min(60, 0.5 * 2 ** Math.max(0, attempts - 1));
  return new Date(Date.parse(now) + minutes * 60_000).toISOString();
}

/** Writes down that a try failed; gives the instant of the next one. */
export async function noteFailedTry(captureId: string, error: StampFailure, now: string): Promise<string> {
  return db.transaction('rw', db.settings, async () => {
    const tries = await readTries();
    const attempts = (tries[captureId]?.attempts ?? 0) + 1;
    const nextAt = nextTry(attempts, now);
    await db.settings.put({ key, value: { ...tries, [captureId]: { attempts, nextAt, error } } });
    return nextAt;
  });
}

/** Forgets the tries of a capture. Runs inside a transaction that covers `settings`. */
export async function forgetTries(captureId: string): Promise<void> {
  const { [captureId]: _, ...rest } = await readTries();
  await db.settings.put({ key, value: rest });
}
