import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { healthOf, isBroken } from '../../../utils/capture/posts/page-health';
import { adapterFile } from '../../../utils/node/build/adapter-files';
import { platformMatches } from '../../../utils/node/build/platform-scripts';
import { isBeta, platformFor, platforms } from '../../../utils/platforms';
import { postKey } from '../../../utils/platforms/units';
import { platformFixtures } from './adapters/platform-fixtures';

/** What both Chromium and Firefox take: no port, no wildcard but a leading `*.` in the host. */
const matchPattern = /^(?:\*|https):\/\/(?:\*\.)?(?:[a-z0-9-]+\.)+[a-z]+\/\S*$/;

describe('the registry', () => {
  it('holds each id once, in order', () => {
    const ids = platforms.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it.each(platforms)('$id is complete and valid, its check dated', ({ id, matches, tile, checkedOn }) => {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect([...tile]).toHaveLength(1);
    for (const pattern of matches) expect(pattern).toMatch(matchPattern);
    expect(new Date(checkedOn).toISOString().slice(0, 10)).toBe(checkedOn);
    const source = readFileSync(adapterFile(id), 'utf8');
    expect(source).toMatch(/\/\*\nTest URLs:\n(?:https:\/\/\S+.*\n)+\*\/\n$/);
  });

  it('calls beta what has never been held against a real page or is unsure, and in 180 days what is less than sure', () => {
    for (const { id, unseen, confidence, checkedOn } of platforms) {
      const checked = Date.parse(checkedOn);
      expect(isBeta(id, checked), id).toBe(unseen === true || confidence === 'L');
      expect(isBeta(id, checked + 180 * 86_400_000), id).toBe(unseen === true || confidence !== 'H');
    }
    expect(isBeta('no-such-site')).toBe(false);
  });

  it.each(platforms)('a page of $id does not look changed for what the site never shows', ({ id, lacks }) => {
    const posts = platformFixtures.filter(({ platform }) => platform === id).flatMap(({ expected }) => expected);
    const broken = posts.filter((post) => isBroken(post, lacks)).length;
    expect(healthOf({ posts: posts.length, broken, heads: 0, likely: posts.length })).toBe('fine');
  });

  it('gives the manifest the matches that the pages get', async () => {
    expect((await platformMatches()).sort()).toEqual(platforms.flatMap(({ matches }) => matches).sort());
  });

  it.each([
    ['https://x.com/home', 'x'],
    ['https://mobile.twitter.com/a/status/1', 'x'],
    ['https://www.google.com/maps/place/a/@1,2,3z/data=!4m2', 'google-maps'],
    ['https://www.google.co.jp/maps?cid=26', 'google-maps'],
    ['https://maps.google.com/?q=a', 'google-maps'],
    ['https://tabelog.com/tokyo/', 'tabelog'],
    ['https://s.tabelog.com/tokyo/', 'tabelog'],
    ['https://m.youtube.com/watch?v=a', 'youtube'],
    ['https://tokyo.machi.to/bbs/read.cgi/a/1/', 'machi'],
    ['http://hayabusa9.5ch.net/test/read.cgi/news/1/', '5ch'],
    ['https://itest.bbspink.com/a/test/read.cgi/b/1/', '5ch'],
    ['https://www.google.com/search?q=maps', 'google-search'],
    ['https://www.google.es/maps/place/a', 'google-maps'],
    ['https://www.google.co.uk/search?q=maps', 'google-search'],
    ['https://www.tripadvisor.fr/Restaurant_Review-g1-d2-Reviews-A.html', 'tripadvisor'],
    ['https://jp.linkedin.com/posts/a', 'linkedin'],
    ['https://m.facebook.com/a', undefined],
    ['https://www.google.com/', undefined],
    ['https://notx.com/', undefined],
    ['https://x.com.evil.example/', undefined],
    ['https://evil5ch.io/', undefined],
    ['file:///x.com/', undefined],
  ])('%s belongs to %s', (url, id) => {
    expect(platformFor(new URL(url))?.id).toBe(id);
  });

  it('names a post by thread and id, then by permalink, then by its words', () => {
    const post = { platform: 'p', kind: 'post' } as const;
    expect(postKey({ ...post, id: '12', thread: { url: 'https://t/' } })).toBe('p:https://t/:12');
    expect(postKey({ ...post, platform: 'bluesky', id: '3lk', thread: { url: 'https://t/' } })).toBe('bluesky::3lk');
    expect(postKey({ ...post, permalink: 'https://p/1' })).toBe('p:https://p/1');
    expect(postKey({ ...post, text: 'a' })).not.toBe(postKey({ ...post, text: 'b' }));
  });
});
