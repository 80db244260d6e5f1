/** What can be set, by task, and the cards on which it is set. Names are addresses: never renamed. */
export const settingsCards = {
  capture: ['screen', 'presence', 'network'],
  sender: ['profile'],
  contacts: ['desk'],
  'hand-over': ['recipient'],
  lock: ['passphrase'],
  sites: ['reading', 'added'],
  notices: ['reminders'],
  time: ['authority'],
  keys: ['identity', 'invite', 'pins'],
  filing: ['mints'],
  company: ['self', 'lists'],
  reading: ['guide'],
  vault: ['store'],
  backup: ['backup'],
  device: ['policy', 'storage'],
} as const;

export type SettingsTask = keyof typeof settingsCards;

/** Whose tasks these are, in the order in which they are wanted. */
export const settingsGroups = {
  recorder: ['hand-over', 'lock', 'capture', 'sites', 'sender', 'contacts', 'notices'],
  desk: ['company', 'keys', 'reading'],
  legal: ['filing', 'time'],
  device: ['vault', 'backup', 'device'],
} as const satisfies Record<string, readonly SettingsTask[]>;
export type SettingsGroup = keyof typeof settingsGroups;

/** A card of the settings as it stands in an address: `<task>#<card>`. */
export type SettingsAddress = {
  [Task in SettingsTask]: `${Task}#${(typeof settingsCards)[Task][number]}`;
}[SettingsTask];

/** The card that `<task>#<card>` names; a task alone names its first card, and what is not there names none. */
export function settingsAddressIn(text: string): SettingsAddress | undefined {
  const [task = '', card] = text.split('#');
  if (!Object.hasOwn(settingsCards, task)) return undefined;
  const cards: readonly string[] = settingsCards[task as SettingsTask];
  const found = card ? cards.find((each) => each === card) : cards[0];
  return found === undefined ? undefined : (`${task}#${found}` as SettingsAddress);
}
