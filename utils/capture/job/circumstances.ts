import type { Environment } from '../../shapes/records/sighting';

/** When and how the page was loaded. The status is the document's: what a single-page site loads later has none. */
export function navigationOf(performance: Performance): Pick<Environment, 'navigation'> {
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
