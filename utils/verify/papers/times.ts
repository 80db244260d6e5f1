import { isPossibleTime } from '../../platforms/distrust/possible-time';
import type { CustodyEntry } from '../../shapes/schema';
import type { StatedFacts } from '../bag/bag-info';
import { type ActsInOrder, clockWentBack, entriesInOrder, overlap, unstated } from '../captures/device-clock';
import type { FoundCapture } from '../captures/found-capture';
import type { Check, Finding } from '../check-ids';

/** What two honest clocks, or two steps of one job, may differ by; milliseconds. */
const tolerance = 120_000;
/** A click and a seal are logged with the act; a page's clock may differ from the worker's by ten minutes. */
const promptly = 660_000;
/** No pack is older than the product, and none is from a year that has not come (a reader's clock may be days off). */
const first = Date.parse('2024-01-01T00:00:00Z');
const ahead = 8 * 86_400_000;
const path = 'data/custody.jsonl';

/**
 * Whether the times of a pack can be: posted, loaded, captured, sealed, logged and packed in this order, and nothing
 * before the product or after today. A clock that was put back breaks no seal, but whoever relies on a time must know;
 * an order that no such clock explains is a change.
 * @param more acts of the same device of which other files of the pack say when they were
 * @param now the reader's clock, milliseconds
 */
export function checkTimes(
  found: readonly FoundCapture[],
  entries: readonly CustodyEntry[],
  { createdAt }: Pick<StatedFacts, 'createdAt'>,
  more: readonly ActsInOrder[] = [],
  now = Date.now(),
): Check {
  const id = 'clock';
  if (entries.length + found.length === 0) return { id, status: 'cannot-tell', findings: [{ reason: 'not-reached' }] };
  const acts = [...found.flatMap((capture) => actsOf(capture, found, entries)), ...more];
  const impossible = [
    ...found.flatMap((capture) => [...ordersOf(capture), ...logOrders(capture, entries)]),
    ...tooMany(found),
    ...eras(
      [
        ...found.map(({ path: folder, capture }) => ({ at: capture.capturedAt, path: `${folder}capture.json` })),
        ...entries.map(({ at, seq }) => ({ at, path, detail: `entry ${seq}` })),
        ...(createdAt ? [{ at: createdAt, path: 'bag-info.txt' }] : []),
        ...more.flatMap(({ later, path: of, detail }) =>
          later === undefined ? [] : [{ at: later, path: of, detail }],
        ),
      ],
      now,
    ),
  ].map((finding): Finding => ({ reason: 'time-impossible', ...finding }));
  const back = clockWentBack([...entriesInOrder(entries, path), ...beforePacking(entries, createdAt), ...acts]);
  if (impossible.length > 0) return { id, status: 'changed', findings: [...impossible, ...back] };
  const open = [...found.flatMap(beforeItsPost), ...back];
  const told = [...found.flatMap(clockOff), ...found.flatMap(sealedLate)];
  const status = open.length > 0 ? 'cannot-tell' : told.length > 0 ? 'missing' : 'proven';
  return { id, status, findings: [...open, ...told] };
}

/** A device whose clock was held against the site's, and was off: no time is wrong by it, and whoever reads the times must know. */
function clockOff({ path: folder, capture: { environment } }: FoundCapture): Finding[] {
  const { offsetMs = 0, uncertaintyMs = 0 } = environment.clock ?? {};
  const detail = `${Math.round(offsetMs / 1_000)} s`;
  const isOff = Math.abs(offsetMs) > tolerance + uncertaintyMs;
  return isOff ? [{ reason: 'clock-off', path: `${folder}capture.json`, detail }] : [];
}

/** When the post was, and the click by the site's clock where it told; milliseconds. */
function postAndClick({ capturedAt, post, environment }: FoundCapture['capture']) {
  const [begin = ''] = post.postedAt?.iso?.split('/') ?? [];
  // Of a day nobody knows in which zone it began
  const posted = begin.length > 10 ? Date.parse(begin) : Number.NaN;
  return { posted, clicked: Date.parse(capturedAt) + (environment.clock?.offsetMs ?? 0) };
}

/** By a clock of which the record states nothing, and no further than such a clock may be off. */
function beforeItsPost({ path: folder, capture }: FoundCapture): Finding[] {
  const { posted, clicked } = postAndClick(capture);
  const detail = `captured ${capture.capturedAt}, posted ${capture.post.postedAt?.iso}`;
  return clicked < posted - tolerance ? [{ reason: 'clock-unknown', path: `${folder}capture.json`, detail }] : [];
}

/** A job that nothing stopped ends within minutes. One that was stopped goes on when its device can, and in between the device held what it had. */
function sealedLate({ path: folder, capture: { capturedAt, sealedAt } }: FoundCapture): Finding[] {
  const minutes = Math.floor((Date.parse(sealedAt) - Date.parse(capturedAt)) / 60_000);
  const detail = `${minutes} minutes after ${capturedAt}`;
  return minutes * 60_000 > promptly ? [{ reason: 'sealed-late', path: `${folder}seal.json`, detail }] : [];
}

/** Shots that a browser takes at once, and in each second, doubled: Chromium gives an extension two a second, Firefox bounds none. */
const shots = { atOnce: 8, chromium: 4, firefox: 20 };
/** Longer than this no device is held to its pace; milliseconds. */
const longest = 60_000;

