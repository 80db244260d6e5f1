import type { CaptureOptions } from '../../shapes/settings';
import { readPolicy } from './company-policy';
import { readSetting, writeSetting } from './stored-settings';

/** Everything is off until somebody switches it on; what the company has taken away stays off. */
export async function readCaptureOptions(): Promise<CaptureOptions> {
  const { secondRead = false, siteClock = false } = (await readSetting('capture-options')) ?? {};
  const off = (await readPolicy())?.values.featuresOff ?? [];
  return {
    secondRead: secondRead && !off.includes('secondRead'),
    siteClock: siteClock && !off.includes('siteClock'),
  };
}

export function saveCaptureOptions(options: CaptureOptions): Promise<void> {
  return writeSetting('capture-options', options);
}
