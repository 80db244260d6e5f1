import type { ReadPost } from '../../platforms/contract';
import { postKey } from '../../platforms/units';

/** A page's script puts behind it what stood in the post before, see record-posts.ts. */
const fromPage = 'was:';
const remark = 'changed-before-click:';
const mostEarlier = 250;
const lettersOf = (text = '') => text.replace(/[^\p{L}\p{N}]+/gu, '');

type Earlier = Partial<Pick<ReadPost, 'id' | 'text' | 'truncated' | 'author' | 'permalink'>>;

/** What stood in the post just before the press; `undefined` where it is not known to have been something else. */
export const beforeClick = ({ notes }: ReadPost): string | undefined => behind(remark, notes);

const behind = (mark: string, notes?: readonly string[]) =>
  notes?.find((note) => note.startsWith(mark))?.slice(mark.length);

/** Says of a post that something else stood there just before the press. */
export const withRemark = (post: ReadPost, earlier: string): ReadPost => ({
  ...post,
  notes: [...(post.notes ?? []), `${remark}${earlier.replace(/\p{Cc}+/gu, ' ').slice(0, mostEarlier)}`],
});

/** Leaves out what is no change of the post: an emoji that came late, or the rest of a text that had been cut off. */
export function withChangeJudged(post: ReadPost): ReadPost {
  const said = behind(fromPage, post.notes);
  if (said === undefined) return post;
  const { notes = [], ...rest } = post;
  const others = notes.filter((note) => !note.startsWith(fromPage));
  const now = others.length > 0 ? { ...rest, notes: others } : rest;
  const earlier = earlierOf(said);
  const other = earlier && differenceOf(earlier, now);
  return other ? withRemark(now, other) : now;
}

const word = <Name extends string>(name: Name, value: unknown) =>
  (typeof value === 'string' ? { [name]: value } : {}) as Partial<Record<Name, string>>;

/** It comes from a page's process: each part is what it should be, or is not there. */
function earlierOf(said: string): Earlier | undefined {
  try {
    const { id, text, truncated, author, permalink } = Object(JSON.parse(said)) as Record<string, unknown>;
    const { handle, name } = Object(author) as Record<string, unknown>;
    return {
      ...word('id', id),
      ...word('text', text),
      ...word('permalink', permalink),
      ...(truncated === true ? { truncated } : {}),
      author: { ...word('handle', handle), ...word('name', name) },
    };
  } catch {
    // What a page left there may be anything
    return undefined;
  }
}

/** Feeds put another post into the same element: that is none of this one, unless it says the same by another's name. */
function differenceOf(earlier: Earlier, post: ReadPost): string | undefined {
  const { text = '', truncated, author, permalink } = earlier;
  const [before, now] = [lettersOf(text), lettersOf(post.text)];
  const isCutOff = truncated || /(?:…|\.{3})\s*$/.test(text);
  const isSaid = before === now || (isCutOff && now.startsWith(before));
  const isOfOther = (['handle', 'name'] as const).some((name) => isOther(author?.[name], post.author?.[name]));
  const whose = [author?.handle ?? author?.name, permalink].filter(Boolean).join(' ');
  if (postKey({ ...post, ...earlier }) === postKey(post))
    return before !== '' && !isSaid ? text : isOfOther ? whose : undefined;
  const isAlike = before !== '' && (isSaid || inCommon(before, now) >= alike * Math.max(before.length, now.length));
  return isAlike && (isOfOther || isOther(permalink, post.permalink)) ? whose : undefined;
}

/** What came late is no difference. */
const isOther = (one?: string, other?: string) => Boolean(one && other && one !== other);

/** Of the letters of two posts, as many at their beginnings and ends are the same where one was made of the other. */
const alike = 0.7;

function inCommon(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let first = 0;
  while (first < shorter && one[first] === other[first]) first += 1;
  let last = 0;
  while (last < shorter - first && one.at(-1 - last) === other.at(-1 - last)) last += 1;
  return first + last;
}