/** Records whose shots no browser takes in the time between the click of the first and the seal of the last: one device has one pace. */
function tooMany(found: readonly FoundCapture[]): Order[] {
  const taken = found
    .filter(({ capture: { picture } }) => picture.kind === 'screen')
    .map(({ path: folder, capture: { capturedAt, sealedAt, picture, environment, signature } }) => ({
      folder,
      from: Date.parse(capturedAt),
      to: Date.parse(sealedAt),
      count: picture.tiles.length,
      pace: / Firefox\//.test(environment.userAgent) ? shots.firefox : shots.chromium,
      device: `${environment.userAgent} ${signature?.keyFingerprint}`,
    }))
    .toSorted((one, other) => one.to - other.to);
  for (const { from, pace, device } of taken) {
    let count = 0;
    for (const each of taken) {
      // A clock that was put back between the two is told as that
      const isElse = each.device !== device || each.from < from || each.to < each.from;
      if (isElse || each.to > from + longest) continue;
      count += each.count;
      if (count > shots.atOnce + ((each.to - from) / 1_000) * pace)
        return [{ path: `${each.folder}seal.json`, detail: `${count} shots in ${each.to - from} ms` }];
    }
  }
  return [];
}

interface Order {
  path: string;
  detail?: string;
}

/** How long a span of each precision is at most, milliseconds. */
const hours = 3_600_000;
const units: Readonly<Record<string, number>> = {
  ...{ ms: 1, s: 1_000, minute: 60_000, hour: hours, day: 25 * hours, week: 170 * hours },
  ...{ month: 32 * 24 * hours, year: 367 * 24 * hours },
};

function ordersOf({ path: folder, capture }: FoundCapture): Order[] {
  const { capturedAt, post, environment } = capture;
  const [begin = '', end] = post.postedAt?.iso?.split('/') ?? [];
  const { posted, clicked } = postAndClick(capture);
  const spans = end === undefined ? 0 : Date.parse(end) - Date.parse(begin);
  const orders: [boolean, string, string][] = [
    [clicked < posted - tolerance - unstated(environment), 'post.json', `captured ${capturedAt} before it was posted`],
    [!isPossibleTime(post.postedAt?.iso, capturedAt), 'post.json', `posted ${post.postedAt?.iso}`],
    [
      spans < 0 || spans > (units[post.postedAt?.precision ?? ''] ?? Number.POSITIVE_INFINITY),
      'post.json',
      `posted ${post.postedAt?.iso}, to the ${post.postedAt?.precision}`,
    ],
  ];
  return orders.filter(([isSo]) => isSo).map(([, name, detail]) => ({ path: folder + name, detail }));
}

/** What was done for one record: its page was loaded, the click made and logged, the seal set, and it follows another of the pack. */
function actsOf(
  { path: folder, capture }: FoundCapture,
  found: readonly FoundCapture[],
  entries: readonly CustodyEntry[],
): ActsInOrder[] {
  const { id, capturedAt, sealedAt, environment, follows } = capture;
  const loaded = environment.navigation?.startedAt;
  const logged = entries.find(({ captureId, event }) => captureId === id && event === 'captured')?.at;
  const before = found.find((each) => each.capture.id === follows?.captureId)?.capture.capturedAt;
  const own = `${folder}capture.json`;
  return [
    {
      ...{ earlier: loaded, later: capturedAt, path: own, within: tolerance },
      detail: `captured ${capturedAt} before the page was loaded`,
    },
    {
      ...{ earlier: capturedAt, later: sealedAt, path: `${folder}seal.json`, within: 0 },
      detail: `sealed ${sealedAt} before it was captured`,
    },
    { earlier: capturedAt, later: logged, path, within: tolerance, detail: `captured ${capturedAt}, logged ${logged}` },
    { earlier: before, later: capturedAt, path: own, within: 0, detail: `captured ${capturedAt}, follows ${before}` },
  ];
}

/** The log is written as things happen: no seal is told but at its instant, no click long after it. */
function logOrders({ label, capture }: FoundCapture, entries: readonly CustodyEntry[]): Order[] {
  const told = { captured: capture.capturedAt, sealed: capture.sealedAt } as Record<string, string>;
  return entries.flatMap(({ captureId, event, at, seq, detail }): Order[] => {
    const stated = captureId === capture.id ? told[event] : undefined;
    // What was parted into a case of its own is told there again, later
    const latest = detail.from === undefined ? promptly : Number.POSITIVE_INFINITY;
    const late = Date.parse(at) - Date.parse(stated ?? '');
    const isEarlier = event === 'sealed' && late < -tolerance;
    if (stated === undefined || (!isEarlier && late <= latest)) return [];
    return [{ path, detail: `entry ${seq}: ${event} ${at}, ${label} ${stated}` }];
  });
}

function eras(times: readonly (Order & { at: string })[], now: number): Order[] {
  return times
    .filter(({ at }) => !(Date.parse(at) >= first && Date.parse(at) <= now + ahead))
    .map(({ at, path: where, detail }) => ({ path: where, detail: [detail, at].filter(Boolean).join(' ') }));
}

/** Packing takes minutes, and no entry is later than the pack that holds it. Milliseconds. */
const packing = 600_000;

/** The act of making it is logged before it is made. */
function beforePacking(entries: readonly CustodyEntry[], createdAt: string | undefined): ActsInOrder[] {
  const left = entries.findLast(({ event }) => event === 'exported');
  return entries.map((entry) => ({
    ...{ earlier: entry.at, later: createdAt, path, detail: `entry ${entry.seq}` },
    within: entry === left ? overlap : packing,
  }));
}
