import type { ReadingPage, ReadPost } from '../contract';
import { settledTime } from '../relative-times';
import { localTime } from '../time';
import { noteOf } from './doubt';

const dayMs = 86_400_000;
/** How long what a label names lasts, in ms, where it is more than a day. */
const lasts: Readonly<Record<string, number>> = { week: 7 * dayMs, month: 31 * dayMs, year: 366 * dayMs };
/** Zones, and a label that has stood for a while. In ms. */
const room = 2 * dayMs;

/**
 * A label that everybody sees against the value beside it that nobody sees: where they name different days, nobody can
 * know which of them is true, and the time is withheld.
 */
export function withShownDateHeld(post: ReadPost, clock: Pick<ReadingPage, 'capturedAt' | 'timeZone'>): ReadPost {
  const { postedAt, ...rest } = post;
  const { raw, iso, method } = postedAt ?? {};
  if (method !== 'attribute' || raw === undefined || iso === undefined || raw === iso) return post;
  const [absolute, relative] = [localTime(raw, clock), settledTime(raw, clock)];
  const shown = absolute.iso ? absolute : relative;
  const [from = '', to = from] = shown.iso?.split('/') ?? [];
  const [stated, first, last] = [iso, from, to].map((time) => Date.parse(time)) as [number, number, number];
  const end = last + (lasts[shown.precision ?? ''] ?? dayMs);
  // A label that is no time gives NaN, which is no side of anything; "3 hours ago" stands on an open page for days
  const isBefore = absolute.iso !== undefined && stated < first - room;
  if (!isBefore && !(stated > end + room)) return post;
  const label = raw.replace(/\p{Cc}+/gu, ' ').slice(0, 250);
  return { ...rest, notes: [...(post.notes ?? []), noteOf({ fact: 'postedAt', why: 'shown-date' }), `shown:${label}`] };
}
