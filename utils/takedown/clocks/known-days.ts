import type { TakedownRequest } from '../../shapes/schema';
import type { KnownDays } from './dates';

/**
 * The days that start clocks for a request: what the person wrote down goes before what the page said. An answered
 * request waits for nobody, so the platform's own clock falls away and the others stay.
 */
export function knownDays(
  { sentAt, answer, days }: Pick<TakedownRequest, 'sentAt' | 'answer' | 'days'>,
  postedAt: string | undefined,
): KnownDays {
  return {
    ...(sentAt !== undefined && !answer ? { sent: sentAt } : {}),
    ...(postedAt ? { posted: postedAt } : {}),
    ...days,
  };
}
