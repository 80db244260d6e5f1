import { describe, expect, it } from 'vitest';
import type { Platform, ReadPost } from '../../../../utils/platforms/contract';
import { guarded } from '../../../../utils/platforms/distrust/guarded';
import { readUnits } from '../../../../utils/platforms/units';
import { pageDocument } from '../../../harness/page-document';

/** An adapter that believes whatever stands in its unit, other posts included. */
const gullible: Platform = {
  id: 'x',
  name: { ja: '見本', en: 'Sample' },
  tile: 'S',
  matches: ['https://sample.example/*'],
  checkedOn: '2026-11-27',
  confidence: 'L',
  post: ['.post'],
  quoted: '.quote',
  profile: /^\/@(\w+)$/,
  viewer: ['.me'],
  shortens: true,
  idClock: [3_900, 3_900],
  withoutPosts: { notifications: /^\/bell(?:[/?]|$)/ },
  read(unit, { url }) {
    const link = unit.querySelector('a.author');
    const time = unit.querySelector('time');
    const permalink = unit.querySelector('a.permalink')?.getAttribute('href');
    const said = (selector: string) => unit.querySelector(selector)?.textContent ?? undefined;
    const [name, text, raw] = [said('a.author'), said('.text'), said('time')];
    const iso = time?.getAttribute('datetime');
    const handle = link?.getAttribute('href')?.slice(2);
    const id = unit.id || /^\/post\/(\d+)/.exec(url.pathname)?.[1];
    const post = {
      platform: 'x',
      kind: 'post',
      ...(id ? { id } : {}),
      ...(permalink ? { permalink: new URL(permalink, url).href } : {}),
      author: { ...(name ? { name } : {}), ...(handle ? { handle } : {}) },
      ...(text ? { text } : {}),
      ...(unit.querySelector('.more') ? { truncated: true } : {}),
      ...(raw
        ? { postedAt: { raw, ...(iso ? { iso, precision: 's', method: 'attribute' } : { method: 'relative' }) } }
        : {}),
      ...(unit.hasAttribute('data-off') ? { notes: [`id-time-off:${unit.getAttribute('data-off')}`] } : {}),
    };
    return post as ReadPost;
  },
};

const author = (handle: string, name = handle) => `<a class="author" href="/@${handle}">${name}</a>`;
const time = '<time datetime="2026-11-24T01:00:00Z">2時間</time>';

function read(html: string, path = '/home', lang = 'ja'): ReadPost[] {
  const url = `https://sample.example${path}`;
  const document = pageDocument(`<html lang="${lang}"><body>${html}</body></html>`, url);
  return readUnits(document, guarded(gullible), {
    url: new URL(url),
    capturedAt: '2026-11-24T03:00:00Z',
    timeZone: 'Asia/Tokyo',
  });
}

describe('dots at the end of a text, on a site that shortens', () => {
  const endingIn = (dots: string, more = '') =>
    read(`<div class="post" id="1">${author('a')}<p class="text">店長の佐藤が${dots}</p>${more}${time}</div>`)[0];

  it.each(['…', '...', ' …'])('are the site’s where a control holds back the rest (%s)', (dots) => {
    expect(endingIn(dots, '<button class="more">続きを読む</button>')).toMatchObject({
      text: '店長の佐藤が',
      truncated: true,
    });
  });

  it.each(['…', '...'])('stay, and whose they are is not claimed, where none does (%s)', (dots) => {
    const post = endingIn(dots);
    expect(post).toMatchObject({ text: `店長の佐藤が${dots}` });
    expect(post?.notes).toContain('end-unclear');
  });

  it('are not asked for in a text that ends otherwise', () => {
    expect(endingIn('。')?.notes ?? []).not.toContain('end-unclear');
  });
});

