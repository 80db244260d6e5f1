import { z } from 'zod';
import { db } from '../db';

/** Which dates a notification was shown for, and which the person has looked at. Keys only. */
const marksSchema = z.strictObject({ told: z.array(z.string()), seen: z.array(z.string()) });
export type ClockMarks = z.infer<typeof marksSchema>;

const key = 'clock-marks';
/** Older keys are dropped: their dates are long past. */
const most = 500;

export async function readClockMarks(): Promise<ClockMarks> {
  const parsed = marksSchema.safeParse((await db.settings.get(key))?.value);
  return parsed.success ? parsed.data : { told: [], seen: [] };
}

/** Adds keys to one of the two lists. */
export async function markClocks(list: keyof ClockMarks, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await db.transaction('rw', db.settings, async () => {
    const marks = await readClockMarks();
    const all = [...new Set([...marks[list], ...keys])].slice(-most);
    await db.settings.put({ key, value: { ...marks, [list]: all } });
  });
}
