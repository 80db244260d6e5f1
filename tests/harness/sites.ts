import type { BrowserContext, Request, Route } from '@playwright/test';
import { type Answer, formUrls, siteResponse } from './site-responses';

export interface ServeOptions {
  /**
   * `test`: what is not served is aborted and recorded. `practice`: hosts of the copies say so in words, other hosts
   * are left to the network.
   */
  mode?: 'test' | 'practice';
  /** Pages in the place of the copies. */
  serve?: (url: URL) => Answer | undefined;
}

/** Local copies of all sites under their real host names: the only network that a test sees. */
export class Sites {
  /** Addresses that nothing answered: must be empty at the end of a test. */
  readonly unrouted: string[] = [];
  /** Everything that carried data away: requests that are not GET, and opened forms asked for with an answer in them. */
  readonly sent: { method: string; url: string; body: string }[] = [];
  /** Addresses of pages that were served, in order. */
  readonly visited: string[] = [];
  private readonly changed = new Map<string, Answer>();

  constructor(private readonly serve?: ServeOptions['serve']) {}

  /** Serves this page instead of the copy, or at an address that has no copy. */
  replacePage(url: string, html: string): void {
    this.changed.set(url, { body: html, contentType: 'text/html; charset=utf-8' });
  }

  /** From now on the address says that nothing is there, as after a deletion. */
  removePage(url: string): void {
    const body = '<!doctype html><meta charset="utf-8"><title>404</title><h1>このページは存在しません。</h1>';
    this.changed.set(url, { status: 404, body, contentType: 'text/html; charset=utf-8' });
  }

  /** What to answer, or nothing when the address is not one of ours. */
  answer(request: Request): Answer | undefined {
    const url = new URL(request.url());
    url.hash = '';
    this.noteSending(request, url);
    const answer = this.changed.get(url.href) ?? this.serve?.(url) ?? siteResponse(url, request.method());
    if (answer && request.isNavigationRequest()) this.visited.push(url.href);
    return answer;
  }

  private noteSending(request: Request, url: URL): void {
    const carriesAnswers = formUrls.some((form) => url.href !== form && url.href.startsWith(`${form}?`));
    if (request.method() === 'GET' && !carriesAnswers) return;
    this.sent.push({ method: request.method(), url: url.href, body: request.postData() ?? '' });
  }
}

/** Routes every http request of the context to the copies. */
export async function serveSites(context: BrowserContext, { mode = 'test', serve }: ServeOptions = {}): Promise<Sites> {
  const sites = new Sites(serve);
  // Pages of the extension are not in the pattern: their files must come from the extension.
  await context.route(/^https?:\/\/(?!127\.0\.0\.1[:/])/, (route) => handle(route, sites, mode));
  return sites;
}

async function handle(route: Route, sites: Sites, mode: 'test' | 'practice'): Promise<void> {
  const request = route.request();
  const answer = sites.answer(request);
  if (answer) {
    await route.fulfill(answer);
    return;
  }
  if (mode === 'practice') {
    await (isHostOfCopy(request) ? route.fulfill(notInTheCopy) : route.continue());
    return;
  }
  sites.unrouted.push(request.url());
  await route.abort('blockedbyclient');
}

const copiedHosts = ['x.com', 'twimg.com', 'google.com', 'googleusercontent.com', 'tabelog.com', 'k-img.com', '5ch.io'];

function isHostOfCopy(request: Request): boolean {
  const { hostname } = new URL(request.url());
  return (
    hostname.endsWith('.example') || copiedHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  );
}

const notInTheCopy: Answer = {
  status: 404,
  contentType: 'text/html; charset=utf-8',
  body: '<!doctype html><html lang="ja"><meta charset="utf-8"><title>写しにありません</title><body style="font:16px/1.7 sans-serif;margin:48px"><h1>この写しにはないページです</h1><p>練習用の写しには、最初の一覧にあるページだけが入っています。</p><p lang="en">This page is not part of the practice copy. Go back to the list.</p></body></html>',
};
