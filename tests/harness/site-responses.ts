import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectorPage, detectorUrl } from '../fixtures/detector/page';
import { boardThread } from '../fixtures/sites/5ch/page';
import { thread } from '../fixtures/sites/5ch/posts';
import { unsupportedPage, unsupportedUrl } from '../fixtures/sites/chiiki-bbs/page';
import { googleMapsPlace, googleMapsUrl } from '../fixtures/sites/google-maps/page';
import { emojiPicture, photograph } from '../fixtures/sites/pictures';
import { portrait } from '../fixtures/sites/portrait';
import { tabelogList, tabelogUrl } from '../fixtures/sites/tabelog/page';
import { wallResponse } from '../fixtures/sites/walls';
import { xProfile, xSecurityPolicy, xStatus, xTimeline } from '../fixtures/sites/x/page';
import { xPermalink } from '../fixtures/sites/x/post';
import { answers, tall, timeline } from '../fixtures/sites/x/posts';
import { projectRoot } from './build';

/** A response as Playwright's `route.fulfill` takes it. */
export interface Answer {
  status?: number;
  contentType: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/** Addresses of the copies' pages. */
export const pageUrls = {
  x: 'https://x.com/home',
  xTall: xPermalink(tall),
  'google-maps': googleMapsUrl,
  tabelog: tabelogUrl,
  '5ch': thread.url,
  unsupported: unsupportedUrl,
} as const;

const forms = {
  'https://help.x.com/ja/forms/japan-report': 'x-japan-report.html',
  'https://support.google.com/legal/troubleshooter/1114905': 'google-legal.html',
  'https://tabelog.com/help/': 'tabelog-contact.html',
} as const;

/** Addresses of the copies of official forms. */
export const formUrls: readonly string[] = Object.keys(forms);

const xStatusPages = new Map([...timeline, ...answers].map((post) => [new URL(xPermalink(post)).pathname, post]));

const xHandles = new Set([...timeline, ...answers].map(({ handle }) => handle));

/** What the local copies answer at this address; nothing where there is no copy. */
export function siteResponse(url: URL, method: string): Answer | undefined {
  if (url.pathname === '/favicon.ico') return { status: 404, contentType: 'text/plain', body: '' };
  if (url.pathname === SUBMIT_SIGN) return { status: 204, contentType: 'text/plain', body: '' };
  if (method !== 'GET') return undefined;
  return wallResponse(url) ?? picture(url) ?? form(url) ?? page(url);
}

function page(url: URL): Answer | undefined {
  const path = url.pathname;
  switch (url.host) {
    case 'x.com': {
      if (url.href === detectorUrl) return html(detectorPage());
      const post = xStatusPages.get(path);
      if (post) return html(xStatus(post, post === tall ? answers : []), xSecurityPolicy);
      if (path === '/' || path === '/home') return html(xTimeline(), xSecurityPolicy);
      const handle = path.slice(1);
      return xHandles.has(handle) ? html(xProfile(handle), xSecurityPolicy) : undefined;
    }
    case 'www.google.com':
      return path.startsWith('/maps/place/') ? html(googleMapsPlace()) : undefined;
    case 'tabelog.com':
      return path === new URL(tabelogUrl).pathname ? html(tabelogList()) : undefined;
    case 'fate.5ch.io':
      return path === new URL(thread.url).pathname ? html(boardThread()) : undefined;
    case 'chiiki-bbs.example':
      return path === new URL(unsupportedUrl).pathname ? html(unsupportedPage()) : undefined;
    default:
      return undefined;
  }
}

function form(url: URL): Answer | undefined {
  const file = Object.entries(forms).find(([address]) => address === `${url.origin}${url.pathname}`)?.[1];
  const path = file && join(projectRoot, 'tests', 'fixtures', 'forms', 'route', file);
  if (!path || !existsSync(path)) return undefined;
  return html(readFileSync(path, 'utf8') + submitWatch);
}

/** Pictures come from the hosts that the sites use, with the header by which these let scripts read them. */
function picture(url: URL): Answer | undefined {
  const path = url.pathname;
  switch (url.host) {
    case 'abs-0.twimg.com':
      return image('image/svg+xml', emojiPicture(path));
    case 'pbs.twimg.com':
      return path.startsWith('/profile_images/')
        ? image('image/png', portrait(path))
        : image('image/jpeg', photograph(path));
    case 'lh3.googleusercontent.com':
      return path.startsWith('/a-/') ? image('image/png', portrait(path)) : image('image/jpeg', photograph(path));
    case 'tblg.k-img.com':
      return path.endsWith('.png') ? image('image/png', portrait(path)) : image('image/jpeg', photograph(path));
    default:
      return undefined;
  }
}

const SUBMIT_SIGN = '/copy-was-submitted';

/** Holds back the copy's form when somebody sends it, and tells the route handler so. */
const submitWatch = `<script>addEventListener('submit', (event) => {
  event.preventDefault();
  navigator.sendBeacon('${SUBMIT_SIGN}', 'submitted');
  document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'これは練習用の写しです。どこにも送信していません。 / A practice copy: nothing was sent.' }));
}, true);</script>`;

function html(body: string, policy?: string): Answer {
  return {
    contentType: 'text/html; charset=utf-8',
    body,
    ...(policy ? { headers: { 'content-security-policy': policy } } : {}),
  };
}

function image(contentType: string, body: string | Buffer | undefined): Answer | undefined {
  if (!body) return undefined;
  return { contentType, body, headers: { 'access-control-allow-origin': '*' } };
}
