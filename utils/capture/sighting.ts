import type { ReadPost } from '../platforms/contract';
import { partsOf } from './registry';

/** What one click read. The same shape as `Sighting` in evidence, which parses it at the border. */
export interface SightedPost {
  scope: 'post' | 'element' | 'page';
  postKey: string;
  post: ReadPost;
  postHtml: string;
  page: { url: string; title: string; lang?: string };
  capturedAt: string;
  environment: {
    extensionVersion: string;
    userAgent: string;
    language: string;
    timeZone: string;
    viewport: { width: number; height: number };
    devicePixelRatio: number;
    scroll: { x: number; y: number };
    colorScheme: 'light' | 'dark';
  };
}

/** Reads everything that a capture needs from the page in one synchronous go: nothing can change in between. */
export function sight(
  seen: Pick<SightedPost, 'scope' | 'postKey' | 'post'> & { element: Element },
  extensionVersion: string,
  now: Date = new Date(),
  view: Window = window,
): SightedPost {
  const { document, navigator } = view;
  const lang = document.documentElement.lang;
  return {
    scope: seen.scope,
    postKey: seen.postKey,
    post: seen.post,
    postHtml: partsOf(seen.element)
      .map((part) => part.outerHTML)
      .join('\n'),
    page: { url: view.location.href, title: document.title, ...(lang ? { lang } : {}) },
    capturedAt: now.toISOString(),
    environment: {
      extensionVersion,
      userAgent: navigator.userAgent,
      language: navigator.language,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      viewport: { width: view.innerWidth, height: view.innerHeight },
      devicePixelRatio: view.devicePixelRatio,
      scroll: { x: view.scrollX, y: view.scrollY },
      colorScheme: view.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    },
  };
}
