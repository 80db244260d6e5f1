import type { ReadPost } from '../platforms/contract';

/** What is compared: facts of the post itself. Signed picture addresses, counters and relative times change by nature. */
export function factsOf({ id, permalink, kind, author, title, text, rating, postedAt, media, replyTo }: ReadPost) {
  return {
    id,
    permalink,
    kind,
    'author.id': author?.id,
    'author.handle': author?.handle,
    'author.name': author?.name,
    title,
    text,
    rating: rating && `${rating.value}/${rating.scale}`,
    postedAt: postedAt?.method === 'relative' ? undefined : postedAt?.iso,
    media: media?.map((one) => one.kind).join(' '),
    replyTo: replyTo?.id ?? replyTo?.permalink,
  };
}
type ComparedFact = keyof ReturnType<typeof factsOf>;

/** One fact that the second reading gave otherwise; an absent side was not on the page then. */
export interface ReadDifference {
  field: ComparedFact;
  first?: string;
  second?: string;
}

/** Compares two readings of one post, fact by fact. */
export function compareReads(first: ReadPost, second: ReadPost): ReadDifference[] {
  const [before, after] = [factsOf(first), factsOf(second)];
  return (Object.keys(before) as ComparedFact[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      field,
      ...(before[field] === undefined ? {} : { first: before[field] }),
      ...(after[field] === undefined ? {} : { second: after[field] }),
    }));
}
