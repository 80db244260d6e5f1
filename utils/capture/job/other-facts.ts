import type { PostMedia, QuotedPost, ReadPost } from '../../platforms/contract';
import { settledTime } from '../../platforms/relative-times';

/** Nothing was there, or nothing of it was to be seen. */
export const nothingSeen = '∅';

/**
 * How two readings of one post were made: around the press something may come late and be told of nowhere; after it
 * (`since`) the record is made, and what comes is another page than the one that was recorded.
 */
type Readings = 'around' | 'since';

/** A fact that a second reading says otherwise: its name in the record, and what the first said. */
interface OtherFact {
  name: keyof ReadPost;
  was: string;
}

/** What of a reading is known. */
export type KnownFacts = { readonly [Name in keyof ReadPost]?: ReadPost[Name] | undefined };
type Fact = keyof ReadPost;
/** What a first reading said that a second one does not, or that nothing was there; `undefined` where they agree. */
type Comparison = (before: KnownFacts, now: KnownFacts, readings: Readings) => string | undefined;

export const lettersOf = (text = '') => text.replace(/[^\p{L}\p{N}]+/gu, '');
/** What came late is no difference. */
export const isOther = (one?: string, other?: string) => Boolean(one && other && one !== other);
/** Half of a letter that takes two units comes through one message as it is, and as U+FFFD through another. */
const written = (fact: unknown) => JSON.stringify(fact)?.replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd');
const saidOf = (fact: unknown): string => {
  if (typeof fact === 'string' || typeof fact === 'number') return fact.toString();
  return fact ? Object.values(fact).map(saidOf).join(' ') : nothingSeen;
};
/** What stands behind a name counts itself: unread news before a title, posts of a thread behind it. */
const uncounted = (title?: string) => title?.replace(/^\(\d+\+?\)\s*|\s*[(（[]\d+[)）\]]$/g, '');

/** As it was written; what has come since is told of a record that is made. */
const exact =
  (name: Fact): Comparison =>
  (before, now, readings) =>
    written(before[name]) === written(now[name]) || (readings === 'around' && before[name] === undefined)
      ? undefined
      : saidOf(before[name]);

/** Every fact of a reading that a record holds, with the tolerance that honest pages need; a new fact has to be named here. */
const comparisons: Readonly<Record<Fact, Comparison | undefined>> = {
  // Of which site it is, the adapter says
  platform: undefined,
  id: exact('id'),
  permalink: exact('permalink'),
  kind: exact('kind'),
  author: exact('author'),
  title: exact('title'),
  text: exact('text'),
  // Nobody sees it, and a browser that translates a page sets it
  lang: undefined,
  postedAt: otherTime,
  media: otherMedia,
  rating: exact('rating'),
  replyTo: otherAddressee,
  quotes: otherQuotation,
  thread: otherThread,
  context: otherContext,
  // It goes with the text that it is said of: a person unfolds it
  truncated: undefined,
  notes: otherNotes,
};

/** All facts that a second reading of one post says otherwise than the first, in the order of a record. */
export function otherFacts(before: KnownFacts, now: KnownFacts, readings: Readings): OtherFact[] {
  return (Object.entries(comparisons) as [Fact, Comparison | undefined][]).flatMap(([name, compare]) => {
    const was = compare?.(before, now, readings);
    return was === undefined ? [] : [{ name, was }];
  });
}

