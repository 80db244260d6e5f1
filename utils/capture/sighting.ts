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

/** A version 4 UUID (RFC 9562 §5.4). `crypto.randomUUID` is not there on http pages, where some boards still live. */
export function newCaptureId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
