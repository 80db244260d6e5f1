import { japanAhead, japanDay } from '../../japan-time';
import type { Capture } from '../../shapes/schema';
import { ownWords } from './compared-words';

/** What a record is compared by, beside its words. */
export interface ComparedRecord {
  /** The case it belongs to. */
  caseId: string;
  /** The platform's own name of an account; on boards valid for the day and the place where it was given. */
  author?: string;
  thread?: string;
  /** The page of a shop that was reviewed, else the shop that the case is about. */
  shop?: string;
  /** It is that of the case: posts about it stand anywhere, and were not written under each other's eyes. */
  isCaseShop?: true;
  /** When it was posted, to the minute at least; milliseconds since 1970. */
  postedAt?: number;
  /** The day on which it was posted, in Japan. */
  postedOn?: string;
}

/** With its text as it was written. */
export interface WrittenRecord extends ComparedRecord {
  text: string;
}

/** A record with its own words folded; its text stays behind. */
export type FoldedRecord = readonly [record: ComparedRecord, words: string];

export const folded = ({ text, ...record }: WrittenRecord): FoldedRecord => [record, ownWords(text)];

/** Where short words mean the same: a thread, or the page of a shop on one day. */
export function sharedPage(record: ComparedRecord): string | undefined {
  return record.isCaseShop ? record.thread : meetingPlace(record);
}

/** Where and when posts belong to one event: a thread, or what is written about one shop on one day. */
export function meetingPlace({ thread, shop, postedOn }: ComparedRecord): string | undefined {
  return thread ?? (shop !== undefined && postedOn !== undefined ? `${shop} ${postedOn}` : undefined);
}

/**
 * What a stored record is compared by; a shop where it reviews one, else that of its case is its own. No name that anybody may
 * give itself: only what the platform gave out.
 */
export function comparedRecord({ incidentId, post }: Pick<Capture, 'incidentId' | 'post'>): WrittenRecord {
  const postedAt = minuteOf(post.postedAt);
  const author = authorKey(post, postedAt);
  const page = post.thread?.url ?? post.thread?.number;
  // A review stands under a shop or a product, and many strangers with it
  const thread = post.kind === 'review' ? undefined : page;
  const reviewed = post.kind === 'review' ? page : undefined;
  const postedOn = dayOf(post.postedAt, postedAt);
  return {
    caseId: incidentId,
    text: [post.title, post.text].filter(Boolean).join('\n'),
    ...(author ? { author: `${post.platform} ${author}` } : {}),
    ...(thread ? { thread: `${post.platform} ${thread}` } : {}),
    ...(reviewed ? { shop: `${post.platform} ${reviewed}` } : {}),
    ...(postedAt === undefined ? {} : { postedAt }),
    ...(postedOn ? { postedOn } : {}),
  };
}

/** An account by its page or name; where there is only an ID, as on boards, it holds for the day and the thread. */
function authorKey({ author, thread }: Capture['post'], postedAt: number | undefined): string | undefined {
  if (author?.profileUrl) return author.profileUrl;
  if (author?.handle) return `@${author.handle}`;
  if (!author?.id || !/[0-9A-Za-z]{2}/.test(author.id)) return undefined;
  if (!thread) return author.id;
  return postedAt === undefined ? undefined : `${author.id} ${thread.url ?? thread.number ?? ''} ${dayAt(postedAt)}`;
}

/** Names of days by their number, since many records are of one day. */
const days = new Map<number, string>();

/** The day in Japan. */
function dayAt(at: number): string {
  const number = Math.floor((at + japanAhead) / 86_400_000);
  const day = days.get(number) ?? japanDay(new Date(at).toISOString());
  days.set(number, day);
  return day;
}

/** The day in Japan where the page says it, if by nothing but a date. */
function dayOf(said: Capture['post']['postedAt'], at: number | undefined): string | undefined {
  if (at !== undefined) return dayAt(at);
  return said?.precision === 'day' && said.iso?.length === 10 ? said.iso.replaceAll('-', '') : undefined;
}

const fine = ['ms', 's', 'minute'];

/** When it was posted where the page says it to the minute; milliseconds since 1970. */
export function minuteOf(postedAt: Capture['post']['postedAt']): number | undefined {
  if (!postedAt?.iso || !fine.includes(postedAt.precision ?? '')) return undefined;
  const at = Date.parse(postedAt.iso);
  return Number.isNaN(at) ? undefined : at;
}
