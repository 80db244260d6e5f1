/** What was read against what a person read from the same page before it was changed. */
import type { ReadPost } from '../../../utils/platforms/contract';

export interface Score {
  /** Posts of the page, those found, and those read that are none. */
  posts: number;
  found: number;
  false: number;
  /** Facts of the found posts: as they are, of another value, not given. */
  right: number;
  wrong: number;
  absent: number;
  /** By fact and reason. */
  withheld: Record<string, number>;
  /** What was wrong, for whoever mends it. */
  said: string[];
}

export const noScore = (): Score => ({
  posts: 0,
  found: 0,
  false: 0,
  right: 0,
  wrong: 0,
  absent: 0,
  withheld: {},
  said: [],
});

type Facts = Record<string, string | undefined>;

function factsOf(post: ReadPost): Facts {
  const { id, permalink, author, title, postedAt, media, rating, replyTo, quotes, thread } = post;
  const text_ = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
  return {
    id,
    permalink,
    'author.name': author?.name,
    'author.handle': author?.handle,
    'author.id': author?.id,
    'author.profileUrl': author?.profileUrl,
    title,
    text: textOf(post),
    raw: postedAt?.raw,
    time: postedAt?.iso,
    media: text_(media?.map(({ url }) => url ?? '').sort()),
    rating: text_(rating),
    replyTo: replyTo?.id ?? replyTo?.author?.handle ?? replyTo?.author?.name,
    quotes: text_(quotes?.map((quote) => [quote.id ?? '', quote.author?.handle ?? '', quote.text ?? ''])),
    thread: thread?.url,
  };
}

/** Left over of the other, letter by letter. */
function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  const letters = [...part];
  for (const letter of whole) if (letter === letters[at]) at += 1;
  return at >= letters.length;
}

/** A site sets direction marks and kinds of blanks of its own. */
const plain = (value: string) => value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s/g, ' ');

/** What a page may lose of a value without giving another. */
function agrees(name: string, value: string, expected: string, post: ReadPost, isOtherZone: boolean): boolean {
  if (value === expected) return true;
  if (['text', 'title', 'author.name', 'raw'].includes(name)) return isPartOf(plain(value), plain(expected));
  // The instance is shown in one place and not in the other
  if (name === 'author.handle') return expected.startsWith(`${value}@`);
  if (name === 'media') {
    const [some, all] = [JSON.parse(value) as string[], JSON.parse(expected) as string[]];
    return some.every((one) => one === '' || all.includes(one));
  }
  if (name === 'quotes') {
    const [some, all] = [JSON.parse(value) as string[][], JSON.parse(expected) as string[][]];
    return some.every((quote) => all.some((other) => quote.every((fact, at) => isPartOf(fact, other[at] ?? ''))));
  }
  if (name !== 'time') return false;
  // A coarser or local statement of the same, or the id's own
  const [one, other] = [value, expected].map((time) => Date.parse(time.split('/')[0] ?? ''));
  const end = Date.parse(expected.split('/')[1] ?? expected);
  const isNear = (one ?? 0) >= (other ?? 0) - 86_400_000 && (one ?? 0) <= end + 86_400_000;
  return isNear && (isOtherZone || post.postedAt?.method === 'id' || value.length < expected.length);
}

/** Of dots that the reading itself says may be the site's, nothing is stated. */
const textOf = ({ text, notes }: ReadPost) =>
  notes?.includes('end-unclear') ? text?.replace(/\s*(?:…|\.{3})$/, '') : text;

const wordsOf = (post: ReadPost) => plain(textOf(post) || post.title || '').replace(/\s+/g, '');

export function isSamePost(read: ReadPost, expected: ReadPost): boolean {
  if (read.id !== undefined && read.id === expected.id) return true;
  const words = wordsOf(read);
  if (words !== '')
    return isPartOf(words, wordsOf(expected)) || (!read.text && words === wordsOf({ ...expected, text: '' }));
  // A picture or stars without words
  const nameOf = ({ author }: ReadPost) => author?.name ?? author?.handle;
  return nameOf(read) !== undefined && nameOf(read) === nameOf(expected);
}

