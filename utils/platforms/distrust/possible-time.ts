import type { ReadPost } from '../contract';
import { noteOf } from './doubt';

/** Nobody posted before there was a web (1991), and no site of a day ahead is more than two days ahead. */
const first = Date.parse('1991-01-01T00:00:00Z');
const ahead = 2 * 86_400_000;

/** Whether a post can have been made then; what is no instant and no day is not judged. */
export function isPossibleTime(iso: string | undefined, capturedAt: string): boolean {
  const start = Date.parse(iso?.split('/')[0] ?? '');
  return !(start < first || start > Date.parse(capturedAt) + ahead);
}

/** A post without a time that cannot be, by the browser's own clock; a page's process may say any. */
export function withPossibleTime(post: ReadPost, { capturedAt }: { capturedAt: string }): ReadPost {
  const { postedAt, ...rest } = post;
  if (isPossibleTime(postedAt?.iso, capturedAt)) return post;
  const why = Date.parse(postedAt?.iso?.split('/')[0] ?? '') < first ? 'not-a-time' : 'future';
  return { ...rest, notes: [...(post.notes ?? []), noteOf({ fact: 'postedAt', why })] };
}
