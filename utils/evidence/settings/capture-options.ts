import { z } from 'zod';
import { db } from '../db';

/** Network acts that nobody needs for a capture: each is off until the person switches it on. */
export const captureOptionsSchema = z.strictObject({
  /** Loads the permalink once more after every capture and compares. */
  secondRead: z.boolean(),
  /** Asks the site once for the time, to tell how far this device's clock is off. */
  siteClock: z.boolean(),
});
export type CaptureOptions = z.infer<typeof captureOptionsSchema>;

const key = 'capture-options';
const off: CaptureOptions = { secondRead: false, siteClock: false };

export async function readCaptureOptions(): Promise<CaptureOptions> {
  const parsed = captureOptionsSchema.safeParse((await db.settings.get(key))?.value);
  return parsed.success ? parsed.data : off;
}

export async function saveCaptureOptions(options: CaptureOptions): Promise<void> {
  await db.settings.put({ key, value: captureOptionsSchema.parse(options) });
}
