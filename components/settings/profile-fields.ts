import type { Profile } from '../../utils/shapes/schema';

/** What is typed in the settings; to whom records are handed over comes as a desk. */
export type ProfileField = Exclude<keyof Profile, 'hrName' | 'hrRecipient'>;

/** The key of a field's name; with `Help` behind it, of what it is used for. */
export function fieldKey(name: ProfileField) {
  return `settings_${name}` as const;
}

export interface FieldLook {
  name: ProfileField;
  /** Keyboard of touch devices; the field itself takes any text, as forms differ. */
  keys: 'text' | 'email' | 'tel' | 'url';
  autocomplete: string;
  most: number;
  /** Narrow fields share a line. */
  narrow?: true;
}

/** What goes into forms, in the order in which forms ask. The limits are those of `profileSchema`. */
export const formFields: readonly FieldLook[] = [
  { name: 'name', keys: 'text', autocomplete: 'name', most: 200 },
  { name: 'kana', keys: 'text', autocomplete: 'off', most: 200 },
  { name: 'victimName', keys: 'text', autocomplete: 'off', most: 200 },
  { name: 'organization', keys: 'text', autocomplete: 'organization', most: 200 },
  { name: 'department', keys: 'text', autocomplete: 'off', most: 200 },
  { name: 'email', keys: 'email', autocomplete: 'email', most: 200 },
  { name: 'phone', keys: 'tel', autocomplete: 'tel', most: 50, narrow: true },
  { name: 'postalCode', keys: 'text', autocomplete: 'postal-code', most: 20, narrow: true },
  { name: 'region', keys: 'text', autocomplete: 'address-level1', most: 50, narrow: true },
  { name: 'city', keys: 'text', autocomplete: 'address-level2', most: 100, narrow: true },
  { name: 'street', keys: 'text', autocomplete: 'address-line1', most: 200 },
  { name: 'street2', keys: 'text', autocomplete: 'address-line2', most: 200 },
];

/** The company's own desk, shown among the ways out. */
export const deskFields: readonly FieldLook[] = [
  { name: 'deskName', keys: 'text', autocomplete: 'off', most: 200 },
  { name: 'deskUrl', keys: 'url', autocomplete: 'off', most: 500 },
];
