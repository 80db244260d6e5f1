import { ownEntry } from '../own-entry';
import type { ReadPost } from './contract';

/** What an address of a site names: the post, who wrote it (handle, number), and the thread, shop or film that it belongs to. */
type Parts = Partial<Record<'post' | 'handle' | 'account' | 'place', string>>;

const maps = [
  /\/contrib\/(?<account>\d+)(?:\/|$)/,
  /!1s(?<post>[A-Za-z][\w-]+)!2m1!1s0x[\da-f]+:(?<place>0x[\da-f]+)/i,
  /0x[\da-f]+:(?<place>0x[\da-f]+)/i,
  /[?&]cid=(?<place>\d+)/,
];
/** The forms in which our adapters write addresses; an address of another form names nothing here. */
const forms: Readonly<Record<string, readonly RegExp[]>> = {
  '5ch': [/\/read\.cgi\/(?<place>\w+\/\d+)\/(?<post>\d+)?$/],
  bluesky: [
    /\/profile\/(?:(?<account>did:[^/]+)|(?<handle>[^/]+))\/post\/(?<post>\w+)$/,
    /\/profile\/(?:(?<account>did:[^/]+)|(?<handle>[^/]+))$/,
  ],
  chiebukuro: [/\/question_detail\/(?<place>q\d+)$/, /\/user\/(?<account>\w+)$/],
  // Who a page belongs to need not have written the post on it
  facebook: [
    /[?&]comment_id=(?:\d+&reply_comment_id=)?(?<post>\d+)$/,
    /\/profile\.php\?id=(?<account>\d+)$/,
    /\/groups\/(?<place>[\w.]+)\/(?:posts\/(?<post>\d+)|user\/(?<account>\d+))\/(?:\?|$)/,
    /\/user\/(?<account>\d+)\/$/,
    /\.com\/(?<handle>[\w.]+)$/,
  ],
  'google-maps': maps,
  'google-search': maps,
  instagram: [/\/(?:p|reel|tv)\/(?<place>[\w-]+)\/(?:c\/(?:\d+\/r\/)?(?<post>\d+)\/)?$/, /\.com\/(?<handle>[\w.]+)\/$/],
  machi: [/\/read\.cgi\/(?<place>\w+\/\d+)\/(?<post>\d+)?$/],
  mastodon: [/\/@(?<handle>[^/]+)(?:\/(?<post>\d+))?$/],
  shitaraba: [/\/read(?:_archive)?\.cgi\/(?<place>\w+\/\d+\/\d+)\/(?<post>\d+)?$/],
  tabelog: [
    /\/(?<place>\d{8})\/(?:dtlrvwlst\/(?<post>B\d+)\/)?$/,
    /\/rvwr\/(?<account>[\w-]+)\/(?:rvwdtl\/(?<post>B\d+)\/)?$/,
  ],
  threads: [/\/@(?<handle>[\w.]+)(?:\/post\/(?<post>[\w-]+))?$/],
  tiktok: [/\/@(?<handle>[\w.]+)\/(?:video|photo)\/(?<place>\d+)$/, /\/@(?<handle>[\w.]+)$/],
  x: [/\.com\/(?<handle>\w+)\/(?:status|article)\/(?<post>\d+)$/, /\.com\/(?<handle>\w+)$/],
  youtube: [
    /\/(?:watch\?v=|post\/)(?<place>[\w-]+)(?:[&?]lc=(?<post>[\w.-]+))?$/,
    /\/channel\/(?<account>UC[\w-]+)$/,
    /\/@(?<handle>[^/]+)$/,
  ],
};
/** Sites whose pages show posts of one place alone. */
const ofOnePlace = ['5ch', 'google-maps', 'google-search', 'machi', 'shitaraba', 'tabelog'];

/** Sites where the place that comments belong to is a post itself. */
const ofPosts = ['chiebukuro', 'instagram', 'tiktok', 'youtube'];

