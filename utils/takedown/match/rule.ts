import type { MatchKey } from '../field-keys';
import type { ControlKind } from './controls';

/** What a label says. `weight`: 3 names the thing itself, 2 is usual, 1 is vague and gives way to anything better. */
export interface Rule {
  key: MatchKey;
  kinds: readonly ControlKind[];
  says: RegExp;
  not?: RegExp;
  weight: 1 | 2 | 3;
}

export const box: readonly ControlKind[] = ['text', 'textarea'];
export const line: readonly ControlKind[] = ['text'];
export const list: readonly ControlKind[] = ['text', 'select'];
export const pick: readonly ControlKind[] = ['select', 'choice'];
