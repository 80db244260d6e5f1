import { type CustodyEntry, kindsOfDays, type TakedownRequest } from '../../shapes/schema';
import type { BagFiles } from '../bag/check-bag';
import type { FoundCapture } from '../captures/found-capture';
import { incidentRecordSchema, readRecord } from '../captures/sealed-shapes';
import type { Check, Finding } from '../check-ids';

const day = 86_400_000;
const startOf = (written: string) => Date.parse(`${written}T00:00+09:00`);

/** What people wrote down of a request’s days and cannot be, or may be a slip of whoever wrote it. */
interface DaysApart {
  sure: string[];
  doubts: string[];
}

/**
 * Days of requests against the log, which says of which kinds there are some, against the packing, which no day of what
 * happened follows, and against the day that the post's page states. A version of before December 2026 lost the days of a
 * request that was prepared once more, and said nothing of it in the log.
 * @param createdAt when the pack was made, where it says so
 */
export function daysApart(
  requests: readonly TakedownRequest[],
  entries: readonly CustodyEntry[],
  found: readonly FoundCapture[],
  createdAt: string | undefined,
): DaysApart {
  const apart: DaysApart = { sure: [], doubts: [] };
  for (const request of requests) {
    const { id, captureId, posts = [], answer, days = {} } = request;
    const { 'follow-up': _, from: __, logins = [], ...single } = days;
    const happened = [
      ...[...Object.values(single), ...logins],
      ...[answer, ...posts.map((post) => post.answer)].flatMap((one) => one?.arrivedOn ?? []),
    ];
    const logged = entries.findLast(({ event, detail }) => event === 'request-dated' && detail.request === id);
    const [kinds, known] = [kindsOfDays(days), logged?.detail.days ?? ''];
    if (entries.length > 0 && kinds !== known)
      apart[kinds ? 'sure' : 'doubts'].push('with other days than the log knows');
    // In the easternmost zone it is a day later than in the last
    if (happened.some((written) => startOf(written) > Date.parse(createdAt ?? '') + day))
      apart.doubts.push('with a day that had not come');
    const own = [captureId, ...posts.map((post) => post.captureId)];
    const stated = found.flatMap(({ capture }) => (own.includes(capture.id) ? (capture.post.postedAt?.iso ?? []) : []));
    if (
      days.posted !== undefined &&
      stated.length > 0 &&
      !stated.some((iso) => isAround(startOf(days.posted ?? ''), iso))
    )
      apart.doubts.push('about another day than its post’s');
  }
  return apart;
}

/** A month or a year has every day in it that may be meant. */
function isAround(written: number, iso: string): boolean {
  const [start = '', end = start] = iso.split('/');
  return start.length < 10 || (written > Date.parse(start) - 2 * day && written < Date.parse(end) + 2 * day);
}

/** The check of a pack's times with the days of its requests that may be slips: nothing is changed by one, and nobody can tell. */
export function withDoubtedDays(
  check: Check,
  files: BagFiles,
  ...[entries, found, createdAt]: [readonly CustodyEntry[], readonly FoundCapture[], string | undefined]
): Check {
  const path = 'data/incident.json';
  const { requests = [] } = readRecord(incidentRecordSchema, files.get(path)) ?? {};
  const { doubts } = daysApart(requests, entries, found, createdAt);
  if (doubts.length === 0) return check;
  const open = doubts.map((words): Finding => ({ reason: 'time-impossible', path, detail: `a request ${words}` }));
  const { id, status, findings } = check;
  return { id, status: status === 'changed' ? status : 'cannot-tell', findings: [...findings, ...open] };
}
