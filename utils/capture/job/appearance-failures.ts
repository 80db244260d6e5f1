import type { ReadPost } from '../../platforms/contract';
import type { Failure } from '../../shapes/records/capture-record';
import type { Appearance, TextLine } from '../../shapes/records/text-line';
import { isOfSite } from '../of-site';
import type { LettersFound } from './letters-in-picture';

/** Of a post of hundreds of letters two or three may be drawn in a way of their own; one in fifty is told, each that is plainly another, and two side by side. */
const mostUnlike = 0.02;
/** Names and times are short, and set in fonts of their own. */
const mostUnlikeInShort = 0.2;
/** A picture in which fewer of the letters were found to look at has not been held against the words. */
const leastLooked = 0.5;
/** As long as a detail is kept. */
const mostDetail = 300;

/** What two looks at one post found, at two places of a long post or at two moments: the worse of each. */
export function joined(before: Appearance | undefined, now: Appearance): Appearance {
  if (!before) return now;
  const both = (name: 'hiddenNames' | 'drawn' | 'struck' | 'unread' | 'fonts' | 'photos' | 'links') => [
    ...new Set([...before[name], ...now[name]]),
  ];
  return {
    ...(before.unseen >= now.unseen ? before : now),
    lines: [],
    isTurned: before.isTurned || now.isTurned,
    isTranslated: before.isTranslated || now.isTranslated,
    isTimeHidden: before.isTimeHidden || now.isTimeHidden,
    hiddenNames: both('hiddenNames'),
    drawn: both('drawn'),
    struck: both('struck'),
    unread: both('unread'),
    fonts: both('fonts'),
    photos: both('photos'),
    links: both('links'),
  };
}

/**
 * What does not hold between the words that were read, how they stand on the page and what the pixels show. That nothing
 * could be compared is one of the findings: it is never taken for agreement.
 * @param seen what was found of the letters in all shots; of none where nothing was shot
 */
export function appearanceFailures(
  { text, permalink }: ReadPost,
  {
    letters,
    unseen,
    isTurned,
    isTranslated,
    isTimeHidden,
    hiddenNames,
    drawn,
    struck,
    unread,
    photos,
    links,
  }: Appearance,
  seen: Record<TextLine['of'], LettersFound>,
): Failure[] {
  const failures: Failure[] = [];
  const tell = (code: string, detail?: string) =>
    failures.push({ step: 'pixels', code, ...(detail ? { detail: detail.slice(0, mostDetail) } : {}) });
  const written = Math.max(letters, text?.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
  const { looked } = seen.text;
  if (written > 0 && looked < (written - unseen) * leastLooked) tell('letters-not-compared', `${looked} of ${written}`);
  else if (written > 0 && looked === 0) tell('letters-not-compared', `0 of ${written}`);
  const missing = seen.text.blank + seen.text.unlike;
  const { exchanged, lostLines, lostRuns, lostSigns } = seen.text;
  if (missing > looked * mostUnlike || exchanged + lostLines + lostRuns + lostSigns > 0)
    tell('picture-unlike-text', `${missing} of ${looked} letters`);
  if (unseen > 0) tell('unseen-words', `${unseen} of ${letters} letters`);
  if (isTurned) tell('words-out-of-order');
  if (isTranslated) tell('words-translated');
  if (drawn.length > 0) tell('drawn-words', drawn.join(' / '));
  if (struck.length > 0) tell('struck-words', struck.join(' / '));
  if (unread.length > 0) tell('unread-parts', unread.join(' '));
  if (photos.length > 0) tell('photos-unlike-record', photos.join(' '));
  const place = permalink && URL.parse(permalink)?.host;
  // A permalink that is made of the post's number would stand nowhere on the page
  if (place && links.length > 0 && !links.some((host) => isOfSite(host, place)))
    tell('permalink-elsewhere', links.join(' '));
  if (hiddenNames.length > 0) tell('author-unseen', hiddenNames.join(' / '));
  if (isTimeHidden || isOther(seen.time)) tell('time-unseen');
  const { blank, unlike, looked: ofNames } = seen.author;
  if (isOther(seen.author)) tell('author-unlike-picture', `${blank + unlike} of ${ofNames} letters`);
  return failures;
}

/** Whether something lies over a name or a time, or another stands there: a letter without ink or plainly another, two side by side that are unlike, or many. */
const isOther = ({ looked, blank, unlike, exchanged, lostRuns, lostSigns }: LettersFound) =>
  blank + exchanged + lostRuns + lostSigns > 0 || unlike > looked * mostUnlikeInShort;
