import type { Platform } from '../../platforms/contract';
import type { Sighting } from '../../shapes/records/sighting';
import { navigationOf } from '../job/circumstances';
import { inertCopy } from '../page/copy/inert-copy';
import { isSignedIn, leaveOutSession } from '../page/session-traces';
import { readingPage } from './reading-page';
import { partsOf } from './registry';

/** Reads everything that a capture needs from the page in one synchronous go: nothing can change in between. */
export function sight(
  seen: Pick<Sighting, 'scope' | 'postKey' | 'post'> & {
    element: Element;
    platform?: Partial<Pick<Platform, 'id' | 'checkedOn' | 'viewer'>> | undefined;
  },
  now: Date = new Date(),
  view: Window = window,
): Sighting {
  const { document } = view;
  const lang = document.documentElement.lang;
  const { capturedAt, timeZone } = readingPage(document, now);
  const { id, checkedOn, viewer } = seen.platform ?? {};
  return {
    scope: seen.scope,
    postKey: seen.postKey,
    post: seen.post,
    postHtml: partsOf(seen.element)
      .map((part) => markupOf(part, viewer))
      .join('\n'),
    page: { url: view.location.href, title: document.title, ...(lang ? { lang } : {}) },
    capturedAt,
    environment: {
      // The worker knows both without a page’s process, see sighting-claims.ts
      extensionVersion: '',
      userAgent: '',
      language: view.navigator.language,
      timeZone,
      viewport: { width: view.innerWidth, height: view.innerHeight },
      devicePixelRatio: view.devicePixelRatio,
      scroll: { x: view.scrollX, y: view.scrollY },
      colorScheme: view.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
      ...navigationOf(view),
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