/** Whether a post is of the place that its addresses name, and not that place itself. */
export const isWithinPlace = ({ platform, kind }: Pick<ReadPost, 'platform' | 'kind'>): boolean =>
  kind === 'comment' || kind === 'reply' || !ofPosts.includes(platform);

/** What an address of this platform names. */
export function partsOfAddress(platform: string, address = ''): Parts {
  const known = ownEntry(forms, platform) ?? [];
  const written = /%(?!25)/.test(address) && !platform.startsWith('google') ? decoded(address) : address;
  const parts: Parts & Record<string, string> = {};
  const found = known.map((form) => form.exec(written)?.groups).find((groups) => groups !== undefined);
  // A group that took no part names nothing
  for (const [name, value] of Object.entries<string | undefined>(found ?? {})) if (value) parts[name] = value;
  // One number in two writings
  if (parts['place']?.startsWith('0x')) parts['place'] = BigInt(parts['place']).toString();
  // Whoever wrote a post without a name in its address
  if (platform === 'x' && parts['handle'] === 'i') delete parts['handle'];
  return parts;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // Not well formed: it stays as it is
    return address;
  }
}

type Thing = Pick<ReadPost, 'id' | 'permalink' | 'author'> & { kind?: ReadPost['kind'] };

/** Without what tells two statements of one address apart, and without the server of an account. */
const plain = (name: string) =>
  decoded(name)
    .replace(/#.*$/, '')
    .replace(/^@/, '')
    .replace(/(?<=.)@.*$/, '');
/** The same of a name that people choose: large and small letters are one, which they are not in a number. */
export const plainName = (name = '') => plain(name).toLowerCase();

/**
 * Where a record names a post, its writer or its place in two ways: in an address and beside it, or in two addresses. Each is one
 * thing, whoever is meant: the post itself, the one that it answers, one that it quotes.
 * @param page the address of the page that was open
 */
export function addressesApart({ platform, replyTo, quotes = [], thread, ...post }: ReadPost, page: string): string[] {
  const things: [name: string, thing: Thing][] = [
    ['', post],
    ...(replyTo ? [['replyTo ', replyTo] satisfies [string, Thing]] : []),
    ...quotes.map((quote): [string, Thing] => ['quotes ', quote]),
  ];
  const said = things.flatMap(([name, thing]) => thingApart(platform, thing).map((each) => name + each));
  const places = [post.permalink, thread?.url, replyTo?.permalink, ofOnePlace.includes(platform) ? page : undefined];
  const named = new Set(places.flatMap((address) => partsOfAddress(platform, address).place ?? []));
  const isWithin = post.kind === 'comment' || post.kind === 'reply' || ofOnePlace.includes(platform);
  // A reply on YouTube is numbered within what it answers
  const [parent, own] = post.id?.split('.') ?? [];
  const isElsewhere = platform === 'youtube' && own !== undefined && (replyTo?.id ?? parent) !== parent;
  return [
    ...said,
    ...(isWithin && named.size > 1 ? [`places ${[...named].join(' ')}`] : []),
    ...(isElsewhere ? [`replyTo ${replyTo?.id}, id ${post.id}`] : []),
  ];
}

function thingApart(platform: string, { id, permalink, author = {}, kind }: Thing): string[] {
  const [own, profile] = [partsOfAddress(platform, permalink), partsOfAddress(platform, author.profileUrl)];
  const isComment = kind === 'comment' || kind === 'reply';
  const pairs: [one: string | undefined, other: string | undefined][] = [
    [own.post ?? (isComment || !ofPosts.includes(platform) ? undefined : own.place), id],
    [own.handle, author.handle],
    [own.account, author.id],
    [profile.handle, author.handle],
    [profile.account, author.id],
    [own.handle, profile.handle],
    [own.account, profile.account],
  ];
  const names = [own.handle, profile.handle];
  return pairs.flatMap(([one, other]) => {
    const form = names.includes(one) ? plainName : plain;
    return one === undefined || other === undefined || form(one) === form(other) ? [] : [`${one}, ${other}`];
  });
}
