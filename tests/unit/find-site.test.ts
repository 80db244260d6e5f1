import { describe, expect, it } from 'vitest';
import { findable, isSought } from '../../utils/find-site';
import { platforms } from '../../utils/platforms';

const sites = platforms.map((platform) => ({ id: platform.id, name: platform.name, ...findable(platform) }));
const found = (query: string) => sites.filter((site) => isSought(site, query)).map(({ id }) => id);

describe('a site in the list', () => {
  it.each([
    ['グーグル', ['google-maps', 'google-search']],
    ['ｸﾞｰｸﾞﾙ', ['google-maps', 'google-search']],
    ['google', ['google-maps', 'google-search']],
    ['ＧＯＯＧＬＥ', ['google-maps', 'google-search']],
    ['食べログ', ['tabelog']],
    ['食べﾛｸﾞ', ['tabelog']],
    ['たべろぐ', ['tabelog']],
    ['タベログ', ['tabelog']],
    ['Tabelog', ['tabelog']],
    ['TABELOG.COM', ['tabelog']],
    [' https://tabelog.com/tokyo/A1301/13000001/ ', ['tabelog']],
    ['www.tabelog.com', ['tabelog']],
    ['ツイッター', ['x']],
    ['twitter.com', ['x']],
    ['ﾔﾌｰ', ['chiebukuro', 'yahoo-news']],
    ['https://hayabusa9.5ch.net/test/read.cgi/news/1/', ['5ch']],
    ['ガルちゃん', ['girlschannel']],
    ['インスタ', ['instagram']],
  ])('is found by “%s”', (query, ids) => {
    expect(found(query).toSorted()).toEqual(ids);
  });

  it.each(sites)('$id is found by its names, upper and lower case, and by each host', ({ id, names, hosts }) => {
    expect(hosts.length).toBeGreaterThan(0);
    for (const said of [...names, ...hosts, ...hosts.map((host) => `https://www.${host}/a?b=c`)])
      for (const query of [said, said.toUpperCase(), said.toLowerCase()]) expect(found(query), query).toContain(id);
  });

  it.each(sites)('$id has a name in kana, for whoever knows it by ear alone', ({ names }) => {
    expect(names.some((each) => /[\u3041-\u30ff]{2}/.test(each))).toBe(true);
  });

  it('is not found by what it is not called', () => {
    for (const query of ['みなと珈琲', 'example.com', 'https://evil.example/tabelog.com'])
      expect(found(query)).toEqual([]);
    expect(found('')).toHaveLength(platforms.length);
  });
});
