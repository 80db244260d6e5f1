import type { PageClock } from './page-clock';

/** What can be known of the circumstances beyond the page itself; the same shape as in evidence's `environmentSchema`. */
export interface Circumstances {
  navigation?: { startedAt: string; type: string; status?: number; redirects?: number };
  adapter?: { id: string; checkedOn: string };
  signedIn?: 'yes' | 'no' | 'unknown';
  uiLanguage?: string;
  zoom?: number;
  build?: string;
  clock?: PageClock;
  unknown?: { what: string; why: string }[];
}

/** When and how the page was loaded. The status is the document's: what a single-page site loads later has none. */
export function navigationOf(view: Window): Pick<Circumstances, 'navigation'> {
  const { performance } = view;
  const [entry] = (performance.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
  if (!entry) return {};
  return {
    navigation: {
      startedAt: new Date(performance.timeOrigin).toISOString(),
      type: entry.type,
      ...(entry.responseStatus ? { status: entry.responseStatus } : {}),
      redirects: entry.redirectCount,
    },
  };
}
