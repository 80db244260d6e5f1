import { foldCase } from '../events/fold-case';
import type { Judged } from '../events/judge-events';
import type { RosterBody } from '../events/roster-kinds';
import { day } from './terms';

/** Looks at the news and the inbox, a minute each while a page is open: hours of work in a month. */
const pollsAMonth = 2 * 60 * 160;
/** PUT, HEAD and news of an event or pack. */
const requestsAnObject = 3;
/** Of an event as it lies in a log, in bytes: measured by `vault-sim`. */
const eventBytes = 2_000;

/** What a vault holds, and what a month of it takes. */
interface Use {
  readonly bytes: number;
  readonly writes: number;
  readonly reads: number;
}

/** By the log alone, without a request: packs as they say they are, the last thirty days as the next. */
export function useOf({ cases, roster }: Pick<Judged, 'cases' | 'roster'>, now: number): Use {
  let [bytes, recent] = [0, 0];
  for (const events of cases.values()) {
    bytes += events.length * eventBytes;
    const { pack = [], acts = [] } = foldCase(events).kept;
    bytes += [...pack, ...acts].reduce((sum, { body }) => sum + body.bytes, 0);
    recent += events.filter(({ header }) => now - Date.parse(header.at) < 30 * day).length;
  }
  const desks = Math.max(1, roster.members.size - roster.limits.size - 1);
  return { bytes, writes: desks * pollsAMonth + recent * requestsAnObject, reads: recent * desks };
}

/** What a month costs by those prices, in their currency. */
export function monthlyCost({ bytes, writes, reads }: Use, prices: RosterBody<'budget'>): number {
  return (bytes / 1e9) * prices.storage + (writes / 1_000) * prices.writes + (reads / 1_000) * prices.reads;
}
