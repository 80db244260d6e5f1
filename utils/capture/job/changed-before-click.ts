import type { ReadPost } from '../../platforms/contract';
import { addressedIn } from '../../platforms/distrust/from-address';
import { settledTime } from '../../platforms/relative-times';
import { postKey } from '../../platforms/units';
import { openedMark, seenMark } from '../posts/seen-before';

/** A page's script puts behind it what stood in the post before, see record-posts.ts. */
const fromPage = 'was:';
/** What another post said that had stood under the pointer just before, see stood-here.ts. */
const fromPlace = 'stood:';
const remark = 'changed-before-click:';
const mostEarlier = 250;
const lettersOf = (text = '') => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** Whose words, and which. */
interface Quotation {
  text: string;
  by: string | undefined;
}

/** What a page's process says had been read; each part is what it should be, or is not there. */
type Earlier = Partial<Pick<ReadPost, 'id' | 'text' | 'truncated' | 'author' | 'permalink'>> & {
  quotes: Quotation[];
  /** Addresses of attachments, empty where one has none. */
  media: string[];
  /** The time for machines and in words, or the remark that it was withheld. */
  postedAt?: string;
  shownAt?: string;
  withheldAt?: string | undefined;
  isAnswer: boolean;
  /** Titles, whom it answers, stars. */
  beside: (string | undefined)[];
};

/** What stood in the post just before the press; `undefined` where it is not known to have been something else. */
export const beforeClick = ({ notes }: ReadPost): string | undefined => afterMark(remark, notes);

const afterMark = (mark: string, notes?: readonly string[]) =>
  notes?.find((note) => note.startsWith(mark))?.slice(mark.length);

/** Says of a post that something else stood there just before the press. */
export const withRemark = (post: ReadPost, earlier: string): ReadPost => ({
  ...post,
  notes: [...(post.notes ?? []), `${remark}${earlier.replace(/\p{Cc}+/gu, ' ').slice(0, mostEarlier)}`],
});

/** Leaves out what is no change of the post: an emoji that came late, or the rest of a text that had been cut off. */
export function withChangeJudged(post: ReadPost): ReadPost {
  const marks = [fromPage, fromPlace, seenMark, openedMark];
  const { notes = [], ...rest } = post;
  const others = notes.filter((note) => !marks.some((mark) => note.startsWith(mark)));
  if (others.length === notes.length) return post;
  const [said, stood, seen, opened] = marks.map((mark) => afterMark(mark, notes));
  const now = others.length > 0 ? { ...rest, notes: others } : rest;
  const earlier = withOwnWords(earlierOf(said), opened, now);
  const other = (earlier && differenceOf(earlier, now)) ?? whoStood(earlierOf(stood), now) ?? whatWasSeen(seen, now);
  return other ? withRemark(now, other) : now;
}

/** What a post said at the click that it does not say at a later reading of the same, beside its words and author. */
export const otherPost = (post: ReadPost, now: ReadPost): string | undefined => {
  const earlier = earlierOf(JSON.stringify(post));
  return earlier && goneFrom(earlier, now);
};

const word = <Name extends string>(name: Name, value: unknown) =>
  (typeof value === 'string' ? { [name]: value } : {}) as Partial<Record<Name, string>>;

const partsIn = (value: unknown) => Object(value) as Record<string, unknown>;
const isWithheldTime = (note: unknown) => typeof note === 'string' && note.startsWith('withheld:postedAt');

/** What a record states beside words, author, pictures and time. */
function besideOf(post: Record<string, unknown>): (string | undefined)[] {
  const answered = partsIn(partsIn(post['replyTo'])['author']);
  const values = [post['title'], partsIn(post['thread'])['title'], answered['handle'] ?? answered['name']];
  const { value } = partsIn(post['rating']);
  return [
    ...values.map((each) => (typeof each === 'string' ? each : undefined)),
    typeof value === 'number' ? value.toString() : undefined,
  ];
}

const listOf = (list: unknown) => (Array.isArray(list) ? list : []).map(partsIn);
const textIn = (said: unknown) => (typeof said === 'string' ? said : undefined);

const quotationsOf = (list: unknown): Quotation[] =>
  listOf(list).map(({ text, author }) => {
    const { handle, name } = partsIn(author);
    return { text: textIn(text) ?? '', by: [textIn(name), textIn(handle)].filter(Boolean).join(' ') || undefined };
  });

/** It comes from a page's process: each part is what it should be, or is not there. */
function earlierOf(said: string | undefined): Earlier | undefined {
  if (said === undefined) return undefined;
  try {
    const post = partsIn(JSON.parse(said));
    const { id, text, truncated, permalink, quotes, media, notes } = post;
    const { handle, name, id: writer } = partsIn(post['author']);
    const { iso, raw } = partsIn(post['postedAt']);
    return {
      ...word('id', id),
      ...word('text', text),
      ...word('permalink', permalink),
      ...(truncated === true ? { truncated } : {}),
      author: { ...word('handle', handle), ...word('name', name), ...word('id', writer) },
      quotes: quotationsOf(quotes),
      media: listOf(media).map(({ url }) => textIn(url) ?? ''),
      ...word('postedAt', iso),
      ...word('shownAt', raw),
      withheldAt: [notes].flat().find((note): note is string => isWithheldTime(note)),
      isAnswer: post['replyTo'] !== undefined,
      beside: besideOf(post),
    };
  } catch {
    // What a page left there may be anything
    return undefined;
  }
}

