import type { RequestPost, TakedownRequest } from '../shapes/schema';
import type { Route } from './route-schema';

/** The posts of a request, each with what is said of it alone and what became of it. */
export function postsOf(
  request: Pick<TakedownRequest, 'captureId' | 'posts' | 'sentAt' | 'receipt'>,
): readonly RequestPost[] {
  const { captureId, sentAt, receipt } = request;
  return request.posts ?? [{ captureId, ...(sentAt ? { sentAt } : {}), ...(receipt ? { receipt } : {}) }];
}

/** A mail and a letter carry all posts; forms and menus are gone through one post after another. */
export const takesSeveral = ({ medium }: Pick<Route, 'medium'>): boolean => medium === 'email' || medium === 'post';

/** The post whose turn it is; `undefined` when each was sent or passed over. */
export function nextPost(request: Pick<TakedownRequest, 'captureId' | 'posts' | 'sentAt'>): RequestPost | undefined {
  return postsOf(request).find(({ sentAt, skipped }) => !sentAt && !skipped);
}

/** The reason of all, and behind it what is said of one post alone. */
export function reasonFor({ reason }: Pick<TakedownRequest, 'reason'>, post: Pick<RequestPost, 'reason'>): string {
  return [reason, post.reason].filter(Boolean).join('\n');
}
