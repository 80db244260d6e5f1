import type { ReadPost } from '../../platforms/contract';

/** A page's script puts behind it the words that stood in the post before, see record-posts.ts. */
const fromPage = 'was:';
const remark = 'changed-before-click:';
const mostEarlier = 250;
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** What stood in the post just before the press; `undefined` where it is not known to have been other words. */
export const beforeClick = ({ notes }: ReadPost): string | undefined => behind(remark, notes);

const behind = (mark: string, notes?: readonly string[]) =>
  notes?.find((note) => note.startsWith(mark))?.slice(mark.length);

/** Leaves out what is no change of the words: an emoji that came late, or the rest of a text that had been cut off. */
export function withChangeJudged(post: ReadPost): ReadPost {
  const earlier = behind(fromPage, post.notes);
  if (earlier === undefined) return post;
  const { notes = [], ...rest } = post;
  const others = notes.filter((note) => !note.startsWith(fromPage));
  const [before, now] = [lettersOf(earlier), lettersOf(post.text ?? '')];
  const isCutOff = /(?:…|\.{3})\s*$/.test(earlier);
  if (before !== '' && before !== now && !(isCutOff && now.startsWith(before)))
    others.push(`${remark}${earlier.slice(0, mostEarlier)}`);
  return others.length > 0 ? { ...rest, notes: others } : rest;
}
