import { snowflakeMs } from './time';

/** How a platform's ids carry time: held against the times that some thirty public posts show, November 2026. */
interface IdScheme {
  /** Epoch milliseconds; `undefined` for an id of another shape. */
  ms(id: string): number | undefined;
  /** Who makes the id. One that the poster's own program makes can say anything: it is a claim. */
  maker: 'platform' | 'client';
  /** How long before the stated time an id may be made: uploads begin before they are published. Milliseconds. */
  early: number;
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

const schemes: Record<string, IdScheme> = {
  x: { ms: (id) => (/^\d{16,20}$/.test(id) ? snowflakeMs(id) : undefined), maker: 'platform', early: second },
  instagram: { ms: codeMs, maker: 'platform', early: hour },
  threads: { ms: codeMs, maker: 'platform', early: hour },
  tiktok: {
    ms: (id) => (/^\d{17,20}$/.test(id) ? Number(BigInt(id) >> 32n) * 1_000 : undefined),
    maker: 'platform',
    early: 24 * hour,
  },
  bluesky: {
    // TID: 53 bits of microseconds, 10 bits of clock id
    ms: (id) =>
      /^[2-7a-j][2-7a-z]{12}$/.test(id) ? claimedMs(Number((numberIn(id, base32) >> 10n) / 1_000n)) : undefined,
    maker: 'client',
    early: second,
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
  return id && Object.hasOwn(schemes, platform) ? schemes[platform]?.ms(id) : undefined;
}

/** `seconds`: how far the id's time lies from the start of the stated one. */
interface IdClock {
  holds: boolean;
  seconds: number;
  /** Who made the id, see `IdScheme`. */
  maker: IdScheme['maker'];
}

/** Whether the id's own time lies in the span that the stated time covers, and how far its start is away. */
export function compareIdClock(post: {
  platform: string;
  kind?: string;
  id?: string;
  postedAt?: { iso?: string; precision?: string; method?: string };
}): IdClock | undefined {
  const { platform, kind, id, postedAt } = post;
  // Comments on these have ids of another kind
  const isOther = (kind === 'comment' || kind === 'reply') && ['instagram', 'tiktok'].includes(platform);
  const fromId = isOther ? undefined : timeOfPostId(platform, id);
  const stated = postedAt?.iso ? Date.parse(postedAt.iso) : Number.NaN;
  const span = spans[postedAt?.precision ?? ''];
  const scheme = schemes[platform];
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
