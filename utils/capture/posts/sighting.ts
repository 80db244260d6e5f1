import type { Platform } from '../../platforms/contract';
import type { Sighting } from '../../shapes/records/sighting';
import { navigationOf } from '../job/circumstances';
import { inertCopy } from '../page/copy/inert-copy';
import { isSignedIn, leaveOutSession } from '../page/session-traces';
import { readingPage } from './reading-page';
import { partsOf } from './registry';

/** Reads everything that a capture needs from the page in one synchronous go: nothing can change in between. */
export function sight(
  {
    element,
    platform: { id, checkedOn, viewer } = {},
    ...seen
  }: Pick<Sighting, 'scope' | 'postKey' | 'post'> & {
    element: Element;
    platform?: Partial<Pick<Platform, 'id' | 'checkedOn' | 'viewer'>> | undefined;
  },
  { capturedAt, timeZone } = readingPage(document),
): Sighting {
  const { lang } = document.documentElement;
  return {
    ...seen,
    postHtml: partsOf(element)
      .map((part) => markupOf(part, viewer))
      .join('\n'),
    page: { url: location.href, title: document.title, ...(lang ? { lang } : {}) },
    capturedAt,
    environment: {
      // The worker knows both without a page’s process, see sighting-claims.ts
      extensionVersion: '',
      userAgent: '',
      language: navigator.language,
      timeZone,
      viewport: { width: innerWidth, height: innerHeight },
      devicePixelRatio,
      scroll: { x: scrollX, y: scrollY },
      colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
      ...navigationOf(performance),
      ...(id && checkedOn ? { adapter: { id, checkedOn } } : {}),
      signedIn: isSignedIn(document, viewer) ? 'yes' : 'unknown',
    },
  };
}

/** The element's markup as it stood, less what belongs to the viewer's session. */
export function markupOf(element: Element, viewer?: readonly string[]): string {
  const copy = inertCopy(element);
  leaveOutSession(copy, viewer);
  return copy.outerHTML;
}