describe('what an adapter says is believed as far as it holds', () => {
  it('leaves a post alone that agrees with itself', () => {
    const [post] = read(`<div class="post" id="a1">${author('hana', '花子')}${time}<p class="text">本文</p></div>`);
    expect(post).toEqual({
      platform: 'x',
      kind: 'post',
      id: 'a1',
      author: { name: '花子', handle: 'hana' },
      text: '本文',
      postedAt: { raw: '2時間', iso: '2026-11-24T01:00:00Z', precision: 's', method: 'attribute' },
    });
  });

  it('withholds the one fact that only a quoted post says, and takes two for no post', () => {
    const quote = (inner: string) => `<div class="quote">${inner}</div>`;
    const [post] = read(
      `<div class="post" id="a1">${author('hana', '花子')}<p class="text">本文</p>${quote(time)}</div>`,
    );
    expect([post?.postedAt, post?.notes]).toEqual([undefined, ['withheld:postedAt:in-another-post']]);
    expect(
      read(`<div class="post" id="a1">${author('hana')}${quote(`<p class="text">人の本文</p>${time}`)}</div>`),
    ).toEqual([]);
  });

  it('takes a frame round a post with another name for no post, and the post inside for one', () => {
    const inner = `<div class="post" id="a1">${author('hana', '花子')}${time}<p class="text">本文</p></div>`;
    const posts = read(`<div class="post" id="a1">${author('jiro', '次郎')}さんがリポスト${inner}</div>`);
    expect(posts.map((post) => post.author?.handle)).toEqual(['hana']);
  });

  it.each(['さんがいいねしました', 'さん、三郎さんがリポストしました', ' finds this funny', ' and 3 others like this'])(
    'makes nobody an author who only reacted: %s',
    (words) => {
      const [post] = read(
        `<div class="post" id="a1"><div>${author('jiro', '次郎')}${words}</div>${time}<p class="text">本文</p></div>`,
      );
      expect([post?.author, post?.notes]).toEqual([undefined, ['withheld:author:reaction-line']]);
    },
  );

  it('withholds an author whose name, link or permalink is of somebody else', () => {
    const [post] = read(
      `<div class="post" id="a1">${author('hana')}<a class="permalink" href="/taro/status/1">1</a><p class="text">本文</p></div>`,
    );
    expect([post?.author, post?.notes]).toEqual([undefined, ['withheld:author:other-author']]);
  });

  it.each([
    ['a minute later', '-60000', ['id-time-off:-60000']],
    ['5 hours later', '-18000000', ['id-time-off:-18000000', 'withheld:postedAt:id-clock']],
  ])('holds the stated time against the clock in the id: %s', (_, off, notes) => {
    const [post] = read(
      `<div class="post" id="a1" data-off="${off}">${author('hana')}${time}<p class="text">本文</p></div>`,
    );
    expect(post?.notes).toEqual(notes);
    expect(post?.postedAt === undefined).toBe(notes.length > 1);
  });

  it('withholds a time after the capture', () => {
    const [post] = read(
      `<div class="post" id="a1">${author('hana')}<time datetime="2027-01-01T00:00:00Z">来年</time><p class="text">本文</p></div>`,
    );
    expect(post?.notes).toEqual(['withheld:postedAt:future']);
  });

  it('takes the wording of a button for no text, and a row with nothing else for no post', () => {
    expect(read(`<div class="post" id="a1">${author('hana')}<button class="text">フォローする</button></div>`)).toEqual(
      [],
    );
    const [post] = read(`<div class="post" id="a1">${author('hana')}${time}<p class="text">フォローする</p></div>`);
    expect(post?.text).toBe('フォローする');
  });

  it.each(['店長の佐藤さん', '<a href="/@taro">@taro</a>', '2d', '5.0', '返信', '花子'])(
    'leaves short words alone that somebody wrote: %s',
    (words) => {
      const [post] = read(
        `<div class="post" id="a1">${author('hana', '花子')}${time}<div><p class="text"><i>${words}</i></p></div><button>返信</button></div>`,
      );
      expect([post?.text, post?.notes]).toEqual([words.replace(/<.+?>/g, ''), undefined]);
    },
  );

  it('takes a date for nobody’s name where the post has no other', () => {
    const row = `<a class="author">2026/11/24(火) 12:34:56</a><p class="text">本文</p>`;
    expect(read(`<div class="post" id="a1">${row}</div>`)[0]?.notes).toEqual(['withheld:author:not-a-name']);
    expect(read(`<div class="post" id="a1">${row}${time}</div>`)[0]?.author?.name).toBe('2026/11/24(火) 12:34:56');
  });

  it.each([
    ['Forbes \u202a@forbes.com\u202c', 'forbes.com', 'Forbes'],
    ['\u2068花子\u2069 @hana', 'hana', '花子'],
    ['hana', 'hana', 'hana'],
    ['花子@接客', 'hana', '花子@接客'],
  ])('gives a name without the handle behind it: %j', (shown, handle, name) => {
    const [post] = read(`<div class="post" id="a1">${author(handle, shown)}<p class="text">本文</p></div>`);
    expect(post?.author?.name).toBe(name);
  });

  it('gives the whole of a name that is shown shortened', () => {
    const [post] = read(
      `<div class="post" id="a1"><a class="author" href="/@hana" title="株式会社みほん商事">株式会社みほ…</a><p class="text">本文</p></div>`,
    );
    expect(post?.author?.name).toBe('株式会社みほん商事');
  });

  it('gives a time without what the site calls it, and leaves numbers with the year first alone in any language', () => {
    const dated = (raw: string) =>
      `<div class="post" id="a1">${author('hana')}<time>${raw}</time><p class="text">x</p></div>`;
    const raws = ['[投稿日] 2026/8/15', '口コミ投稿日：2026年3月1日', '2026/8/15'].map(
      (raw) => read(dated(raw))[0]?.postedAt?.raw,
    );
    expect(raws).toEqual(['2026/8/15', '2026年3月1日', '2026/8/15']);
    expect(read(dated('Hace un mes'), '/home', 'es')[0]?.postedAt?.raw).toBe('Hace un mes');
    expect(read(dated('Hace un mes'))[0]?.notes).toEqual(['withheld:postedAt:not-a-time']);
  });

  it('takes a copy without an id for none, where the same words of the same writer have one', () => {
    const words = `${author('hana')}${time}<p class="text">本文</p>`;
    const posts = read(`<div class="post" id="a1">${words}</div><div class="post">${words}</div>`);
    expect(posts.map(({ id }) => id)).toEqual(['a1']);
  });

  it('takes words for no post that only the address names', () => {
    const readAt = (head: string) =>
      read(`<div class="post">${head}<p class="text">会員登録すると読めます</p></div>`, '/post/123456');
    expect(readAt('')).toEqual([]);
    const [post] = readAt(author('hana'));
    expect([post?.id, post?.notes]).toEqual(['123456', ['from-address:id']]);
  });

  it('sends relative times away as words, without an interval', () => {
    const [post] = read(`<div class="post" id="a1">${author('hana')}<time>3日前</time><p class="text">本文</p></div>`);
    expect(post?.postedAt).toEqual({ raw: '3日前', method: 'relative' });
  });

  it('reads nothing where the site shows no posts, in the viewer’s own parts and in a draft', () => {
    const row = `<div class="post" id="a1">${author('hana')}${time}<p class="text">本文</p></div>`;
    expect(read(row, '/bell?tab=all')).toEqual([]);
    expect(read(`<div contenteditable="true">${row}</div>`)).toEqual([]);
    expect(read(row.replace('class="post"', 'class="post me"'))).toEqual([]);
  });
});
