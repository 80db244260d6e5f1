import type { ReadingPage } from '../../platforms/contract';

/** The page's own labels stay in the zone that they were made in. */
let timeZone: string | undefined;

/** The circumstances of a reading that happens now. */
export function readingPage(document: Document): ReadingPage {
  return {
    url: new URL(document.URL),
    capturedAt: new Date().toISOString(),
    // The first question costs 14 ms, and few sites leave a zone open
    get timeZone() {
      timeZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
      return timeZone;
    },
  };
}
