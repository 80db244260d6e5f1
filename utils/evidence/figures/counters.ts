import { japanDate } from '../../japan-time';
import type { Capture, TakedownRequest } from '../../shapes/schema';
import { type AnswerOutcome, answerOutcomes } from '../../shapes/takedown/request';
import { sentPosts } from '../sent-posts';

/** What came of the posts that were sent through one window in one year. */
export interface RouteCounter {
  key: string;
  kind: 'route';
  year: number;
  /** Posts that were sent. */
  size: number;
  route: string;
  outcomes: Record<AnswerOutcome, number>;
  /** How many answers came after so many days, by days. */
  days: Record<number, number>;
}

/** The cases of one author in one year, by the author's number on the site. The number itself is not here. */
export interface AuthorCounter {
  key: string;
  kind: 'author';
  year: number;
  /** Cases. */
  size: number;
  /** So many records of each case, by case. */
  cases: Record<string, number>;
}

/** How many authors of one year stand behind so many cases: a page of figures reads this row in place of theirs. */
export interface AuthorsCounter {
  key: string;
  kind: 'authors';
  year: number;
  /** Authors. */
  size: number;
  /** How many of them have so many cases, by cases. */
  sizes: Record<number, number>;
}
export type Counter = RouteCounter | AuthorCounter | AuthorsCounter;

/**
 * How many rows there are, or how many writes there were. A browser counts by walking over them all: 290 ms for 57,000; and
 * it finds a range of keys that are written again and again by walking over all that they were (0.4 s and more after tens
 * of thousands of writes), so what belongs together stands in one row.
 */
export interface Count {
  of: string;
  size: number;
  /** Parted by what the row is about. */
  each?: Record<string, number>;
}

export const countOfCaptures = 'captures';
/** Writes of what records are compared by: each has the next number. */
export const countOfComparedWrites = 'writes of compared';
/** Writes of what desks said: rows that were read together still stand where none was since. */
export const countOfDeskWrites = 'writes of desk';
/** There where each case of which desks said something is known to have its row. */
export const countOfWholeRows = 'rows of desk are whole';
/** Dates, each by the day on which it falls, `YYYY-MM-DD` in Japan. */
export const countOfDues = 'dues';
/** Changes of the chunks of a table, each by its number. */
export const countOfChunks = (table: string): string => `changes of ${table}`;
/** Windows that have a counter in a year, each once. */
export const countOfWindows = (year: number): string => `windows ${year}`;

const DAY = 86_400_000;

export const routeKey = (year: number, route: string): string => `route ${year} ${route}`;

/** What one post of a request adds to the counter of its window. */
interface RouteShare {
  key: string;
  route: string;
  year: number;
  outcome?: AnswerOutcome;
  days?: number;
}

/** What a request adds, post by post: each by the year in which it was sent and by its own answer. Nothing before that. */
export function routeShares(request: TakedownRequest): RouteShare[] {
  const { routeId } = request;
  return sentPosts(request).map(({ sentAt, answer }) => {
    const sentOn = japanDate(sentAt);
    const year = Number(sentOn.slice(0, 4));
    const isAnswered = answer?.outcome === 'removed' || answer?.outcome === 'refused';
    const arrived = answer && (answer.arrivedOn ?? japanDate(answer.at));
    const days = arrived ? Math.round((Date.parse(arrived) - Date.parse(sentOn)) / DAY) : 0;
    return {
      key: routeKey(year, routeId),
      route: routeId,
      year,
      ...(answer ? { outcome: answer.outcome } : {}),
      ...(isAnswered ? { days: Math.max(0, days) } : {}),
    };
  });
}

/** The counter after a post was added (`by` 1) or taken away (-1). */
export function countRoute(before: RouteCounter | undefined, share: RouteShare, by: 1 | -1): RouteCounter {
  const { key, route, year, outcome, days } = share;
  const none = Object.fromEntries(answerOutcomes.map((each) => [each, 0])) as RouteCounter['outcomes'];
  const counter = before ?? { key, kind: 'route', year, size: 0, route, outcomes: none, days: {} };
  return {
    ...counter,
    size: counter.size + by,
    outcomes: outcome ? { ...counter.outcomes, [outcome]: counter.outcomes[outcome] + by } : counter.outcomes,
    days: days === undefined ? counter.days : { ...counter.days, [days]: (counter.days[days] ?? 0) + by },
  };
}

/** The counter that a record belongs to; none where the site gave no number for its author. */
export function authorKey({
  post,
  capturedAt,
}: Pick<Capture, 'post' | 'capturedAt'>): { key: string; year: number } | undefined {
  const id = post.author?.id ?? post.author?.handle;
  if (!id) return undefined;
  const year = Number(japanDate(capturedAt).slice(0, 4));
  return { key: `author ${year} ${mixed(`${post.platform}\n${id}`)}`, year };
}

/** The counter after a record of a case was added or taken away. */
export function countAuthor(
  before: AuthorCounter | undefined,
  { key, year }: { key: string; year: number },
  caseId: string,
  by: 1 | -1,
): AuthorCounter {
  const cases = { ...before?.cases };
  const left = (cases[caseId] ?? 0) + by;
  if (left > 0) cases[caseId] = left;
  else delete cases[caseId];
  return { key, kind: 'author', year, size: Object.keys(cases).length, cases };
}

export const authorsKey = (year: number): string => `authors ${year}`;

/** The counter of a year's authors after one of them had `from` cases and has `to` now. */
export function countAuthors(
  before: AuthorsCounter | undefined,
  year: number,
  from: number,
  to: number,
): AuthorsCounter {
  const sizes = { ...before?.sizes };
  if (from > 0) sizes[from] = (sizes[from] ?? 0) - 1;
  if (from > 0 && sizes[from] === 0) delete sizes[from];
  if (to > 0) sizes[to] = (sizes[to] ?? 0) + 1;
  const size = (before?.size ?? 0) - Number(from > 0) + Number(to > 0);
  return { key: authorsKey(year), kind: 'authors', year, size, sizes };
}

/** 53 bits of a text (cyrb53): tells authors apart without holding their numbers. */
function mixed(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4_294_967_296 * (2_097_151 & two) + (one >>> 0)).toString(36);
}
