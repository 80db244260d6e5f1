import type { ActKind, Incident, IncidentStatus } from '../shapes/schema';

/** The tabs over the list. `requested` holds answered cases too: both wait for an outcome. */
export const listTabs = ['all', 'new', 'in-review', 'requested', 'closed'] as const;
export type ListTab = (typeof listTabs)[number];

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

function tabOf(status: IncidentStatus): ListTab {
  return status === 'answered' ? 'requested' : status;
}

/** How many incidents each tab holds, whatever else is filtered. */
export function countTabs(incidents: readonly Incident[]): Record<ListTab, number> {
  const counts: Record<ListTab, number> = { all: incidents.length, new: 0, 'in-review': 0, requested: 0, closed: 0 };
  for (const incident of incidents) counts[tabOf(incident.status)] += 1;
  return counts;
}

/** The sites that occur, sorted by name. */
export function sitesOf(incidents: readonly Incident[]): string[] {
  return [...new Set(incidents.map((incident) => incident.summary.siteName))].sort((a, b) => a.localeCompare(b, 'ja'));
}

/** The kinds of act that occur, in the order of the vocabulary given. */
export function actsOf(incidents: readonly Incident[], vocabulary: readonly ActKind[]): ActKind[] {
  const seen = new Set(incidents.flatMap((incident) => incident.acts));
  return vocabulary.filter((act) => seen.has(act));
}

/** The shown word for a stored value: `('act', 'private-data')` gives 個人情報. */
export type WordOf = (kind: 'act' | 'target' | 'status', value: string) => string;

/** Folds width, case and kana blanks, so that `Ｋ－２０２６` finds `K-2026`. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑–—−ー]/g, '-')
    .trim();
}

/**
 * What a search looks at: number, site, and the words for act, target and status as they are shown. Never the words
 * of the post, so that a search cannot bring them up.
 */
export function searchText(incident: Incident, wordOf: WordOf): string {
  const { number, summary, acts, target, status } = incident;
  const words = [
    ...acts.map((act) => wordOf('act', act)),
    ...(target ? [wordOf('target', target)] : []),
    wordOf('status', status),
  ];
  return fold([number, summary.siteName, summary.platform, ...words].join('\n'));
}

/** The incidents that a filter leaves, in its order. Every word of the query must be found. */
export function filterIncidents(incidents: readonly Incident[], filter: IncidentFilter, wordOf: WordOf): Incident[] {
  const terms = fold(filter.query).split(/\s+/).filter(Boolean);
  const kept = incidents.filter((incident) => {
    if (filter.tab !== 'all' && tabOf(incident.status) !== filter.tab) return false;
    if (filter.site !== undefined && incident.summary.siteName !== filter.site) return false;
    if (filter.act !== undefined && !incident.acts.includes(filter.act)) return false;
    if (terms.length === 0) return true;
    const text = searchText(incident, wordOf);
    return terms.every((term) => text.includes(term));
  });
  const sign = filter.order === 'newest' ? -1 : 1;
  return kept.sort((a, b) => (a.createdAt < b.createdAt ? -sign : a.createdAt > b.createdAt ? sign : 0));
}
