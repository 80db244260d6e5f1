/** What all generations of LinkedIn's pages say in the same way. */
import { msOf, permalinkOf, type urnIn } from '../addresses/linkedin';
import type { PostAuthor, PostTime, ReadingPage } from '../contract';
import { facts, remarksOf } from '../dom';
import { breaksOff } from '../last-dots';
import { opensText } from '../more-controls';
import { labelOf } from '../text';
import { briefTime, idTime, idTimeOff } from '../time';
import { profileOf } from './linkedin-names';

const editedLabel = /edited|編集済み/i;
const more = '[class*="show-more-text__"], [class*="see-more"], [data-testid="expandable-text-button"]';

export const authorOf = (name: string | undefined, link: Element | null | undefined, page: ReadingPage) =>
  facts<PostAuthor>({ name, profileUrl: profileOf(link, page) });

/** "2w •", 「2週間前 •」, "3mo • Edited •": as shown, read up to the first dot. "19 hours ago • Easy Apply" is of a job. */
export function timeOf(raw: string | undefined, page: ReadingPage): PostTime | undefined {
  const [shown = '', ...rest] = raw?.replace(/^\((?:edited|編集済み)\)/i, '').split(/\s*[•·]\s*/) ?? [];
  return raw && rest.every((word) => word === '' || editedLabel.test(word))
    ? { ...briefTime(shown, page), raw: raw.replace(/\s*[•·]\s*$/, '') }
    : undefined;
}

/** "…more" opens a text that is there already, clipped by CSS, unless the words themselves break off; people end so too. */
export const isCut = (text: string | undefined, controls: readonly Element[]): true | undefined =>
  (breaksOff(text) && controls.some((control) => control.matches(more) || opensText(labelOf(control)))) || undefined;

/** The shown time, or that of the id where none is read. `ms`: what the id says, in milliseconds since 1970. */
export function timed(time: PostTime | undefined, ms: number | undefined, ...notes: (string | false | undefined)[]) {
  return {
    platform: 'linkedin',
    postedAt: time?.iso ? time : { ...(time?.raw ? { raw: time.raw } : {}), ...idTime(ms) },
    notes: remarksOf(
      editedLabel.test(time?.raw ?? '') && 'edited',
      ...notes,
      time?.iso !== undefined && idTimeOff(ms, time),
    ),
  };
}

/** A post by its urn: id, address and time are of one thing. */
export const identified = (urn: ReturnType<typeof urnIn>, time: PostTime | undefined) => ({
  ...timed(time, msOf(urn), !urn && 'no-permalink'),
  id: urn?.id,
  permalink: urn && permalinkOf(urn),
});
