import type { CaptureOptions } from '../../shapes/settings';
import { readSetting, writeSetting } from './stored-settings';

/** Everything is off until somebody switches it on. */
export async function readCaptureOptions(): Promise<CaptureOptions> {
  return (await readSetting('capture-options')) ?? { secondRead: false, siteClock: false };
}

export function saveCaptureOptions(options: CaptureOptions): Promise<void> {
  return writeSetting('capture-options', options);
}
