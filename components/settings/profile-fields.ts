export type ProfileField = 'deskName' | 'deskUrl' | 'hrName' | 'hrRecipient';

const handOffNames = ['hrName', 'hrRecipient'] as const satisfies readonly ProfileField[];

/** The key of a field's name; with `Help` behind it, of what it is used for. */
export function fieldKey(name: ProfileField) {
  const handOff = handOffNames.find((each) => each === name);
  return handOff
    ? (`handoff_${handOff}` as const)
    : (`settings_${name as Exclude<ProfileField, (typeof handOffNames)[number]>}` as const);
}

export interface FieldLook {
  name: ProfileField;
  /** Keyboard of touch devices; the field itself takes any text, as forms differ. */
  keys: 'text' | 'email' | 'tel' | 'url';
  autocomplete: string;
  most: number;
}

/** The company's own desk, shown among the ways out. */
export const deskFields: readonly FieldLook[] = [
  { name: 'deskName', keys: 'text', autocomplete: 'off', most: 200 },
  { name: 'deskUrl', keys: 'url', autocomplete: 'off', most: 500 },
];

/** To whom a case is handed over. */
export const handOffFields: readonly FieldLook[] = [
  { name: 'hrName', keys: 'text', autocomplete: 'off', most: 200 },
  { name: 'hrRecipient', keys: 'text', autocomplete: 'off', most: 4_000 },
];
