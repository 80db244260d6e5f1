import type { ClockMarks } from '../../shapes/settings';
import { readSetting } from './stored-settings';

/** What versions up to 3 of the database wrote of dates that were told and seen; since then each date's own row says so. */
export async function readClockMarks(): Promise<ClockMarks> {
  return (await readSetting('clock-marks')) ?? { told: [], seen: [] };
}
