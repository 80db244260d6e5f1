import { ownEntry } from '../../own-entry';
import {
  clockOf,
  compareIdClock,
  laterIdsIn,
  outsideOfStated,
  timeOfPostId,
  timeOfThread,
} from '../../platforms/post-id-clock';
import { idTimeOff } from '../../platforms/time';
import { type Check, type Finding, lacks } from '../check-ids';
import { unstated } from './device-clock';
import type { Timed } from './found-capture';

/** A post can be edited under a new id for an hour; what lies further apart has no honest cause. Seconds. */
const editWindow = 3_900;
const day = 86_400_000;
/**
 * But where posts are written ahead, come late from another server, or are numbered by the poster's own program, which may
 * bring old ones along: how far before and behind the page's time an id then lies, as adapters take it. Seconds.
 */
const furtherApart: Readonly<Record<string, readonly [before: number, behind: number]>> = {
  bluesky: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  instagram: [86_400, editWindow],
  linkedin: [604_800, 172_800],
  mastodon: [86_400, 86_400],
  tiktok: [864_000, 86_400],
};

/**
 * The time inside a post's own id against the time that the page stated. The adapter notes the difference at the click:
 * a note that no longer fits is a contradiction inside the record.
 */
export function checkPostClock(found: readonly Timed[]): Check {
  const id = 'post-clock';
  const findings: Finding[] = [];
  const seconds: number[] = [];
  let isChanged = false;
  for (const { path, capture } of found) {
    const later = laterThings(capture);
    for (const detail of [...later.sure, ...later.maybe, ...impossibleTimes(capture), ...quotesApart(capture)]) {
      isChanged ||= !later.maybe.includes(detail);
      findings.push({ reason: 'id-clock-differs', path: `${path}post.json`, detail });
    }
    const { post, environment } = capture;
    const { iso = '', method } = post.postedAt ?? {};
    const isRelative = method === 'relative';
    const [before, behind] = ownEntry(furtherApart, post.platform) ?? [editWindow, editWindow];
    const most = Number(clockOf(post)) < Date.parse(iso.split('/')[0] ?? '') ? before : behind;
    // Words that count back were counted from this device's clock
    const slow = isRelative ? Math.abs(environment.clock?.offsetMs ?? 0) / 1_000 : 0;
    const outside = outsideOfStated(post) / 1_000 - slow;
    if (outside > 0) {
      isChanged ||= outside > most;
      findings.push({ reason: 'id-clock-differs', path: `${path}post.json`, detail: `${outside} s outside` });
    }
    const [, noted] = post.notes?.map((note) => /^id-time-off:(-?\d+)$/.exec(note)).find(Boolean) ?? [];
    const clock = compareIdClock(post);
    // In a span by its bounds, and a reader's midnight lies between two readings
    const counted = isRelative && idTimeOff(clockOf(post), post.postedAt, environment.timeZone)?.split(':')[1];
    const isContradiction =
      noted !== undefined &&
      (counted
        ? Math.abs(Number(noted) - Number(counted)) > 2 * day
        : clock !== undefined && Math.abs(Number(noted)) !== Math.round(clock.seconds * 1_000));
    isChanged ||= isContradiction;
    if (clock) seconds.push(clock.seconds);
    if (!isContradiction && (clock?.holds ?? true)) continue;
    isChanged ||= (clock?.seconds ?? 0) > most;
    findings.push({
      reason: 'id-clock-differs',
      path: `${path}post.json`,
      detail: clock ? `${clock.seconds} s` : `noted ${noted} ms`,
    });
  }
  if (findings.length > 0) return { id, status: isChanged ? 'changed' : 'cannot-tell', findings };
  if (seconds.length === 0 || seconds.length < found.length) return lacks(id, 'no-id-clock');
  return { id, status: 'proven', findings: [], basis: `≤ ${Math.max(...seconds)} s` };
}

/** What the clocks of one site may lie apart, and ids be made ahead; of other sites nothing is known. Milliseconds. */
const hour = day / 24;
const boards = { '5ch': hour, machi: hour, shitaraba: hour, hostlove: hour };
const apart: Readonly<Record<string, number>> = { x: 60_000, threads: hour, mastodon: day, tiktok: day, ...boards };
/** Two clocks, and two steps of one reading, may differ by so much; Mastodon has posts of servers with clocks of their own. */
const tolerance = 120_000;
const exact = ['ms', 's', 'minute'];

