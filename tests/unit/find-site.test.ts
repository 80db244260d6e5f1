import { describe, expect, it } from 'vitest';
import { findable, isShortFor, isSought } from '../../utils/find-site';
import { platformFor, platforms } from '../../utils/platforms';
import { representatives } from '../harness/whole';

const sites = platforms.map((platform) => ({
  id: platform.id,
  name: platform.name,
  matches: platform.matches,
  ...findable(platform, platformFor),
}));
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
    ['google.com', ['google-maps', 'google-search']],
    ['google.com/maps/place/a', ['google-maps']],
    ['http://tabelog.com/tokyo/', ['tabelog']],
    ['https://maps.google.co.jp/?cid=1', ['google-maps']],
    ['https://www.google.es/maps/place/a', ['google-maps']],
    ['https://www.google.com/search?q=a', ['google-search']],
    ['hotpepper.j', ['hotpepper-beauty']],
    ['https://maps.app.goo.gl/AbC1', ['google-maps']],
    ['https://goo.gl/maps/AbC1', ['google-maps']],
    ['youtu.be/jNQXAC9IVRw', ['youtube']],
    ['YOUTU.BE', ['youtube']],
    ['https://fb.watch/a/', ['facebook']],
    ['https://vt.tiktok.com/a/', ['tiktok']],
    ['https://g.page/r/AbC1/review', ['google-maps']],
    ['g.page', ['google-maps']],
    ['https://amzn.asia/d/AbC1', ['amazon']],
    ['www.fb.com/a', ['facebook']],
    ['〇〇さんのクチコミ https://maps.app.goo.gl/AbC1 #グルメ', ['google-maps']],
    ['〇〇さんのクチコミhttps://maps.app.goo.gl/AbC1', ['google-maps']],
    ['「食べログ」で見る https://s.tabelog.com/tokyo/A1301/13000001/', ['tabelog']],
    ['ひどい（https://x.com/a/status/1）', ['x']],
    ['No.1 の店 ｈｔｔｐｓ：／／x.com/a/status/1', ['x']],
    ['https://www.google.com/search?q=みなと珈琲 口コミ', ['google-search']],
    ['みてください。\nhttps://youtu.be/jNQXAC9IVRw?si=a\nhttps://t.co/a', ['youtube']],
    ['FB', ['facebook']],
    ['旧Twitter', ['x']],
    ['X(旧Twitter)', ['x']],
    ['旧ツイッター', ['x']],
    ['ヤフコメ', ['yahoo-news']],
    ['Yahooニュースのコメント', ['yahoo-news']],
    ['知恵袋', ['chiebukuro']],
    ['Yahoo知恵袋', ['chiebukuro']],
    ['５ちゃん', ['5ch']],
    ['2ch', ['5ch']],
    ['Gマップ', ['google-maps']],
    ['Googleの口コミ', ['google-maps', 'google-search']],
    ['グーグルのレビュー', ['google-maps', 'google-search']],
    ['Googleビジネスプロフィール', ['google-maps', 'google-search']],
    ['食べログの口コミ', ['tabelog']],
    ['楽天レビュー', ['rakuten']],
    ['ようつべ', ['youtube']],
    ['ブルスカ', ['bluesky']],
    ['ホトペ', ['hotpepper-beauty']],
    ['エン カイシャの評判', ['en-hyouban']],
  ])('is found by “%s”', (query, ids) => {
    expect(found(query).toSorted()).toEqual(ids);
  });

  it.each(representatives(sites, 8))(
    '$id is found by its names, upper and lower case, by each host, and by addresses that it is read at',
    (site) => {
      const { names, hosts, matches } = site;
      expect(hosts.length).toBeGreaterThan(0);
      const addresses = matches.map((match) =>
        match.replace('*:', 'https:').replace('//*.', '//some.').replace('*', ''),
      );
      expect(addresses.every((address) => URL.canParse(address))).toBe(true);
      for (const address of addresses.flatMap((each) => [each, each.slice('https://'.length)]))
        expect(isSought(site, address), address).toBe(true);
      for (const said of [...names, ...hosts])
        for (const query of [said, said.toUpperCase(), said.toLowerCase()])
          expect(isSought(site, query), query).toBe(true);
    },
  );

  it.each(sites)('$id has a name in kana, for whoever knows it by ear alone', ({ names }) => {
    expect(names.some((each) => /[\u3041-\u30ff]{2}/.test(each))).toBe(true);
  });

  it.each([
    ...['play.google.com', 'docs.google.com', 'https://docs.google.com/forms/d/1', 'https://www.google.com/'],
    ...['https://www.google.com/travel/', 'https://maps.google.com.evil.example/', 'https://tabelog.com@evil.example/'],
    ...['https://m.facebook.com/a', 'https://chiebukuro.yahoo.co.jp/', 'https://www.yahoo.co.jp/', 'news.google.com'],
    ...['みなと珈琲 https://t.co/a', 'https://evil.example/?u=https://tabelog.com/', 'amzn.to', 'みなと珈琲の口コミ'],
    ...['evil.example/?u=https://tabelog.com/', '食べログ https://evil.example/', 'https://amzn.asia.evil.example/d/a'],
    ...['t.co', 'https://t.co/a', 'g.co', 'https://g.co/kgs/a', 'goo.gl', 'https://goo.gl/a', 'bit.ly/a', 'e.com'],
  ])('beside those that are read is not found: “%s”', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('tells a short address that leads to one site from an address of the site', () => {
    const youtube = sites.find(({ id }) => id === 'youtube');
    expect(youtube && isShortFor(youtube, ' https://youtu.be/a ')).toBe(true);
    expect(youtube && isShortFor(youtube, 'https://www.youtube.com/watch?v=a')).toBe(false);
    expect(youtube && isShortFor(youtube, 'https://fb.watch/a')).toBe(false);
    expect(youtube && isShortFor(youtube, 'みて https://youtu.be/a?si=b #珈琲')).toBe(true);
  });

  it('is not found by what it is not called', () => {
    for (const query of ['みなと珈琲', 'example.com', 'https://evil.example/tabelog.com'])
      expect(found(query)).toEqual([]);
    expect(found('')).toHaveLength(platforms.length);
  });
});
