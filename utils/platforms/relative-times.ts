/**
 * Relative times as intervals, by the clock of whoever reads: the page gives only the words, since a page's clock is
 * the page's. No finer than the words are.
 */
import type { PostTime, ReadingPage, ReadPost } from './contract';
import { facts } from './dom';
import { timeOfPostId } from './post-id-clock';
import { briefTime, idTime, idTimeOff, localTime } from './time';

type Clock = Pick<ReadingPage, 'capturedAt' | 'timeZone'>;

/** 「3日前」, "2w • Edited •", "5 days ago (edited)", 「昨日 21:21」: the interval, or the words alone. */
export function settledTime(raw: string, clock: Clock): PostTime {
  const [shown = ''] = raw.replace(/^\((?:edited|編集済み)\)/i, '').split(/\s*[•·]/);
  const words = [raw, shown, shown.replace(/\s*[(（][^()（）]+[)）]$/, '')];
  for (const form of words) {
    for (const time of [briefTime(form, clock), localTime(form, clock)]) {
      if (time.iso && time.method === 'relative') return { ...time, raw };
    }
  }
  return { raw };
}

const settled = (time: PostTime, clock: Clock): PostTime =>
  time.method === 'relative' && time.raw !== undefined ? settledTime(time.raw, clock) : time;

/** A page in a language that nobody reads here says no more than that the id has a clock. */
function timeById({ method, ...time }: PostTime, { platform, id }: ReadPost): PostTime {
  if (method !== 'id' || time.iso !== undefined) return { ...time, ...(method ? { method } : {}) };
  return { ...time, ...idTime(timeOfPostId(platform, id)) };
}

/** How far the id's time lies from one that was counted back is counted from the same clock. */
const noteSettled = (note: string, time: PostTime, { platform, id }: ReadPost, { timeZone }: Clock): string =>
  (time.method === 'relative' &&
    note.startsWith('id-time-off:') &&
    idTimeOff(timeOfPostId(platform, id), time, timeZone)) ||
  note;

/** The post with its relative times, and those of what it quotes, counted back from this clock. */
export function withTimesSettled(post: ReadPost, clock: Clock): ReadPost {
  const { postedAt, quotes, ...rest } = post;
  const time = postedAt && timeById(settled(postedAt, clock), post);
  return {
    ...rest,
    ...(time ? facts<Pick<ReadPost, 'postedAt'>>({ postedAt: time }) : {}),
    ...(time && post.notes ? { notes: post.notes.map((note) => noteSettled(note, time, post, clock)) } : {}),
    ...(quotes
      ? {
          quotes: quotes.map((quote) =>
            quote.postedAt ? { ...quote, postedAt: settled(quote.postedAt, clock) } : quote,
          ),
        }
      : {}),
  };
}
