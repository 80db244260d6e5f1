import type { RequestAnswer, TakedownRequest } from '../shapes/schema';

interface SentPost {
  sentAt: string;
  answer?: RequestAnswer;
}

/** Each post of a request that was sent, with the answer about it: its own, or that of the whole request. */
export function sentPosts({ posts, sentAt, answer }: Pick<TakedownRequest, 'posts' | 'sentAt' | 'answer'>): SentPost[] {
  const each: Partial<SentPost>[] = posts?.filter(({ skipped }) => !skipped) ?? [{ ...(sentAt ? { sentAt } : {}) }];
  return each.flatMap((post) => {
    const about = post.answer ?? answer;
    return post.sentAt ? [{ sentAt: post.sentAt, ...(about ? { answer: about } : {}) }] : [];
  });
}