/** How many facts the two say alike; the same words and id before all. */
function likeness(one: ReadPost, other: ReadPost): number {
  const [facts, others] = [factsOf(one), factsOf(other)];
  const isWhole = one.id === other.id && wordsOf(one) === wordsOf(other);
  return Object.keys(facts).filter((name) => facts[name] === others[name]).length + (isWhole ? 100 : 0);
}

/** Whether a post names another of the same page, or its list: after they were moved that may be true. */
function isOfPage(name: string, value: string, expected: readonly ReadPost[]): boolean {
  if (name === 'thread') return expected.some(({ thread }) => thread?.url === value);
  const namesOf = ({ id, author }: NonNullable<ReadPost['replyTo']>) => [id, author?.handle, author?.name];
  // The line over a post that says what it answers stays where another post has been put
  if (name === 'replyTo')
    return expected.some((one) => [...namesOf(one), ...namesOf(one.replyTo ?? {})].includes(value));
  if (name !== 'quotes') return false;
  const quotes = JSON.parse(value) as [id: string, handle: string, text: string][];
  const isQuoteOf = (one: ReadPost, [id, handle, text]: (typeof quotes)[number]) =>
    (id === '' || id === one.id) &&
    (handle === '' || handle === one.author?.handle) &&
    isPartOf(plain(text), plain(`${one.title ?? ''}${one.text ?? ''}`));
  const stated = expected.flatMap((one) => [one, ...(one.quotes ?? []).map((quote) => ({ ...one, ...quote }))]);
  return quotes.every((quote) => stated.some((one) => isQuoteOf(one, quote)));
}

export function scorePage(
  read: readonly ReadPost[],
  expected: readonly ReadPost[],
  { isOtherZone, moves }: { isOtherZone: boolean; moves: boolean },
): Score {
  const score = noScore();
  score.posts = expected.length;
  const left = new Set(expected);
  const isExact = (post: ReadPost) => expected.some((one) => one.id === post.id && wordsOf(one) === wordsOf(post));
  for (const post of [...read].sort((one, other) => Number(isExact(other)) - Number(isExact(one)))) {
    const candidates = [...left].filter((one) => isSamePost(post, one));
    const isWhole = (one: ReadPost) => one.id === post.id && wordsOf(one) === wordsOf(post);
    const nameOf = ({ author }: ReadPost) => author?.name ?? author?.handle;
    const whole = candidates.filter((one) => isWhole(one) && nameOf(one) === nameOf(post));
    // Somebody may write the same words twice
    const match = (whole[0] ? whole : candidates).sort((one, other) => likeness(other, post) - likeness(one, post))[0];
    for (const note of post.notes ?? []) {
      const reason = note === 'end-unclear' ? 'text:end' : note.startsWith('withheld:') && note.slice(9);
      if (reason) score.withheld[reason] = (score.withheld[reason] ?? 0) + 1;
    }
    if (!match) {
      score.false += 1;
      score.said.push(
        `false ${JSON.stringify([post.id, post.author?.name ?? post.author?.handle, post.text?.slice(0, 30)])}`,
      );
      continue;
    }
    left.delete(match);
    score.found += 1;
    const [facts, truth] = [factsOf(post), factsOf(match)];
    for (const [name, value] of Object.entries(facts)) {
      const other = truth[name];
      if (value === undefined) score.absent += other === undefined ? 0 : 1;
      else if (other !== undefined && agrees(name, value, other, post, isOtherZone)) score.right += 1;
      // What was put inside is quoted, and what was put above is answered
      else if (moves && isOfPage(name, value, expected)) continue;
      else {
        score.wrong += 1;
        score.said.push(`${name} ${JSON.stringify(other)?.slice(0, 60)} -> ${JSON.stringify(value).slice(0, 60)}`);
      }
    }
  }
  return score;
}

export function added(one: Score, other: Score): Score {
  const withheld = { ...one.withheld };
  for (const [name, count] of Object.entries(other.withheld)) withheld[name] = (withheld[name] ?? 0) + count;
  return {
    posts: one.posts + other.posts,
    found: one.found + other.found,
    false: one.false + other.false,
    right: one.right + other.right,
    wrong: one.wrong + other.wrong,
    absent: one.absent + other.absent,
    withheld,
    said: [...one.said, ...other.said],
  };
}
