import type { StillUpRhythm } from '../../shapes/settings';
import { readSetting, writeSetting } from './stored-settings';

export async function readStillUpRhythm(): Promise<StillUpRhythm> {
  return (await readSetting('still-up')) ?? 'off';
}

export function saveStillUpRhythm(rhythm: StillUpRhythm): Promise<void> {
  return writeSetting('still-up', rhythm);
}