/** What an id is read from, and until when it must have been there. */
type Made = readonly [name: string, at: number | undefined, latest?: number | undefined];
/** Says so of what was made later than that, with so many milliseconds between two clocks. */
const laterThan =
  (latest: number | undefined, slack: number) =>
  ([name, at]: Made): string[] =>
    at !== undefined && latest !== undefined && at > latest + slack
      ? [`${name}, later than ${new Date(latest).toISOString()}`]
      : [];

interface Later {
  sure: string[];
  /** Later by a clock of which the record states nothing, and no further than such a clock may be off. */
  maybe: string[];
}

/** What a post answers, quotes and stands in is another thing and was there before it, and so was its writer; all was there when it was recorded. */
function laterThings({ post, page, capturedAt, environment }: Timed['capture']): Later {
  const { platform, id, permalink, replyTo, quotes = [], author, thread, postedAt, media = [] } = post;
  const made = (one: string | undefined) => timeOfPostId(platform, one);
  const stated = (time: typeof postedAt) =>
    exact.includes(time?.precision ?? '') && time?.method !== 'relative' ? Date.parse(time?.iso ?? '') : undefined;
  const own = clockOf(post) ?? stated(postedAt);
  // The site's own clock tells how far this device's is off
  const clicked = Date.parse(capturedAt) + (environment.clock?.offsetMs ?? 0);
  const began = timeOfThread(platform, thread?.url) ?? timeOfThread(platform, permalink);
  const itself = [
    ...(replyTo?.id !== undefined && replyTo.id === id ? ['replyTo'] : []),
    ...(quotes.some((quote) => quote.id !== undefined && quote.id === id) ? ['quotes'] : []),
  ].map((name) => `${name}, the post itself`);
  const ofOthers: Made[] = [
    ['replyTo', made(replyTo?.id), own],
    ...quotes.flatMap((quote): Made[] => [
      ['quotes', made(quote.id), own],
      ['quotes', stated(quote.postedAt), own],
    ]),
    ['author', platform === 'x' ? made(author?.id) : undefined, own],
    ['thread', began, own],
  ];
  const atClick = Math.max(tolerance, platform === 'mastodon' ? day : 0);
  // Whoever makes the id by a program of their own can write any time into it
  const ofSite: Made[] = platform === 'bluesky' ? [] : [['id', clockOf(post), own], ...ofOthers];
  const addresses = [page.url, permalink, ...media.map(({ url }) => url)].join('\n');
  const laterBy = (off: number): string[] => [
    ...ofSite.flatMap(laterThan(clicked, atClick + off)),
    ...laterIdsIn(platform, addresses, clicked + atClick + off).map((said) => `${said}, later than ${capturedAt}`),
  ];
  const first = stated(postedAt);
  // On 5ch the thread is numbered by the second of its first post
  const within = platform === '5ch' ? tolerance : hour;
  const isOther = id === '1' && began !== undefined && first !== undefined && Math.abs(first - began) > within;
  const between = ownEntry(apart, platform) ?? Number.NaN;
  const sure = new Set([
    ...itself,
    ...ofOthers.flatMap((each) => laterThan(each[2], between)(each)),
    ...laterBy(unstated(environment)),
    ...(isOther ? ['thread, of another time'] : []),
  ]);
  return { sure: [...sure], maybe: laterBy(0).filter((each) => !sure.has(each)) };
}

/** A span is what was counted back from words, and a time of the id stands in the id. */
function impossibleTimes({ post }: Timed['capture']): string[] {
  const { iso = '', method } = post.postedAt ?? {};
  const [from = '', to] = iso.split('/');
  const rules: [isSo: boolean, words: string][] = [
    [to !== undefined && method !== 'relative', 'not counted back'],
    [to !== undefined && Date.parse(from) > Date.parse(to), 'ends before it begins'],
    [method === 'id' && iso !== '' && clockOf(post) === undefined, 'of an id without one'],
  ];
  return rules.flatMap(([isSo, words]) => (isSo ? [`postedAt, ${words}`] : []));
}

/** What a record quotes is held against its own id as the post is. */
function quotesApart({ post }: Timed['capture']): string[] {
  const { platform, quotes = [] } = post;
  return quotes.flatMap((quote) => {
    const dated = { ...quote, platform };
    const clock = compareIdClock(dated);
    const seconds = Math.max(outsideOfStated(dated) / 1_000, clock && !clock.holds ? clock.seconds : 0);
    return seconds > editWindow ? [`quotes, ${seconds} s`] : [];
  });
}
