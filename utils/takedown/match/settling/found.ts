import type { MatchKey } from '../../plan/field-keys';
import type { Control } from '../controls';
import type { Judgement } from '../judge';
import { oncePerLook } from '../per-look';

/** A control that was read and what it means. */
export interface Found {
  control: Control;
  meaning: Judgement & { key: MatchKey };
}

/** The score of a field that a route's selector names. */
export const BY_ROUTE = 100;

/** The same found with another key. */
export const withKey = (entry: Found, key: MatchKey): Found => ({ ...entry, meaning: { ...entry.meaning, key } });

/** Which form a control belongs to, also by its `form`, and seen from a shadow root too; forms without a `<form>` are the page itself. */
export const formOf = ({ control }: Found): Element | null => formRound(control.element);

const formRound = oncePerLook((box): Element | null => {
  const owner = (box as HTMLInputElement).form ?? undefined;
  for (let element: Element | undefined = owner ?? box; element; ) {
    const form: Element | null = element.closest('form, [role=search]');
    if (form) return form;
    const root: Node = element.getRootNode();
    element = 'host' in root ? (root as ShadowRoot).host : undefined;
  }
  return null;
});

/** What else the form of a control asks for. */
export const beside = (entry: Found, found: readonly Found[]): Found[] =>
  found.filter((other) => other !== entry && formOf(other) === formOf(entry));

/** Whether two boxes that mean the same are parts of one date, or take two names of one account. */
export const areApart = ({ meaning: one }: Found, { meaning: other }: Found): boolean =>
  (one.part !== undefined && one.part.of === other.part?.of) ||
  (one.which !== undefined && other.which !== undefined && one.which !== other.which);
