import type { RegisterChunk } from '../evidence/register/chunks';
import { type DeskChunk, deskBits } from '../evidence/register/desk-columns';
import { dayStart } from '../japan-time';
import type { Playbook } from '../shapes/desk/playbook';
import { incidentStatuses } from '../shapes/incident';
import { nextDays } from './care/next-date';

/** What a desk looks at: what there is to do, apart from what is searched for. */
export const deskViews = ['new', 'mine', 'unassigned', 'week', 'second', 'waiting', 'later', 'done'] as const;
export type DeskView = (typeof deskViews)[number];

/** Who looks, and on which day in Japan. */
export interface Looking {
  me: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Whose steps count as planned. */
  playbook?: Playbook | undefined;
}

const DAY = 86_400_000;
const startOf = (day: string) => Date.parse(dayStart(day));
const [unread, requested, closed] = (['new', 'requested', 'closed'] as const).map(
  (status) => incidentStatuses.indexOf(status) + 1,
) as [number, number, number];

const seen = new WeakMap<
  RegisterChunk,
  { columns: DeskChunk | undefined; playbook: Playbook | undefined; days: Days }
>();
type Days = Float64Array;

/** The next day of each case of a chunk in milliseconds since 1970; 0 where there is none. */
export function dueDays(chunk: RegisterChunk, columns: DeskChunk | undefined, { playbook }: Looking): Days {
  const known = seen.get(chunk);
  if (known && known.columns === columns && known.playbook === playbook) return known.days;
  const planned = playbook ? nextDays(chunk, columns, playbook) : (columns?.due ?? new Float64Array());
  const days = planned.map((due, at) => {
    const clock = columns?.clock[at] ?? 0;
    return due && clock ? Math.min(due, clock) : due || clock;
  });
  seen.set(chunk, { columns, playbook, days });
  return days;
}

/** The days are given as a column: a number handed from call to call for every case is made anew on the heap each time. */
type Belongs = (status: number, columns: DeskChunk | undefined, at: number, dues: Days) => boolean;

/** Whether a case belongs to a view. */
function belongs(view: DeskView, { me, today }: Looking): Belongs {
  const [now, week] = [startOf(today), startOf(today) + 7 * DAY];
  const isLater = (columns: DeskChunk | undefined, at: number) => (columns?.later[at] ?? 0) > now;
  const open = (test: Belongs): Belongs => {
    return (status, columns, at, dues) => status !== closed && !isLater(columns, at) && test(status, columns, at, dues);
  };
  switch (view) {
    case 'new':
      return open((status) => status === unread);
    case 'mine':
      return open((_, columns, at) => me !== '' && columns?.holders[columns.holder[at] ?? 0] === me);
    case 'unassigned':
      return open((_, columns, at) => !columns?.holder[at]);
    case 'week':
      return open((_, __, at, dues) => (dues[at] ?? 0) > 0 && (dues[at] ?? 0) < week);
    case 'second':
      return open(
        (_, columns, at) => Boolean(columns?.asked[at]) || Boolean((columns?.flags[at] ?? 0) & deskBits.undecided),
      );
    case 'waiting':
      return open((status) => status === requested);
    case 'later':
      return (status, columns, at) => status !== closed && isLater(columns, at);
    case 'done':
      return (status) => status === closed;
  }
}

/** Takes the mark away from cases of a chunk that are not in the view, or not due on the day; `undefined` where all are. */
export function viewTest(filter: { view?: DeskView; dueOn?: string }, looking: Looking) {
  const tests: Belongs[] = filter.view ? [belongs(filter.view, looking)] : [];
  const { dueOn } = filter;
  if (dueOn) {
    const from = startOf(dueOn);
    tests.push((status, _, at, dues) => {
      const due = dues[at] ?? 0;
      // What is past stands on the day that is today
      const begins = dueOn === looking.today ? 1 : from;
      return status !== closed && due >= begins && due < from + DAY;
    });
  }
  if (tests.length === 0) return undefined;
  return (kept: Uint8Array, chunk: RegisterChunk, columns: DeskChunk | undefined) => {
    const dues = dueDays(chunk, columns, looking);
    for (let at = 0; at < chunk.status.length; at += 1)
      if (kept[at] && !tests.every((test) => test(chunk.status[at] ?? 0, columns, at, dues))) kept[at] = 0;
  };
}

interface ViewCounts {
  views: Record<DeskView, number>;
  days: number[];
}
const counted = new WeakMap<readonly RegisterChunk[], { of: unknown[]; counts: ViewCounts }>();

/** How many cases each view holds, and how many are due on each of the seven days from today on. */
export function viewCounts(
  register: readonly RegisterChunk[],
  columns: readonly DeskChunk[],
  looking: Looking,
): ViewCounts {
  const { me, today, playbook } = looking;
  const of = [columns, me, today, playbook];
  const known = counted.get(register);
  if (known?.of.every((one, at) => one === of[at])) return known.counts;
  const counts = countViews(register, columns, looking);
  counted.set(register, { of, counts });
  return counts;
}

/** Loops by number: an iterator for each case is made anew on the heap each time, 35 MB for 50,000. */
function countViews(register: readonly RegisterChunk[], columns: readonly DeskChunk[], looking: Looking): ViewCounts {
  const columnsOf = new Map(columns.map((chunk) => [chunk.n, chunk]));
  const tests = deskViews.map((view) => belongs(view, looking));
  const counts = deskViews.map(() => 0);
  const days = Array.from({ length: 7 }, () => 0);
  const inWeek = belongs('week', looking);
  const now = startOf(looking.today);
  for (const chunk of register) {
    const said = columnsOf.get(chunk.n);
    const dues = dueDays(chunk, said, looking);
    for (let at = 0; at < chunk.status.length; at += 1) {
      const code = chunk.status[at] ?? 0;
      if (code === 0) continue;
      for (let view = 0; view < tests.length; view += 1)
        if (tests[view]?.(code, said, at, dues)) counts[view] = (counts[view] ?? 0) + 1;
      if (!inWeek(code, said, at, dues)) continue;
      const day = Math.max(0, Math.floor(((dues[at] ?? 0) - now) / DAY));
      days[day] = (days[day] ?? 0) + 1;
    }
  }
  const views = Object.fromEntries(deskViews.map((view, at) => [view, counts[at] ?? 0])) as Record<DeskView, number>;
  return { views, days };
}
