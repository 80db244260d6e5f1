import type { ReadPost } from '../../platforms/contract';
import { addressedIn } from '../../platforms/distrust/from-address';
import { postKey } from '../../platforms/units';
import { openedMark, seenMark } from '../posts/seen-before';
import { isOnePage, isOther, type KnownFacts, lettersOf, nothingSeen, otherFacts } from './other-facts';

/** A page's script puts behind it what stood in the post before, see record-posts.ts. */
const fromPage = 'was:';
/** What another post said that had stood under the pointer just before, see stood-here.ts. */
const fromPlace = 'stood:';
const remark = 'changed-before-click:';
const mostEarlier = 250;

/** What stood in the post just before the press; `undefined` where it is not known to have been something else. */
export const beforeClick = ({ notes }: ReadPost): string | undefined => afterMark(remark, notes);

const afterMark = (mark: string, notes?: readonly string[]) =>
  notes?.find((note) => note.startsWith(mark))?.slice(mark.length);

/** Says of a post that something else stood there just before the press. */
export const withRemark = (post: ReadPost, earlier: string): ReadPost => ({
  ...post,
  notes: [...(post.notes ?? []), `${remark}${earlier.replace(/\p{Cc}+/gu, ' ').slice(0, mostEarlier)}`],
});

/** Reads what is said to have stood in a post, and takes nothing that has not the shape of one. */
export type ReadEarlier = (said: unknown) => KnownFacts | undefined;

/** Leaves out what is no change of the post: an emoji that came late, or the rest of a text that had been cut off. */
export function withChangeJudged(post: ReadPost, readEarlier: ReadEarlier, pageUrl = ''): ReadPost {
  const marks = [fromPage, fromPlace, seenMark, openedMark];
  const { notes = [], ...rest } = post;
  const others = notes.filter((note) => !marks.some((mark) => note.startsWith(mark)));
  if (others.length === notes.length) return post;
  const [said, stood, seen, opened] = marks.map((mark) => afterMark(mark, notes));
  const now = others.length > 0 ? { ...rest, notes: others } : rest;
  const earlier = withOwnWords(earlierOf(said, readEarlier), opened, now);
  const other =
    (earlier && differenceOf(earlier, now)) ??
    whoStood(earlierOf(stood, readEarlier), now) ??
    whatWasSeen(seen, now, pageUrl);
  return other ? withRemark(now, other) : now;
}

/** It comes from a page's process, and may be anything. */
function earlierOf(said: string | undefined, readEarlier: ReadEarlier): KnownFacts | undefined {
  if (said === undefined) return undefined;
  try {
    return readEarlier(JSON.parse(said));
  } catch {
    // What a page left there may be anything
    return undefined;
  }
}

/** Other words that the person asked for in the post (a translation), or other pictures, are none that the page put there. */
const withOwnWords = (earlier: KnownFacts | undefined, opened: string | undefined, now: ReadPost) =>
  earlier && opened !== undefined && lettersOf(earlier.text) === lettersOf(opened)
    ? { ...earlier, text: now.text ?? '', media: now.media ?? [], notes: now.notes ?? [] }
    : earlier;

/** Feeds put another post into the same element: that is none of this one, unless it says the same by another's name. */
function differenceOf(earlier: KnownFacts, post: ReadPost): string | undefined {
  const { text = '', truncated, author, permalink } = earlier;
  const [before, now] = [lettersOf(text), lettersOf(post.text)];
  const isSaid =
    before === now ||
    (isCutOff(text, truncated) && now.startsWith(before)) ||
    (isCutOff(post.text, post.truncated) && before.startsWith(now));
  const isOfOther = (['handle', 'name', 'id'] as const).some((name) => isOther(author?.[name], post.author?.[name]));
  // Of which thread a number is, the page's address alone may say, and pages exchange theirs
  const isOfAddress = post.notes?.some((note) => addressedIn(note) === 'thread') ?? false;
  const isMoved = isOfAddress && isOther(permalink, post.permalink);
  if (isNamedAs(earlier, post))
    return before !== '' && !isSaid ? text : isOfOther || isMoved ? whose(earlier) : goneFrom(earlier, post);
  const isAlike = before !== '' && (isSaid || inCommon(before, now) >= alike * Math.max(before.length, now.length));
  return isAlike && (isOfOther || isOther(permalink, post.permalink)) ? whose(earlier) : undefined;
}

/** Another post, by whoever wrote it and in its words. */
function whoStood(stood: KnownFacts | undefined, post: ReadPost): string | undefined {
  if (!stood || isNamedAs(stood, post)) return undefined;
  return [whose(stood), stood.text].filter(Boolean).join(' ') || undefined;
}

/** The script that was there has compared what a person could see, before the press and at it, and at which path. */
function whatWasSeen(seen: string | undefined, { text }: ReadPost, pageUrl: string): string | undefined {
  if (seen === undefined || lettersOf(seen) === lettersOf(text)) return undefined;
  const path = seen.startsWith('/') ? URL.parse(seen, pageUrl)?.href : undefined;
  return path && isOnePage(path, pageUrl) ? undefined : seen.trim() || nothingSeen;
}

const whose = ({ author, permalink }: KnownFacts) =>
  [author?.handle ?? author?.name, author?.id, permalink].filter(Boolean).join(' ');

/** Whether both have one name, as far as the earlier says what makes it. */
function isNamedAs({ id, permalink, author, text }: KnownFacts, post: ReadPost): boolean {
  const known = Object.entries({ id, permalink, author, text }).filter(([, value]) => value !== undefined);
  return postKey({ ...post, ...Object.fromEntries(known) }) === postKey(post);
}

const isCutOff = (text = '', truncated = false) => truncated || /(?:…|\.{3})\s*$/.test(text);

/** What is told by the words and the name of a post. */
const told: readonly string[] = ['id', 'permalink', 'author', 'text'];

/** What a post said beside its words and its author, and says no more. */
const goneFrom = (earlier: KnownFacts, post: ReadPost): string | undefined =>
  otherFacts(earlier, post, 'around')
    .flatMap(({ name, was }) => (told.includes(name) ? [] : [was]))
    .join(' / ') || undefined;

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
