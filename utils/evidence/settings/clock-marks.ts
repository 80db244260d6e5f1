import type { ClockMarks } from '../../shapes/settings';
import { changeSetting, readSetting } from './stored-settings';

/** Older keys are dropped: their dates are long past. */
const most = 500;
const none: ClockMarks = { told: [], seen: [] };

export async function readClockMarks(): Promise<ClockMarks> {
  return (await readSetting('clock-marks')) ?? none;
}

/** Adds keys to one of the two lists. */
export async function markClocks(list: keyof ClockMarks, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await changeSetting('clock-marks', (marks = none) => ({
    ...marks,
    [list]: [...new Set([...marks[list], ...keys])].slice(-most),
  }));
}
