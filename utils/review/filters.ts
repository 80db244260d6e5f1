import { wordColumns } from '../evidence/register/case-words';
import { actBit, chunkSize, type RegisterChunk, type WordsChunk } from '../evidence/register/chunks';
import { foldText } from '../same-word';
import {
  type ActKind,
  actKinds,
  type IncidentStatus,
  incidentStatuses,
  type TargetKind,
  targetKinds,
} from '../shapes/incident';
import { isEmptyQuery, needsWords, type Query, readQuery } from './query';
import { markFound } from './scan';

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
  order: 'newest' | 'oldest';
}

/** The list as it opens. */
export const openFilter: IncidentFilter = { tab: 'all', query: '', order: 'newest' };

/** Whether anything but the order narrows the list. */
export function isNarrowed(filter: IncidentFilter): boolean {
  return filter.tab !== 'all' || filter.query.trim() !== '' || filter.site !== undefined || filter.act !== undefined;
}

const tabOf = (status: IncidentStatus): ListTab => (status === 'answered' ? 'requested' : status);

/** Shown words: that of a stored value (`('act', 'private-data')` gives 個人情報), and the name of a site. */
export interface ShownWords {
  wordOf(kind: 'act' | 'target' | 'status', value: ActKind | TargetKind | IncidentStatus): string;
  siteOf(platform: string, siteName: string): string;
}

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
  for (const chunk of register) {
    const used = new Uint8Array(chunk.sites.length);
    for (const [at, status] of chunk.status.entries()) {
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      if (status === 0) continue;
      used[chunk.site[at] ?? 0] = 1;
      bits |= chunk.acts[at] ?? 0;
    }
    for (const [at, [platform, name]] of chunk.sites.entries()) if (used[at]) sites.add(siteOf(platform, name));
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
): Uint32Array | undefined {
  const query = readQuery(filter.query);
  const ordered = newestFirst(register);
  const isQuery = !isEmptyQuery(query);
  if (needsWords(query) && words === undefined) return undefined;
  const wordsOf = new Map(words?.map((chunk) => [chunk.n, chunk]));
  const byNumber = new Map<number, Uint8Array>();
  for (const chunk of register) {
    const kept = keptOf(chunk, filter, shown);
    if (isQuery) keepFound(kept, chunk, wordsOf.get(chunk.n), query, shown);
    byNumber.set(chunk.n, kept);
  }
  const left = ordered.filter((place) => byNumber.get(Math.floor(place / chunkSize))?.[place % chunkSize]);
  return filter.order === 'newest' ? left : left.reverse();
}

const orders = new WeakMap<readonly RegisterChunk[], Uint32Array>();

/** Every place with a case, the newest first. */
function newestFirst(register: readonly RegisterChunk[]): Uint32Array {
  const known = orders.get(register);
  if (known) return known;
  const times = new Map(register.map(({ n, created }) => [n, created]));
  const places = register.flatMap(({ n, status }) =>
    [...status.keys()].flatMap((at) => (status[at] ? [n * chunkSize + at] : [])),
  );
  const time = (place: number) => times.get(Math.floor(place / chunkSize))?.[place % chunkSize] ?? 0;
  const order = Uint32Array.from(places.sort((one, other) => time(other) - time(one) || other - one));
  orders.set(register, order);
  return order;
}

/** One for each place of a chunk that tab, site and act leave. */
function keptOf(chunk: RegisterChunk, { tab, site, act }: IncidentFilter, { siteOf }: ShownWords): Uint8Array {
  const isTab = [false, ...incidentStatuses.map((status) => tab === 'all' || tabOf(status) === tab)];
  const isSite = chunk.sites.map(([platform, name]) => site === undefined || siteOf(platform, name) === site);
  const bit = act === undefined ? undefined : actBit(act);
  return chunk.status.map((status, at) => {
    const isKept = isTab[status] && isSite[chunk.site[at] ?? 0] && (bit === undefined || (chunk.acts[at] ?? 0) & bit);
    return isKept ? 1 : 0;
  });
}

/** Takes away what a query does not leave. Every part must stand in some field of the case. */
function keepFound(
  kept: Uint8Array,
  chunk: RegisterChunk,
  words: WordsChunk | undefined,
  query: Query,
  shown: ShownWords,
): void {
  const { from = Number.NEGATIVE_INFINITY, before = Number.POSITIVE_INFINITY } = query;
  const keep = (isFound: (at: number) => unknown) => {
    for (const at of kept.keys()) if (kept[at] && !isFound(at)) kept[at] = 0;
  };
  keep((at) => (chunk.created[at] ?? 0) >= from && (chunk.created[at] ?? 0) < before);
  for (const term of query.author) {
    const marked = new Uint8Array(chunkSize);
    if (words) markFound(words, ['authors'], term, marked);
    keep((at) => marked[at]);
  }
  for (const term of query.site) keep(siteSays(chunk, term, shown));
  for (const term of query.state) keep(stateSays(chunk, term, shown));
  for (const term of query.terms) {
    const marked = new Uint8Array(chunkSize);
    if (words) markFound(words, wordColumns, term, marked);
    const ways = [
      siteSays(chunk, term, shown, false),
      stateSays(chunk, term, shown, false),
      kindsSay(chunk, term, shown),
    ];
    keep((at) => marked[at] || ways.some((says) => says(at)));
  }
}

type Says = (at: number) => boolean | undefined;

/** Whether the name of a case's site holds a term; with `withCode` also what the platform is called within. */
function siteSays(chunk: RegisterChunk, term: string, { siteOf }: ShownWords, withCode = true): Says {
  const says = chunk.sites.map(([platform, name]) =>
    [siteOf(platform, name), name, ...(withCode ? [platform] : [])].some((text) => foldText(text).includes(term)),
  );
  return (at) => says[chunk.site[at] ?? 0];
}

function stateSays(chunk: RegisterChunk, term: string, { wordOf }: ShownWords, withCode = true): Says {
  const says = incidentStatuses.map(
    (status) => foldText(wordOf('status', status)).includes(term) || (withCode && status === term),
  );
  return (at) => says[(chunk.status[at] ?? 0) - 1];
}

/** Whether the word of an act or of whom it hits holds a term. */
function kindsSay(chunk: RegisterChunk, term: string, { wordOf }: ShownWords): Says {
  const isOf = (kind: 'act' | 'target', value: ActKind | TargetKind) => foldText(wordOf(kind, value)).includes(term);
  const acts = actKinds.filter((act) => isOf('act', act)).reduce((bits, act) => bits | actBit(act), 0);
  const targets = targetKinds.map((target) => isOf('target', target));
  return (at) => ((chunk.acts[at] ?? 0) & acts) !== 0 || targets[(chunk.target[at] ?? 0) - 1];
}
