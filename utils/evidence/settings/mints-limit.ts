import { readSetting, writeSetting } from './stored-settings';

/** Most bytes that the court's filing system takes in one upload; `undefined` while nobody has set it. */
export function readMintsLimit(): Promise<number | undefined> {
  return readSetting('mints-limit');
}

/** Keeps a limit in bytes; `undefined`: it is not known. */
export function keepMintsLimit(bytes: number | undefined): Promise<void> {
  return writeSetting('mints-limit', bytes);
}
