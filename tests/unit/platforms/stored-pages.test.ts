import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../utils/platforms';

/** Real pages, which are not ours to copy into the repository. */
const folder = new URL('../../../../shared/fixtures/pages/', import.meta.url);
const maps = 'https://www.google.com/maps/place/p/data=!4m8!3m7!1s0x14cab9e0160d322d:0xd94762797dd716c9!9m1!1b1';

function read(file: string, url: string) {
  const { document } = new JSDOM(readFileSync(new URL(file, folder), 'utf8'), { url }).window;
  return readPage(document, { url: new URL(url), capturedAt: '2026-09-12T00:00:00Z', timeZone: 'Asia/Tokyo' });
}

describe.skipIf(!existsSync(folder))('real saved pages', () => {
  it.each([
    ['x/tweetyoink/x-tweet-quote.html', ['TestQuoter/status/1983130065320780162 2025-10-28T11:13:47.000Z']],
    ['x/tweetyoink/x-tweet-quote-video.html', ['QuotingUser/status/1983128852952998358 2025-10-28T11:08:57.000Z']],
    ['x/tweetyoink/x-tweet-sample.html', ['TestUser123/status/1981398750557065646 2025-10-23T16:34:09.000Z']],
    ['x/twittermediaharvest/status.html', ['birdman46049238/status/1852311426666537322 2024-11-01T11:27:13.000Z']],
    ['x/twittermediaharvest/timeline.html', ['birdman46049238/status/1852311426666537322 2024-11-01T11:27:13.000Z']],
    ['x/twittermediaharvest/edited-status.html', ['seigura/status/1842037500065546723 2024-10-04T03:02:18.000Z']],
    ['x/twittermediaharvest/edited-timeline.html', ['seigura/status/1842037500065546723 2024-10-04T03:02:18.000Z']],
  ])('%s', (file, expected) => {
    const posts = read(file, 'https://x.com/home');
    const seen = posts.map(
      ({ permalink, postedAt }) => `${permalink?.slice('https://x.com/'.length)} ${postedAt?.iso}`,
    );
    expect(seen).toEqual(expected);
  });

  it('takes neither the advert nor the "offensive replies" cell of a conversation for posts', () => {
    const posts = read(
      'x/twittermediaharvest/modal.html',
      'https://x.com/birdman46049238/status/1852311426666537322/photo/1',
    );
    expect(posts).toHaveLength(13);
    expect(posts.map(({ author }) => author?.handle)).not.toContain('HeroWarsWeb');
    expect(posts[1]?.text).toBe('Always happy to see any of your cute foxes! <3');
  });

  it('reads an edited conversation', () => {
    const posts = read(
      'x/twittermediaharvest/edited-modal.html',
      'https://x.com/seigura/status/1842037500065546723/photo/1',
    );
    expect(posts).toHaveLength(6);
    expect(posts[0]?.notes).toContain('edited');
    expect(posts.filter(({ truncated }) => truncated)).toHaveLength(3);
  });

  it('reads a reviews panel', () => {
    const posts = read('google-maps/maps-reviews-panel-2026-09-12.excerpt.html', maps);
    expect(posts.map(({ id, author, media, lang }) => [id, author?.name, media?.length, lang])).toEqual([
      ['review-1', 'Reviewer 1', 4, 'en'],
      ['review-2', 'Reviewer 2', 2, 'en'],
    ]);
    expect(posts[0]?.text).toMatch(/^One of the top museums[\s\S]*\nThe collection[\s\S]*amazing experience!!$/);
    expect(posts[0]?.permalink).toContain('!1sreview-1!2m1!1s0x14cab9e0160d322d:0xd94762797dd716c9');
  });
});
