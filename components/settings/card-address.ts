import type { SettingsAddress } from '../../utils/shapes/settings-address';

/** What makes a card of the settings one that an address can lead to and that can take the focus. */
export function cardAt(address: SettingsAddress) {
  return { 'data-address': address, tabIndex: -1 } as const;
}