/** Other words that the person asked for in the post (a translation) are none that the page put there. */
const withOwnWords = (earlier: Earlier | undefined, opened: string | undefined, { text }: ReadPost) =>
  earlier && opened !== undefined && lettersOf(earlier.text) === lettersOf(opened)
    ? { ...earlier, text: text ?? '' }
    : earlier;

/** Feeds put another post into the same element: that is none of this one, unless it says the same by another's name. */
function differenceOf(earlier: Earlier, post: ReadPost): string | undefined {
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
  if (postKey({ ...post, ...identityOf(earlier) }) === postKey(post))
    return before !== '' && !isSaid ? text : isOfOther || isMoved ? whose(earlier) : goneFrom(earlier, post);
  const isAlike = before !== '' && (isSaid || inCommon(before, now) >= alike * Math.max(before.length, now.length));
  return isAlike && (isOfOther || isOther(permalink, post.permalink)) ? whose(earlier) : undefined;
}

/** Another post, by whoever wrote it and in its words. */
function whoStood(stood: Earlier | undefined, post: ReadPost): string | undefined {
  if (!stood || postKey({ ...post, ...identityOf(stood) }) === postKey(post)) return undefined;
  return [whose(stood), stood.text].filter(Boolean).join(' ') || undefined;
}

/** The script that was there has compared what a person could see, before the press and at it. */
const whatWasSeen = (seen: string | undefined, { text }: ReadPost) =>
  seen !== undefined && lettersOf(seen) !== lettersOf(text) ? seen.trim() || nothingSeen : undefined;
/** Nothing of the words was to be seen. */
export const nothingSeen = '∅';

const whose = ({ author, permalink }: Earlier) =>
  [author?.handle ?? author?.name, author?.id, permalink].filter(Boolean).join(' ');
const identityOf = ({
  quotes: _q,
  media: _m,
  postedAt: _p,
  shownAt: _s,
  withheldAt: _w,
  isAnswer: _a,
  beside: _b,
  ...identity
}: Earlier) => identity;

const isCutOff = (text = '', truncated = false) => truncated || /(?:…|\.{3})\s*$/.test(text);

/** What a post had and has no more: a quotation in these words, a picture at an address, its time, a title, whom it answers. */
function goneFrom(earlier: Earlier, post: ReadPost): string | undefined {
  const { quotes, media } = earlier;
  const now = besideOf(partsIn(post));
  return (
    otherQuotation(quotes, quotationsOf(post.quotes)) ??
    // Sites exchange a picture for a larger one, and turn over those of a row
    ((post.media?.length ?? 0) < media.length ? media.join(' ') || 'media' : undefined) ??
    otherTime(earlier, post) ??
    earlier.beside.find((said, at) => isOther(said, now[at])) ??
    // Whom it answers stands there with the post; who that is may be known later
    (post.replyTo && !earlier.isAnswer ? nothingSeen : undefined)
  );
}

/** A quotation that is gone or another's now; that there was none, where one has come. */
function otherQuotation(before: readonly Quotation[], now: readonly Quotation[]): string | undefined {
  const isKept = ({ text, by }: Quotation) =>
    now.some((each) => lettersOf(each.text).startsWith(lettersOf(text)) && !isOther(by, each.by));
  const gone = before.find((each) => !isKept(each));
  if (gone) return [gone.by, gone.text].filter(Boolean).join(' ') || nothingSeen;
  return now.length > before.length ? nothingSeen : undefined;
}

/** By what it says for machines; by its words where it says nothing so; by what was not believed of it and now is. */
function otherTime({ postedAt, shownAt, withheldAt }: Earlier, { postedAt: now, notes }: ReadPost): string | undefined {
  if (postedAt) return postedAt === now?.iso ? undefined : postedAt;
  if (withheldAt && now && !notes?.some(isWithheldTime)) return withheldAt;
  return !now?.iso && isOther(shownAt, now?.raw) && !goesOn(shownAt, now?.raw) ? shownAt : undefined;
}

/** “5 minutes ago” becomes “6 minutes ago” by itself: times that somebody counts back from one moment touch each other. */
function goesOn(before = '', now = ''): boolean {
  const clock = { capturedAt: '2026-01-01T12:00:00.000Z', timeZone: 'UTC' };
  const ends = [before, now].map((raw) => settledTime(raw, clock).iso?.split('/').map(Date.parse) ?? []);
  const [[from = NaN, to = NaN] = [], [nextFrom = NaN, nextTo = NaN] = []] = ends;
  return nextTo >= from - lookedBefore && nextFrom <= to;
}
/** What stood there so long ago is compared, and a little more, in ms. */
const lookedBefore = 5_000;

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
