import type { Page } from '@playwright/test';
import type { ReadPost } from '../../platforms/contract';
import type { LivePage } from './judge-live';
import { type Scrubbed, scrubScript } from './scrub';

/** A site as it was found by a browser: what was read, its picture, and its structure without anybody's words. */
export interface SiteLook {
  page: LivePage;
  picture: Uint8Array;
  scrubbed: Scrubbed | undefined;
}

/**
 * What stands on a page is read by the adapters as they ship (`script` defines `bankenPlatforms`). `ready`: waits for the
 * person who looks; after that the page counts as it stands, wherever they went and whatever the first answer was.
 */
export async function lookAtSite(
  page: Page,
  asked: string,
  script: string,
  known: readonly string[],
  ready?: () => Promise<unknown>,
): Promise<SiteLook> {
  const loaded = await page.goto(asked, { waitUntil: 'domcontentloaded' }).then(
    (response) => ({ status: response?.status() }),
    (error: Error) => ({ failure: error.message.split('\n')[0]?.replace(/^page\.goto: /, '') }),
  );
  if (!ready || 'failure' in loaded) return readSite(page, asked, loaded, script, known);
  await ready();
  return readSite(page, asked, {}, script, known);
}

/** The page that stands in the browser now. */
async function readSite(
  page: Page,
  asked: string,
  loaded: { status?: number | undefined; failure?: string | undefined },
  script: string,
  known: readonly string[],
): Promise<SiteLook> {
  if (loaded.failure)
    return {
      page: { asked, url: asked, ...loaded, words: '', passwordBoxes: 0, posts: [], likely: 0 },
      picture: await page.screenshot(),
      scrubbed: undefined,
    };
  const circumstances = JSON.stringify({ capturedAt: new Date().toISOString(), timeZone: 'Asia/Tokyo' });
  const found: { words: string; passwordBoxes: number; posts: ReadPost[]; likely: number } = JSON.parse(
    await page.evaluate(`(() => { ${script};
      const platform = bankenPlatforms.platformOfDocument(document, new URL(location.href));
      const selectors = [...(platform ? platform.post : []), 'article', '[role="article"]', '[itemprop="review"]'];
      return JSON.stringify({
        words: (document.title + ' ' + (document.body ? document.body.innerText : '')).slice(0, 4000),
        passwordBoxes: document.querySelectorAll('input[type="password"]').length,
        posts: platform ? bankenPlatforms.readPage(document, { ...${circumstances}, url: new URL(location.href) }) : [],
        likely: document.querySelectorAll(selectors.join(',')).length,
      }); })()`),
  );
  return {
    page: { asked, url: page.url(), ...loaded, ...found },
    picture: await page.screenshot(),
    scrubbed: await page.evaluate(
      `(() => { ${scrubScript()}; return scrubbedPage(document, ${JSON.stringify(known)}, location.href, ${JSON.stringify(idsOf(found.posts))}); })()`,
    ),
  };
}

/** Ids of the posts that were read, of quoted and answered ones too; none of persons. */
export function idsOf(posts: readonly ReadPost[]): string[] {
  return posts
    .flatMap(({ id, replyTo, quotes = [] }) => [id, replyTo?.id, ...quotes.map((quoted) => quoted.id)])
    .filter((id) => id !== undefined);
}
