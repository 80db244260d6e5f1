import { ownEntry } from '../own-entry';
import { snowflakeMs } from './time';

/** How a platform's ids carry time: held against the times that some thirty public posts show, November 2026. */
interface IdScheme {
  /** Epoch milliseconds; `undefined` for an id of another shape. */
  ms(id: string): number | undefined;
  /** Who makes the id. One that the poster's own program makes can say anything: it is a claim. */
  maker: 'platform' | 'client';
  /** How long before the stated time an id may be made: uploads begin before they are published. Milliseconds. */
  early: number;
  /** Until when ids of this shape were given, where they carry no time. */
  until?(id: string): number | undefined;
  /** Where an address of the site holds an id, and when that was made; a site gives none before it is needed. */
  addressed?: readonly (readonly [address: RegExp, ms: (id: string) => number | undefined])[];
}

const second = 1_000;
const hour = 3_600_000;
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const base32 = '234567abcdefghijklmnopqrstuvwxyz';

function numberIn(digits: string, alphabet: string): bigint {
  return [...digits].reduce((sum, digit) => sum * BigInt(alphabet.length) + BigInt(alphabet.indexOf(digit)), 0n);
}

/** Instagram's and Threads' codes; private posts carry a longer one whose first eleven characters count. Not comments. */
function codeMs(code: string): number | undefined {
  if (!/^(?!\d+$)[\w-]{11,}$/.test(code)) return undefined;
  return Number((numberIn(code.slice(0, 11), base64url) >> 23n) + 1_314_220_021_721n);
}

/** A key from before Bluesky says nothing but that it is made up. */
const claimedMs = (ms: number) => (ms > Date.UTC(2022, 0) && ms < Date.UTC(2100, 0) ? ms : undefined);

