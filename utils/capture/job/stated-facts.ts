import type { ReadPost } from '../../platforms/contract';
import type { StatedFacts } from '../page/lines/unseen-facts';

/** What a post says of its writer, its place in a thread and its time, where a person could see it. */
export function statedIn({ author, id, kind, thread, postedAt, replyTo }: ReadPost): StatedFacts {
  const { name, handle, id: writer, profileUrl } = author ?? {};
  return {
    ...(name === undefined ? {} : { name }),
    ...(handle === undefined ? {} : { handle }),
    ...(replyTo?.author?.handle === undefined ? {} : { answered: replyTo.author.handle }),
    ...(writer?.startsWith('ID:') ? { id: writer } : {}),
    ...(thread && kind !== 'review' && id !== undefined && /^\d{1,5}$/.test(id) ? { number: id } : {}),
    ...(profileUrl === undefined ? {} : { profile: profileUrl }),
    ...(postedAt?.method === 'attribute' && postedAt.iso !== undefined ? { iso: postedAt.iso } : {}),
  };
}
