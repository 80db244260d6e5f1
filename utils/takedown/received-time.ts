import { japanAhead } from '../japan-time';
import type { Received } from '../shapes/schema';
import type { ReceivedZone } from '../shapes/takedown/received';

/** The second that was typed, in the time in which it was told, as UTC; `undefined` where it is none. */
export function instantFrom(typed: string, zone: ReceivedZone): string | undefined {
  const [, day, hour, minute, second] =
    /^(\d{4}[-/]\d{1,2}[-/]\d{1,2})[ T](\d{1,2}):(\d{2}):(\d{2})$/.exec(typed.normalize('NFKC').trim()) ?? [];
  if (day === undefined || hour === undefined) return undefined;
  const [year, month, date] = day.split(/[-/]/).map((part) => part.padStart(2, '0'));
  const written = `${year}-${month}-${date}T${hour.padStart(2, '0')}:${minute}:${second}`;
  const time = Date.parse(`${written}${zone === 'utc' ? 'Z' : '+09:00'}`);
  if (Number.isNaN(time)) return undefined;
  // 2026-02-31 is no day, though it can be computed with
  const back = new Date(time + (zone === 'utc' ? 0 : japanAhead)).toISOString().slice(0, 19);
  return back === written ? new Date(time).toISOString() : undefined;
}

/** The same second in both times: `2026-11-24 14:06:44`, Japan first. */
export function bothTimes(at: string): { japan: string; utc: string } {
  const words = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
  return { japan: words(Date.parse(at) + japanAhead), utc: words(Date.parse(at)) };
}

/** What of it is not there without which a line cannot be told from others. */
export function receivedLacks({ ip, port, at }: Received): ('ip' | 'port' | 'time')[] {
  return [
    ...(ip ? [] : (['ip'] as const)),
    ...(ip && port === undefined ? (['port'] as const) : []),
    ...(at ? [] : (['time'] as const)),
  ];
}