/** Names of pictures on X begin with the bytes of their number. */
const namedMs = (name: string) => snowflakeMs(String(numberIn(name.slice(0, 11), base64url) >> 2n));
const filmMs = (id: string) => (/^\d{17,20}$/.test(id) ? Number(BigInt(id) >> 32n) * 1_000 : undefined);
/** Boards number a thread by the second in which it began; some that stay on top have a number of no time (924…). */
function threadMs(key: string): number | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(key) ?? [];
  const [year, month, day, hours, minutes, seconds] = parts;
  const written = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}+09:00`);
  if (parts.length > 0) return Number.isNaN(written) ? undefined : written;
  return Number(key) < 9_240_000_000 ? Number(key) * 1_000 : undefined;
}

const schemes: Record<string, IdScheme> = {
  x: {
    ms: (id) => (/^\d{16,20}$/.test(id) ? snowflakeMs(id) : undefined),
    maker: 'platform',
    early: second,
    // The first with a time is 29700859247, of 4 November 2010
    until: (id) => (/^\d{1,11}$/.test(id) && snowflakeMs(id) === undefined ? Date.UTC(2010, 10, 5) : undefined),
    addressed: [
      [/\/status\/(\d{16,20})(?!\d)/g, snowflakeMs],
      [/\/(?:ext_tw|amplify)_video(?:_thumb)?\/(\d{16,20})\//g, snowflakeMs],
      [/pbs\.twimg\.com\/(?:media|tweet_video_thumb)\/([\w-]{14,15})(?![\w-])/g, namedMs],
    ],
  },
  instagram: {
    ms: codeMs,
    maker: 'platform',
    early: hour,
    addressed: [[/\/(?:p|reel|tv)\/([\w-]{11})(?![\w-])/g, codeMs]],
  },
  threads: { ms: codeMs, maker: 'platform', early: hour, addressed: [[/\/post\/([\w-]{11})(?![\w-])/g, codeMs]] },
  tiktok: {
    ms: filmMs,
    maker: 'platform',
    early: 24 * hour,
    addressed: [[/\/(?:video|photo)\/(\d{17,20})(?!\d)/g, filmMs]],
  },
  bluesky: {
    // TID: 53 bits of microseconds, 10 bits of clock id
    ms: (id) =>
      /^[2-7a-j][2-7a-z]{12}$/.test(id) ? claimedMs(Number((numberIn(id, base32) >> 10n) / 1_000n)) : undefined,
    maker: 'client',
    early: second,
  },
  linkedin: {
    // Of activities; held for an upper bound alone, since posts can be written ahead
    ms: (id) => (/^\d{19}$/.test(id) ? Number(BigInt(id) >> 22n) : undefined),
    maker: 'platform',
    early: Number.POSITIVE_INFINITY,
    addressed: [[/urn:li:activity:(\d{19})(?!\d)/g, (id) => Number(BigInt(id) >> 22n)]],
  },
  mastodon: {
    ms: (id) => (/^\d{15,20}$/.test(id) ? Number(BigInt(id) >> 16n) : undefined),
    maker: 'platform',
    early: second,
  },
};

/**
 * When this id was made, in epoch milliseconds; `undefined` for ids from before the scheme or of other shapes, and for
 * platforms whose ids carry no time that is known to us.
 */
export function timeOfPostId(platform: string, id: string | undefined): number | undefined {
  return id ? ownEntry(schemes, platform)?.ms(id) : undefined;
}

/** Threads of boards by their addresses. */
const threads: Readonly<Record<string, RegExp>> = {
  '5ch': /\/test\/read\.cgi\/\w+\/(\d{9,10})(?=\/|$)/,
  machi: /\/bbs\/read\.cgi\/\w+\/(\d{9,10})(?=\/|$)/,
  shitaraba: /\/bbs\/read\.cgi\/\w+\/\d+\/(\d{9,10})(?=\/|$)/,
  // By the day and the clock of Japan
  hostlove: /\/[\w-]+\/(20\d{12})(?=\/|$)/,
};

/** When the thread at this address of a board began, epoch milliseconds; `undefined` for other sites and other addresses. */
export function timeOfThread(platform: string, address = ''): number | undefined {
  const [, key] = ownEntry(threads, platform)?.exec(address) ?? [];
  return key === undefined ? undefined : threadMs(key);
}

/** No clock of an id that is later is one. */
const lastTime = Date.UTC(2100, 0);

/** Ids in addresses of a platform that were made later than this instant (epoch milliseconds), by its clock. */
export function laterIdsIn(platform: string, text: string, than: number): string[] {
  const known = ownEntry(schemes, platform)?.addressed ?? [];
  return known.flatMap(([address, ms]) =>
    [...text.matchAll(address)].flatMap(([, id = '']) => {
      const at = ms(id) ?? 0;
      return at > than && at < lastTime ? [id] : [];
    }),
  );
}

/** `seconds`: how far the id's time lies from the start of the stated one. */
interface IdClock {
  holds: boolean;
  seconds: number;
  /** Who made the id, see `IdScheme`. */
  maker: IdScheme['maker'];
}

/** What a post says of when it was written. */
interface Dated {
  platform: string;
  kind?: string;
  id?: string;
  permalink?: string;
  postedAt?: { iso?: string; precision?: string; method?: string };
}

/** Comments on these have ids of another kind; of LinkedIn's things only activities are numbered by the clock. */
export function clockOf({ platform, kind, id, permalink = '' }: Dated): number | undefined {
  const isComment = (kind === 'comment' || kind === 'reply') && ['instagram', 'tiktok', 'linkedin'].includes(platform);
  const isOther = isComment || (platform === 'linkedin' && !permalink.includes(`activity:${id}`));
  return isOther ? undefined : timeOfPostId(platform, id);
}

/** Whether the id's own time lies in the span that the stated time covers, and how far its start is away. */
export function compareIdClock(post: Dated): IdClock | undefined {
  const { platform, postedAt } = post;
  const fromId = clockOf(post);
  const stated = postedAt?.iso ? Date.parse(postedAt.iso) : Number.NaN;
  const span = spans[postedAt?.precision ?? ''];
  const scheme = ownEntry(schemes, platform);
  // A time that an adapter took from the id agrees with it by nature
  if (!scheme || fromId === undefined || Number.isNaN(stated) || span === undefined || postedAt?.method === 'id')
    return undefined;
  const difference = fromId - stated;
  return {
    holds: difference >= -scheme.early && difference < span + second,
    seconds: Math.round(Math.abs(difference)) / 1_000,
    maker: scheme.maker,
  };
}

const spans: Record<string, number> = { ms: 1, s: second, minute: 60 * second, hour };

/**
 * By how much the id's own time lies outside of a day, a month, a year or a span that the post states, or beside a time that
 * is said to be the id's or stands beside an id of before there were times in them; milliseconds, 0 where it is within. Days begin in no zone before or after all others. Words that
 * count back were counted from a page that may have stood open for long, so an id may be older than they say, and not by
 * more than their unit younger.
 */
export function outsideOfStated(post: Dated): number {
  const { platform, postedAt: { iso = '', precision = '', method = '' } = {} } = post;
  const fromId = clockOf(post);
  const scheme = ownEntry(schemes, platform);
  const [begin = '', end] = iso.split('/');
  const from = Date.parse(begin);
  const until = post.id === undefined ? undefined : scheme?.until?.(post.id);
  if (until !== undefined) return Math.max(0, from - until);
  if (!scheme || fromId === undefined || Number.isNaN(from)) return 0;
  const isDate = end === undefined && begin.length <= 10;
  if (end === undefined && !isDate && method !== 'id' && Object.hasOwn(spans, precision)) return 0;
  const to = isDate
    ? endOfDate(begin)
    : end === undefined
      ? from + (spans[precision] ?? coarse[precision] ?? 0)
      : Date.parse(end);
  const slack = (isDate ? zones : 0) + (method === 'relative' ? Math.max(to - from, second) : second);
  const early = method === 'relative' ? Number.POSITIVE_INFINITY : (isDate ? zones : 0) + scheme.early;
  return Math.max(0, from - early - fromId, fromId - to - slack);
}

const coarse: Record<string, number> = { day: 24 * hour, week: 168 * hour, month: 744 * hour, year: 8_784 * hour };

/** How far the beginnings of one day lie from that in UTC, at most. */
const zones = 14 * hour;

/** Where a year, a month or a day ends, by UTC. */
function endOfDate(date: string): number {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return Date.parse(date) + 24 * hour;
  return month === undefined ? Date.UTC(Number(year) + 1, 0) : Date.UTC(Number(year), Number(month));
}
