import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { ReadPost } from '../../platforms/contract';
import { liveFields } from './judge-live';
import { lookAtSite, type SiteLook } from './look-at-site';

/**
 * Writes the scrubbed page beside what is read on it, as `seen-DAY.html` and `.json`; only where each post still gives what
 * it gave on the live page. @returns why nothing was written
 */
export async function keepFixture(
  context: BrowserContext,
  { page: live, scrubbed }: SiteLook,
  script: string,
  folder: string,
): Promise<string | undefined> {
  if (!scrubbed) return 'the page was not reached';
  const { html, url } = scrubbed;
  const page = await context.newPage();
  // A site's own worker would answer in our place, with the live page
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  const { posts } = (await lookAtSite(page, url, script, [])).page;
  await page.close();
  const unlike = live.posts.flatMap((post, at) => (shapeOf(post) === shapeOf(posts[at]) ? [] : [at]));
  if (posts.length !== live.posts.length) return `${posts.length} of ${live.posts.length} posts are still read`;
  const [first] = unlike;
  if (first !== undefined)
    return `${unlike.length} of ${posts.length} posts read otherwise: ${shapeOf(live.posts[first])} is ${shapeOf(posts[first])}`;
  const capturedAt = new Date().toISOString();
  const name = `seen-${capturedAt.slice(0, 10)}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.html`), `<!-- url: ${url} captured-at: ${capturedAt} -->\n${html}`);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(posts, undefined, 2)}\n`);
  return undefined;
}

/** What a post is and which facts it has, whatever they say. */
export const shapeOf = (post: ReadPost | undefined) =>
  post && [post.kind, ...liveFields.filter((field) => post[field] !== undefined)].join(' ');
