import { partsOfAddress, plainName } from '../../platforms/address-parts';
import type { ReadPost } from '../../shapes/schema';
import type { Finding } from '../check-ids';
import { lettersOf } from '../papers/paper-letters';
import type { FoundCapture } from './found-capture';

/** One post, as a record has it, answers or quotes it. */
interface Sighting {
  path: string;
  /** Milliseconds. */
  at: number;
  thing: Pick<ReadPost, 'id' | 'author' | 'replyTo'> & { text?: string | undefined };
  platform: string;
  isRecord: boolean;
}

/** From this length on an id is given once on its site; a shorter one counts within its thread. */
const givenOnce = 8;
/** Nobody edits a post between two clicks of a moment; a name on a site may be another the next day. Milliseconds. */
const [atOnce, minute, day] = [10_000, 60_000, 86_400_000];
/** Sites on which a post that is edited gets another id. */
const unedited = ['x', 'bluesky'];
/** Letters by which a text is known again: what quotes it may leave out links and its end. */
const known = 12;

/**
 * A post that several records name (as their own, as one that they answer or quote) was written by one, answers one, and says
 * one thing at one time; and of two posts only one can have been there before the other.
 */
export function thingsApart(found: readonly FoundCapture[]): Finding[] {
  const byKey = new Map<string, Sighting[]>();
  const before = new Map<string, string[]>();
  const findings: Finding[] = [];
  const handles = new Map<string, { handle: string; at: number }>();
  const differ = (path: string, detail: string) =>
    findings.push({ reason: 'records-differ', path: `${path}post.json`, detail });
  for (const { path, capture } of found) {
    if (capture.scope !== 'post') continue;
    const { post } = capture;
    const keyOf = ({ id, permalink }: Pick<ReadPost, 'id' | 'permalink'>) => keyIn(post, id, permalink);
    const own = keyOf(post);
    const { id: account = '', handle = '' } = post.author ?? {};
    const at = Date.parse(capture.capturedAt);
    const last = handles.get(account);
    if (last && handle !== '' && plainName(last.handle) !== plainName(handle) && Math.abs(last.at - at) <= minute)
      differ(path, 'one account, another name');
    if (given.test(account) && handle !== '') handles.set(account, { handle, at });
    const earlier = [...(post.replyTo ? [post.replyTo] : []), ...(post.quotes ?? [])];
    for (const [index, thing] of [post, ...earlier].entries()) {
      const key = keyOf(thing);
      if (key === undefined) continue;
      const { platform } = post;
      const sighting = { path, at, thing, platform, isRecord: index === 0 };
      const others = byKey.get(key) ?? [];
      const apart = others.map((other) => apartIn(other, sighting)).find((each) => each !== undefined);
      if (apart !== undefined) differ(path, `one post, ${apart}`);
      byKey.set(key, [...others, sighting]);
      if (index === 0 || own === undefined || (post.id ?? '').length < givenOnce) continue;
      if (before.get(key)?.includes(own)) differ(path, 'two posts, each before the other');
      before.set(own, [...(before.get(own) ?? []), key]);
    }
  }
  return findings;
}

/** What names a post in every record; nothing for one of which only a number in some thread is known. */
function keyIn({ platform, thread, permalink }: ReadPost, id: string | undefined, address: string | undefined) {
  if (id === undefined) return undefined;
  if (id.length >= givenOnce) return `${platform}:${id}`;
  const place = [address, permalink, thread?.url].map((each) => partsOfAddress(platform, each).place).find(Boolean);
  return place && `${platform}:${place}:${id}`;
}

const given = /^(?:\d+|did:.+|UC[\w-]{22})$/;

function apartIn(one: Sighting, other: Sighting): string | undefined {
  const off = Math.abs(one.at - other.at);
  const [first, second] = [one.thing, other.thing];
  const isApart = (a: string | undefined, b: string | undefined, isSame: (x: string, y: string) => boolean) =>
    a !== undefined && b !== undefined && !isSame(a, b);
  const isOtherId = isApart(first.author?.id, second.author?.id, (a, b) => a === b || !given.test(a) || !given.test(b));
  const isOtherName = isApart(first.author?.handle, second.author?.handle, (a, b) => plainName(a) === plainName(b));
  // Records of one post are held against each other elsewhere
  const isBoth = one.isRecord && other.isRecord;
  if (!isBoth && (isOtherId || (isOtherName && off <= day))) return 'another author';
  if (isBoth && isApart(first.replyTo?.id, second.replyTo?.id, (a, b) => a === b)) return 'an answer to another';
  const isStill = off <= atOnce || unedited.includes(one.platform);
  return !isBoth && isStill && isApart(first.text, second.text, isAlike) ? 'another text' : undefined;
}

/** Whether one text may be the other as a quotation shows it: the beginning of it, without its links. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => lettersOf(text.replace(/https?:\S+/g, '')));
  if (!a || !b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.includes(short.slice(0, known)) || long.includes(short.slice(-known));
}
