import type { MatchKey } from '../../plan/field-keys';
import type { Control } from '../controls';
import type { Judgement } from '../judge';
import type { ownerOf, sensesOf } from '../labels/headings';
import type { joined } from '../labels/joins';
import type { segmentsOf } from '../labels/label-parts';
import type { pairOf, takes } from '../labels/pairs';
import type { says } from '../labels/phrases';
import type { optionsThat, optionWords, sensesOfOptions } from '../options';
import type { isReachable } from '../shown';
import type { wordsAfter } from '../texts/following-words';
import type { areWordsBetween } from '../texts/nearby-lines';
import type { isWordless, tidy, wordsOf } from '../texts/wording';
import type { fits } from './fitting';

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
  sensesOfOptions: typeof sensesOfOptions;
  optionsThat: typeof optionsThat;
  ownerOf: typeof ownerOf;
  joined: typeof joined;
  segmentsOf: typeof segmentsOf;
  isReachable: typeof isReachable;
  fits: typeof fits;
}

/** The score of a field that a route's selector names. */
export const BY_ROUTE = 100;

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
