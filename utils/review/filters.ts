import { actBit, chunkSize, type RegisterChunk, type WordsChunk } from '../evidence/register/chunks';
import type { DeskChunk } from '../evidence/register/desk-columns';
import type { listOrders } from '../shapes/desk/company';
import { type ActKind, actKinds, type IncidentStatus, incidentStatuses } from '../shapes/incident';
import { type DeskView, dueDays, type Looking, viewTest } from './desk-views';
import { isEmptyQuery, needsWords, readQuery } from './query';
import { queryTest } from './query-test';
import type { ShownWords } from './shown-words';

/** The tabs over the list. `requested` holds answered cases too: both wait for an outcome. */
export const listTabs = ['all', 'new', 'in-review', 'requested', 'closed'] as const;
type ListTab = (typeof listTabs)[number];

export interface IncidentFilter {
  tab: ListTab;
  /** What was typed into the search field. */
  query: string;
  /** Name of a site, as the list shows it. */
  site?: string;
  act?: ActKind;
  /** What is to be done at the desk. */
  view?: DeskView;
  /** Due on this day, `YYYY-MM-DD`. */
  dueOn?: string;
  order: (typeof listOrders)[number];
}

/** The list as it opens. */
export const openFilter: IncidentFilter = { tab: 'all', query: '', order: 'newest' };

/** Whether anything but the order narrows the list. */
export function isNarrowed(filter: IncidentFilter): boolean {
  return (
    filter.tab !== 'all' ||
    filter.query.trim() !== '' ||
    filter.site !== undefined ||
    filter.act !== undefined ||
    filter.view !== undefined
  );
}

const tabOf = (status: IncidentStatus): ListTab => (status === 'answered' ? 'requested' : status);

/** What the head of the list says of all cases, whatever is filtered. */
export interface RegisterTotals {
  tabCounts: Record<ListTab, number>;
  /** Sites that occur, as shown, sorted by name. */
  sites: string[];
  /** Kinds of act that occur, in the order of the vocabulary. */
  acts: ActKind[];
}

/** Counts tabs, sites and acts of a register. */
export function totalsOf(register: readonly RegisterChunk[], { siteOf }: ShownWords): RegisterTotals {
  const byStatus = new Uint32Array(incidentStatuses.length + 1);
  const sites = new Set<string>();
  let bits = 0;
  for (const { status, site, acts, sites: named } of register) {
    const used = new Uint8Array(named.length);
    for (let at = 0; at < status.length; at += 1) {
      const code = status[at] ?? 0;
      byStatus[code] = (byStatus[code] ?? 0) + 1;
      if (code === 0) continue;
      used[site[at] ?? 0] = 1;
      bits |= acts[at] ?? 0;
    }
    for (const [at, [platform, name]] of named.entries()) if (used[at]) sites.add(siteOf(platform, name));
  }
  const tabCounts: Record<ListTab, number> = { all: 0, new: 0, 'in-review': 0, requested: 0, closed: 0 };
  for (const [at, status] of incidentStatuses.entries()) {
    tabCounts[tabOf(status)] += byStatus[at + 1] ?? 0;
    tabCounts.all += byStatus[at + 1] ?? 0;
  }
  return {
    tabCounts,
    sites: [...sites].sort((one, other) => one.localeCompare(other, 'ja')),
    acts: actKinds.filter((act) => bits & actBit(act)),
  };
}

/**
 * The places of the cases that a filter leaves, in its order; `undefined` when the words of a query are not there yet. A
 * place is the number of the chunk times `chunkSize`, and the place in it.
 */
