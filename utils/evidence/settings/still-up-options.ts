import type { StillUpRhythm } from '../../shapes/settings';
import { isFeatureOff } from './company-policy';
import { readSetting, writeSetting } from './stored-settings';

export async function readStillUpRhythm(): Promise<StillUpRhythm> {
  return (await isFeatureOff('stillUp')) ? 'off' : ((await readSetting('still-up')) ?? 'off');
}

export function saveStillUpRhythm(rhythm: StillUpRhythm): Promise<void> {
  return writeSetting('still-up', rhythm);
}
