/** What is typed in the settings; to whom records are handed over comes as a desk. */
export type ProfileField = 'deskName' | 'deskUrl';

/** The key of a field's name; with `Help` behind it, of what it is used for. */
export function fieldKey(name: ProfileField) {
  return `settings_${name}` as const;
}

export interface FieldLook {
  name: ProfileField;
  /** Keyboard of touch devices; the field itself takes any text, as forms differ. */
  keys: 'text' | 'email' | 'tel' | 'url';
  most: number;
}

/** The company's own desk, shown among the ways out. */
export const deskFields: readonly FieldLook[] = [
  { name: 'deskName', keys: 'text', most: 200 },
  { name: 'deskUrl', keys: 'url', most: 500 },
];
