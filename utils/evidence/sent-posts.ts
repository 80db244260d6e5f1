import type { RequestAnswer, RequestPost, TakedownRequest } from '../shapes/schema';

interface SentPost {
  captureId: string;
  sentAt: string;
  answer?: RequestAnswer;
}

/** Each post of a request that was sent, with the answer about it: its own, or that of the whole request. */
export function sentPosts({ captureId, posts, sentAt, answer }: TakedownRequest): SentPost[] {
  const each: readonly RequestPost[] = posts?.filter(({ skipped }) => !skipped) ?? [
    { captureId, ...(sentAt ? { sentAt } : {}) },
  ];
  return each.flatMap((post) => {
    const about = post.answer ?? answer;
    return post.sentAt ? [{ captureId: post.captureId, sentAt: post.sentAt, ...(about ? { answer: about } : {}) }] : [];
  });
}
