import type { TakedownRequest } from '../../shapes/schema';
import type { KnownDays } from './dates';

/**
 * The days that start clocks for a request: what the person wrote down goes before what the page said. Until a day of
 * receipt was written down the day of sending stands for it, of several posts that went one by one the day of each. An answered request waits for nobody, so the platform's own
 * clock falls away and the others stay. The day on which an inquiry was sent, which older versions kept, starts nothing.
 */
export function knownDays(
  { sentAt, posts, answer, days }: Pick<TakedownRequest, 'sentAt' | 'posts' | 'answer' | 'days'>,
  postedAt: string | readonly string[] | undefined,
): KnownDays {
  const each = posts?.flatMap((post) => post.sentAt ?? []);
  const sent = each && each.length > 0 ? each : sentAt;
  const {
    inquiry: _,
    'order-provided': __,
    'follow-up': ___,
    from: ____,
    logins,
    received = sent,
    ...written
  } = days ?? {};
  return {
    ...(received !== undefined && !answer ? { received } : {}),
    ...(postedAt ? { posted: postedAt } : {}),
    ...(logins ? { login: logins } : {}),
    ...written,
  };
}
