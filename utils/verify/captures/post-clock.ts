import { clockOf, compareIdClock, outsideOfStated, timeOfPostId } from '../../platforms/post-id-clock';
import { type Check, type Finding, lacks } from '../check-ids';
import type { FoundCapture } from './found-capture';

/** A post can be edited under a new id for an hour; what lies further apart has no honest cause. */
const editWindow = 3_900;

/**
 * The time inside a post's own id against the time that the page stated. The adapter notes the difference at the click:
 * a note that no longer fits is a contradiction inside the record.
 */
export function checkPostClock(found: readonly FoundCapture[]): Check {
  const id = 'post-clock';
  const findings: Finding[] = [];
  const seconds: number[] = [];
  let isChanged = false;
  for (const { path, capture } of found) {
    for (const detail of laterThings(capture)) {
      isChanged = true;
      findings.push({ reason: 'id-clock-differs', path: `${path}post.json`, detail });
    }
    const outside = outsideOfStated(capture.post) / 1_000;
    if (outside > 0) {
      isChanged ||= outside > editWindow;
      findings.push({ reason: 'id-clock-differs', path: `${path}post.json`, detail: `${outside} s outside` });
    }
    const clock = compareIdClock(capture.post);
    if (!clock) continue;
    seconds.push(clock.seconds);
    const [, noted] = capture.post.notes?.map((note) => /^id-time-off:(-?\d+)$/.exec(note)).find(Boolean) ?? [];
    const isContradiction = noted !== undefined && Math.abs(Number(noted)) !== Math.round(clock.seconds * 1_000);
    if (clock.holds && !isContradiction) continue;
    isChanged ||= isContradiction || clock.seconds > editWindow;
    findings.push({ reason: 'id-clock-differs', path: `${path}post.json`, detail: `${clock.seconds} s` });
  }
  if (findings.length > 0) return { id, status: isChanged ? 'changed' : 'cannot-tell', findings };
  if (seconds.length === 0 || seconds.length < found.length) return lacks(id, 'no-id-clock');
  return { id, status: 'proven', findings: [], basis: `≤ ${Math.max(...seconds)} s` };
}

const day = 86_400_000;
/** What the clocks of one site may lie apart, and ids be made ahead; of other sites nothing is known. Milliseconds. */
const apart: Readonly<Record<string, number>> = { x: 60_000, threads: day / 24, mastodon: day, '5ch': day };
/** Whose ids are made by the site's own clock alone. */
const ofPlatform = ['x', 'instagram', 'threads', 'tiktok', 'linkedin'];
/** What two honest clocks may differ by, milliseconds. */
const soon = 120_000;
const theRecord = 'the record';
const exact = ['ms', 's', 'minute'];

/** What a post answers, quotes and stands in is another thing and was there before it, and so was its writer; the page was when it was recorded. */
function laterThings({ post, page, capturedAt, environment }: FoundCapture['capture']): string[] {
  const { platform, id, replyTo, quotes = [], author, thread, postedAt } = post;
  const made = (one: string | undefined) => timeOfPostId(platform, one);
  const stated = (time: typeof postedAt) =>
    exact.includes(time?.precision ?? '') && time?.method !== 'relative' ? Date.parse(time?.iso ?? '') : undefined;
  const own = made(id) ?? stated(postedAt);
  const clicked = Date.parse(capturedAt) + 2 * day;
  // The site's own clock tells how far this device's is off
  const right = Date.parse(capturedAt) + (environment.clock?.offsetMs ?? 0);
  // A board numbers its threads by the second in which they began
  const [, key] =
    platform === '5ch' ? (/\/read\.cgi\/\w+\/(\d{9,10})(?:\/|$)/.exec(post.permalink ?? page.url) ?? []) : [];
  const began = platform === '5ch' ? Number(thread?.number ?? key) * 1_000 : undefined;
  const opened = stated(postedAt);
  const isFirst = began !== undefined && id === '1' && opened !== undefined && Math.abs(opened - began) > day;
  const itself = [
    ...(replyTo?.id !== undefined && replyTo.id === id ? ['replyTo'] : []),
    ...(quotes.some((quote) => quote.id !== undefined && quote.id === id) ? ['quotes'] : []),
  ].map((name) => `${name}, the post itself`);
  const things: [name: string, at: number | undefined, latest: number | undefined][] = [
    ['replyTo', made(replyTo?.id), own],
    ...quotes.flatMap((quote): typeof things => [
      ['quotes', made(quote.id), own],
      ['quotes', stated(quote.postedAt), own],
    ]),
    ['author', platform === 'x' ? made(author?.id) : undefined, own ?? clicked],
    [theRecord, ofPlatform.includes(platform) ? clockOf(post) : undefined, right + soon],
    ['page', platform === 'x' ? made(/\/status\/(\d+)/.exec(page.url)?.[1]) : undefined, clicked],
    ['thread', began, own ?? clicked],
  ];
  const later = things.flatMap(([name, at, latest]) =>
    at !== undefined && latest !== undefined && at > latest + (apart[platform] ?? (name === theRecord ? 0 : Number.NaN))
      ? [`${name}, later than ${new Date(latest).toISOString()}`]
      : [],
  );
  return [...itself, ...(isFirst ? ['thread, not of its first post'] : []), ...later];
}
