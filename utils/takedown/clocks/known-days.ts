import type { TakedownRequest } from '../../shapes/schema';
import type { KnownDays } from './dates';

/**
 * The days that start clocks for a request: what the person wrote down goes before what the page said. Until a day of
 * receipt was written down the day of sending stands for it. An answered request waits for nobody, so the platform's own
 * clock falls away and the others stay. The day on which an inquiry was sent, which older versions kept, starts nothing.
 */
export function knownDays(
  { sentAt, answer, days }: Pick<TakedownRequest, 'sentAt' | 'answer' | 'days'>,
  postedAt: string | readonly string[] | undefined,
): KnownDays {
  const { inquiry: _, 'order-provided': __, 'follow-up': ___, logins, received = sentAt, ...written } = days ?? {};
  return {
    ...(received !== undefined && !answer ? { received } : {}),
    ...(postedAt ? { posted: postedAt } : {}),
    ...(logins ? { login: logins } : {}),
    ...written,
  };
}
