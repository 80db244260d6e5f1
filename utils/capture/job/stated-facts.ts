import type { ReadPost } from '../../platforms/contract';
import type { StatedFacts } from '../page/lines/unseen-facts';

/** What a post says of its writer, its place in a thread and its time, where a person could see it. */
export function statedIn(post: ReadPost): StatedFacts {
  const { author, id, kind, thread, postedAt, replyTo } = post;
  const { name, handle, id: writer, profileUrl } = author ?? {};
  return {
    ...(name === undefined ? {} : { name }),
    ...(handle === undefined ? {} : { handle }),
    ...(replyTo?.author?.handle === undefined ? {} : { answered: replyTo.author.handle }),
    sharers: sharersOf(post),
    ...(writer?.startsWith('ID:') ? { id: writer } : {}),
    ...(thread && kind !== 'review' && id !== undefined && /^\d{1,5}$/.test(id) ? { number: id } : {}),
    ...(profileUrl === undefined ? {} : { profile: profileUrl }),
    ...(postedAt?.method === 'attribute' && postedAt.iso !== undefined ? { iso: postedAt.iso } : {}),
    said: saidIn(post),
  };
}

/** Everything that a record says beside the post's own words, as it stands on the page. */
function saidIn({ author, postedAt, replyTo, quotes = [], context = {} }: ReadPost): string[] {
  const people = [author, replyTo?.author, ...quotes.map((quote) => quote.author)];
  const handles = people.flatMap((one) => (one?.handle === undefined ? [] : [one.handle, `@${one.handle}`]));
  const others = [postedAt?.raw, replyTo?.author?.name, ...quotes.flatMap(({ text, author: by }) => [text, by?.name])];
  return [...handles, ...others, ...Object.values(context)].filter((one) => one !== undefined);
}

/** Handles of who shared a post, as adapters note them. */
export const sharersOf = ({ notes = [] }: Partial<ReadPost> = {}): string[] =>
  notes.flatMap((note) => (note.startsWith(shared) ? [note.slice(shared.length)] : []));
const shared = 'reposted-by:';
