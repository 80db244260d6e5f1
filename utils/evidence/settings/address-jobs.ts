import type { AddressJob } from '../../shapes/hand-over';
import { changeSetting, readSetting, writeSetting } from './stored-settings';

/** Addresses that are being read, or were last, in their order. */
export async function readAddresses(): Promise<AddressJob[]> {
  return (await readSetting('addresses')) ?? [];
}

export async function changeAddresses(
  change: (jobs: AddressJob[] | undefined) => AddressJob[] | undefined,
): Promise<void> {
  await changeSetting('addresses', change);
}

/** The tab in which they are opened, so that a worker which was stopped finds it, and captures tell their way. */
export function addressTab(): Promise<number | undefined> {
  return readSetting('address-tab');
}

export function keepAddressTab(tabId: number | undefined): Promise<void> {
  return writeSetting('address-tab', tabId);
}
