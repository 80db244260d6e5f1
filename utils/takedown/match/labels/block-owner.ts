import type { MatchKey } from '../../plan/field-keys';
import type { ControlText } from '../texts/surrounding-texts';
import { ownerOf } from './headings';
import { says } from './phrases';

/** What the box before was read as. */
interface Before {
  key?: MatchKey;
  senses: readonly string[];
}

/** Whether the box before names whoever asks, so that `their` is of them. */
export const isOfSender = (previous: Before | undefined) =>
  (previous?.key?.startsWith('reporter.') ?? false) &&
  (previous?.senses.some((sense) => SPEAKERS.test(sense)) ?? false);
const SPEAKERS = /^(sender|them|contact)$/;

/** Whose data the rows of this block are: the nearest text over the box that names somebody or something. */
export function blockOf(text: ControlText, previous: Before | undefined): string | undefined {
  if (text.told) return text.told;
  // What follows `Their phone` below `Person we should deal with` is of that person, whatever the block is about.
  if (isOfSender(previous) && previous?.senses.includes('them')) return 'sender?';
  for (const section of text.sections) {
    const owner = says('for the poster', section) ? 'third' : ownerOf(section);
    if (owner) return owner;
  }
  // `その方のお名前` behind the question for whom one asks.
  if (previous?.key === 'case.relationship' || previous?.key === 'victim.name') return 'victim?';
  // `Who answered`, then `When`
  if (previous?.key === 'post.authorHandle') return 'poster?';
  return /^(thread|post)\.(?!quote)/.test(previous?.key ?? '') ? 'post?' : undefined;
}