/** By what it says for machines; by its words where it says nothing so, or counts back from a clock that goes on. */
function otherTime(
  { postedAt: before }: KnownFacts,
  { postedAt: now }: KnownFacts,
  readings: Readings,
): string | undefined {
  if (!before) return now && readings === 'since' ? nothingSeen : undefined;
  if (before.iso && before.method !== 'relative') return before.iso === now?.iso ? undefined : before.iso;
  if (!now && readings === 'since') return before.raw ?? nothingSeen;
  return isOther(before.raw, now?.raw) && !goesOn(before.raw, now?.raw) ? before.raw : undefined;
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

/**
 * One that is gone, or all exchanged. Photographs load late, so one more is none; sites exchange a picture for a larger
 * one, whose address has a part in common, and turn over those of a row, of which some stay.
 */
function otherMedia({ media: before = [] }: KnownFacts, { media: now = [] }: KnownFacts): string | undefined {
  const isGone = now.length < before.length;
  const isExchanged = before.length > 0 && before.every((one) => !now.some((other) => isOfOnePicture(one, other)));
  return isGone || isExchanged ? before.flatMap(({ url }) => url ?? []).join(' ') || 'media' : undefined;
}

/** What stands there until a picture has come has no address of the web. */
const isPlaceholder = (url?: string) => !url || !/^https?:/.test(url);
const longest = (url = '') =>
  (URL.parse(url)?.pathname.split(/[^\w-]+/) ?? []).reduce(
    (one, other) => (other.length > one.length ? other : one),
    '',
  );

function isOfOnePicture({ kind, url }: PostMedia, other: PostMedia): boolean {
  if (kind !== other.kind) return false;
  if (isPlaceholder(url) || isPlaceholder(other.url)) return true;
  const [one, two] = [URL.parse(url ?? ''), URL.parse(other.url ?? '')];
  return one?.pathname === two?.pathname || longest(url) === longest(other.url);
}

/** Whom it answers stands there with the post; who exactly that is may be known later. */
function otherAddressee(
  { replyTo: before }: KnownFacts,
  { replyTo: now }: KnownFacts,
  readings: Readings,
): string | undefined {
  if (!before) return now && nothingSeen;
  const said = [before.author?.handle ?? before.author?.name, before.id, before.permalink];
  const says = [now?.author?.handle ?? now?.author?.name, now?.id, now?.permalink];
  const other = said.find((each, at) => isOther(each, says[at]));
  if (other) return other;
  return !now && readings === 'since' ? said.find(Boolean) || nothingSeen : undefined;
}

const byOf = ({ author }: QuotedPost) => [author?.name, author?.handle].filter(Boolean).join(' ') || undefined;

/** A quotation that is gone or another's now; that there was none, where one has come. */
function otherQuotation({ quotes: before = [] }: KnownFacts, { quotes: now = [] }: KnownFacts): string | undefined {
  const isKept = (one: QuotedPost) =>
    now.some(
      (other) =>
        lettersOf(other.text).startsWith(lettersOf(one.text)) &&
        !isOther(byOf(one), byOf(other)) &&
        !isOther(one.id, other.id) &&
        !isOther(one.permalink, other.permalink),
    );
  const gone = before.find((one) => !isKept(one));
  if (gone) return [byOf(gone), gone.text, gone.permalink].filter(Boolean).join(' ') || nothingSeen;
  return now.length > before.length ? nothingSeen : undefined;
}

function otherThread({ thread: before = {} }: KnownFacts, { thread: now = {} }: KnownFacts): string | undefined {
  if (isOther(uncounted(before.title), uncounted(now.title))) return before.title;
  return isOther(before.url, now.url) ? before.url : isOther(before.number, now.number) ? before.number : undefined;
}

/**
 * Lists take neighbours away and set others between. The page's script has looked whether it is the same one until the
 * press; after it, one by somebody else is another post.
 */
function otherContext(
  { context: before = {} }: KnownFacts,
  { context: now = {} }: KnownFacts,
  readings: Readings,
): string | undefined {
  if (before.ownerReply && !isPartOf(before.ownerReply, now.ownerReply)) return before.ownerReply;
  const nameOf = (line = '') => line.split(': ')[0];
  return (['before', 'after'] as const)
    .map((place) => [before[place], now[place]] as const)
    .find(
      ([one, other]) =>
        one && other && (readings === 'around' || nameOf(one) === nameOf(other)) && !isPartOf(one, other),
    )?.[0];
}

/** Folds open and close. */
function isPartOf(one: string, other = ''): boolean {
  const [before, now] = [lettersOf(one), lettersOf(other)];
  return now !== '' && (now.startsWith(before) || before.startsWith(now));
}

/**
 * Whether a page says what a record has, as far as each shows it: sites and people fold and unfold it. Who says nothing of a
 * text does not know it.
 */
export const isOneText = (known = '', said = ''): boolean => lettersOf(known) === '' || isPartOf(known, said);

/** What a reading lacks may come later; what it did not believe of a time and does now is another time. */
const isLack = (note: string) => /^(?:no-|media-more:|from-address:|withheld:(?!postedAt))/.test(note);
/** What the worker itself remarks. */
const isRemark = (note: string) => note.startsWith('changed-before-click:');

function otherNotes({ notes: before = [], postedAt: was }: KnownFacts, now: KnownFacts): string | undefined {
  const { notes: said = [], postedAt } = now;
  const ofPage = (note: string) => !isLack(note) && !isRemark(note) && offOf([note]) === undefined;
  const [were, are] = [before.filter(ofPage), said.filter(ofPage)];
  // A time that was withheld may go with the whole of the head that says it
  const gone = were.find((note) => !are.includes(note) && (postedAt || !note.startsWith('withheld:')));
  if (gone !== undefined) return gone;
  if (are.some((note) => !were.includes(note) && !note.startsWith('withheld:'))) return nothingSeen;
  // It follows from the number and the time, which are compared; of a time that was withheld nothing else is left
  if (was || postedAt) return undefined;
  const [off, other] = [offOf(before), offOf(said)];
  return off !== undefined && other !== undefined && Math.abs(off - other) > mostWaited ? `${off}` : undefined;
}

/** How far the number of a post lies from its time, in ms: from the clock of whoever reads, where the page counts back. */
const offOf = (notes: readonly string[]) => {
  const [, off] = /^id-time-off:(-?\d+)$/m.exec(notes.join('\n')) ?? [];
  return off === undefined ? undefined : Number(off);
};
/** A page is read once more within so long, in ms. */
const mostWaited = 60_000;

/** The same page, whatever part of it, place on a map or look of it its address names: sites write those as one reads. */
export const isOnePage = (before: string, now: string) => pageOf(before) === pageOf(now);

const pageOf = (address: string) => {
  const url = URL.parse(address);
  return url && url.origin + url.pathname.replace(/\/@-?\d.*$/, '').replace(/\/$/, '');
};
