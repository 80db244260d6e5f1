import type { MatchKey } from '../../plan/field-keys';
import type { Control } from '../controls';
import { takes } from '../labels/pairs';

/** Whether a kind of control takes a key, and a box for a type of data of its own that one. */
export const fits = (key: MatchKey, { kind, element }: Control) =>
  takes(key, kind) &&
  // A box of a few letters takes no e-mail
  !(/email/.test(key) && (element as HTMLInputElement).size < FEW_LETTERS) &&
  (kind !== 'text' || (TYPED[(element as HTMLInputElement).type]?.test(key) ?? true));
/** An e-mail has more. */
const FEW_LETTERS = 10;
const TYPED: Readonly<Record<string, RegExp>> = {
  email: /\.email/,
  tel: /\.phone/,
  url: /permalink/,
  date: /postedAt/,
  'datetime-local': /postedAt/,
};