export function filterCases(
  register: readonly RegisterChunk[],
  words: readonly WordsChunk[] | undefined,
  filter: IncidentFilter,
  shown: ShownWords,
  desk?: { columns: readonly DeskChunk[]; looking: Looking },
): Uint32Array | undefined {
  const query = readQuery(filter.query);
  if (needsWords(query) && words === undefined) return undefined;
  const wordsOf = new Map(words?.map((chunk) => [chunk.n, chunk]));
  const columnsOf = new Map(desk?.columns.map((chunk) => [chunk.n, chunk]));
  const view = desk && viewTest(filter, desk.looking);
  const test = isEmptyQuery(query) ? undefined : queryTest(query, shown);
  const kept = new Uint8Array(((register.at(-1)?.n ?? -1) + 1) * chunkSize);
  for (const chunk of register) {
    const part = kept.subarray(chunk.n * chunkSize, (chunk.n + 1) * chunkSize);
    keepFiltered(part, chunk, filter, shown);
    test?.(part, chunk, wordsOf.get(chunk.n), columnsOf.get(chunk.n));
    view?.(part, chunk, columnsOf.get(chunk.n));
  }
  const left = newestFirst(register).filter((place) => kept[place]);
  if (filter.order === 'due') return byDue(left, register, columnsOf, desk?.looking);
  return filter.order === 'newest' ? left : left.reverse();
}

/** What is due first comes first; what has no day or is closed comes last, the newest before the older. */
function byDue(
  places: Uint32Array,
  register: readonly RegisterChunk[],
  columnsOf: ReadonlyMap<number, DeskChunk>,
  looking: Looking = { me: '', today: '' },
): Uint32Array {
  const closed = incidentStatuses.indexOf('closed') + 1;
  const chunks = new Map(register.map((chunk) => [chunk.n, chunk]));
  const dues = new Map(register.map((chunk) => [chunk.n, dueDays(chunk, columnsOf.get(chunk.n), looking)]));
  const days = new Float64Array(places.length);
  const counts = new Map<number, number>();
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const [n, at] = [Math.floor(place / chunkSize), place % chunkSize];
    const day = (chunks.get(n)?.status[at] === closed ? 0 : dues.get(n)?.[at]) || Number.MAX_VALUE;
    days[index] = day;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  // Days are few, and the places come in the order that those of one day keep
  const next = new Map<number, number>();
  let before = 0;
  for (const [day, count] of [...counts].sort(([one], [other]) => one - other)) {
    next.set(day, before);
    before += count;
  }
  const sorted = new Uint32Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const day = days[index] ?? 0;
    const to = next.get(day) ?? 0;
    sorted[to] = places[index] ?? 0;
    next.set(day, to + 1);
  }
  return sorted;
}

const orders = new WeakMap<readonly RegisterChunk[], Uint32Array>();

/** Every place with a case, the newest first. Places are given in the order of writing, so mostly nothing is to be sorted. */
function newestFirst(register: readonly RegisterChunk[]): Uint32Array {
  const known = orders.get(register);
  if (known) return known;
  const times = new Float64Array(((register.at(-1)?.n ?? -1) + 1) * chunkSize);
  const places = new Uint32Array(times.length);
  let count = 0;
  let isSorted = true;
  for (const { n, created, status } of register)
    for (let at = 0; at < status.length; at += 1) {
      if (!status[at]) continue;
      const place = n * chunkSize + at;
      times[place] = created[at] ?? 0;
      isSorted &&= count === 0 || (times[places[count - 1] ?? 0] ?? 0) <= (times[place] ?? 0);
      places[count] = place;
      count += 1;
    }
  const order = places.slice(0, count);
  if (!isSorted) order.sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0) || one - other);
  order.reverse();
  orders.set(register, order);
  return order;
}

/** Marks the places of a chunk that tab, site and act leave. */
function keepFiltered(
  kept: Uint8Array,
  chunk: RegisterChunk,
  { tab, site, act }: IncidentFilter,
  { siteOf }: ShownWords,
): void {
  const isTab = [false, ...incidentStatuses.map((status) => tab === 'all' || tabOf(status) === tab)];
  const isSite = chunk.sites.map(([platform, name]) => site === undefined || siteOf(platform, name) === site);
  const bit = act === undefined ? 0xffff : actBit(act);
  for (let at = 0; at < chunk.status.length; at += 1) {
    const isAct = act === undefined || ((chunk.acts[at] ?? 0) & bit) !== 0;
    kept[at] = isTab[chunk.status[at] ?? 0] && isSite[chunk.site[at] ?? 0] && isAct ? 1 : 0;
  }
}
