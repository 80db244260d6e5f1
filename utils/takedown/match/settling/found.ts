import type { MatchKey } from '../../plan/field-keys';
import type { Control } from '../controls';
import type { Judgement } from '../judge';
import type { sensesOf } from '../labels/headings';
import type { pairOf, takes } from '../labels/pairs';
import type { says } from '../labels/phrases';
import type { optionWords } from '../options';
import type { wordsAfter } from '../texts/following-words';
import type { areWordsBetween } from '../texts/nearby-lines';
import type { isWordless, tidy, wordsOf } from '../texts/wording';

/** A control that was read and what it means. */
export interface Found {
  control: Control;
  meaning: Judgement & { key: MatchKey };
}

/**
 * What reads words: the guide lends it to what `guide-weights.js` lays down. A second copy there would bring the lexicon
 * again, and would keep what it knows of a page when the guide forgets it.
 */
export interface Lent {
  says: typeof says;
  sensesOf: typeof sensesOf;
  pairOf: typeof pairOf;
  takes: typeof takes;
  wordsOf: typeof wordsOf;
  isWordless: typeof isWordless;
  tidy: typeof tidy;
  areWordsBetween: typeof areWordsBetween;
  wordsAfter: typeof wordsAfter;
  optionWords: typeof optionWords;
}

/** The same found with another key. */
export const withKey = (entry: Found, key: MatchKey): Found => ({ ...entry, meaning: { ...entry.meaning, key } });

/** Which form a control belongs to, also by its `form`, and seen from a shadow root too; forms without a `<form>` are the page itself. */
export function formOf({ control }: Found): Element | null {
  const owner = (control.element as HTMLInputElement).form ?? undefined;
  for (let element: Element | undefined = owner ?? control.element; element; ) {
    const form: Element | null = element.closest('form, [role=search]');
    if (form) return form;
    const root: Node = element.getRootNode();
    element = 'host' in root ? (root as ShadowRoot).host : undefined;
  }
  return null;
}

/** Whether two boxes are parts of one date: they mean the same and stand side by side. */
export const isSameDate = (one: Found, other: Found): boolean =>
  one.meaning.part !== undefined && one.meaning.part.of === other.meaning.part?.of;
