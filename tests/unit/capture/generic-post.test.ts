// @in-a-document
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readChosen, readWholePage } from '../../../utils/capture/by-hand/generic-post';

const url = 'https://chiiki.example/thread/12?page=2';
const page = (head: string, body: string) =>
  new JSDOM(`<!doctype html><html lang="ja"><head><title>駅前の話</title>${head}</head><body>${body}</body></html>`, {
    url,
  }).window.document;
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const words = '駅前店のレジの人、名札の写真を撮ったから覚えておけ';
const comment = {
  '@type': 'Comment',
  text: words,
  author: { '@type': 'Person', name: '名無し', url: '/u/83' },
  datePublished: '2026-11-24T13:58:21+09:00',
  url: `${url.split('?')[0]}#c7`,
};
const chosen = (document: Document, selector: string) =>
  readChosen(document.querySelector(selector) as Element, document).post;

describe('a part chosen by hand', () => {
  it('states its words and place, and nothing that unknown markup only suggests', () => {
    const document = page(
      '<meta name="author" content="管理人">',
      `<div class="post"><b class="author">名無し</b><span>2026/11/24</span><p>${words}</p></div>`,
    );
    const post = chosen(document, '.post');
    expect(post).toMatchObject({ text: `名無し2026/11/24\n${words}`, notes: ['no-permalink', 'chosen-by-hand'] });
    for (const key of ['author', 'postedAt', 'permalink', 'title']) expect(post).not.toHaveProperty(key);
  });

  it('takes author, time and address from the stated node whose words it shows', () => {
    const document = page(
      ld({
        '@graph': [
          {
            '@type': 'DiscussionForumPosting',
            text: '別の話題の本文がここにある',
            author: { name: '別人' },
            comment: [comment],
          },
        ],
      }),
      `<li id="c7"><b>名無し</b><p>${words}</p></li>`,
    );
    expect(chosen(document, '#c7')).toMatchObject({
      kind: 'comment',
      author: { name: '名無し', profileUrl: 'https://chiiki.example/u/83' },
      postedAt: { iso: '2026-11-24T13:58:21+09:00', precision: 's', method: 'json' },
      permalink: 'https://chiiki.example/thread/12#c7',
      notes: ['chosen-by-hand', 'stated-by-page'],
    });
  });

  it.each([
    [
      'two nodes with the same words',
      [comment, { ...comment, author: { name: '別人' }, url: '#c8' }],
      '<li class="it">',
    ],
    ['a text too short to tell', [{ ...comment, text: '最悪' }], '<li class="it">最悪 '],
    [
      'a part that holds two posts',
      [comment, { ...comment, text: '二つめの書き込みの本文です。', url: '#c8' }],
      '<li class="it">二つめの書き込みの本文です。',
    ],
    ['words that are not shown', [{ ...comment, text: 'ページにない別の本文がここにあります' }], '<li class="it">'],
    [
      'an address of this element with other words',
      [{ ...comment, text: 'ページにない別の本文がここにあります' }],
      '<li class="it" id="c7">',
    ],
  ])('takes nothing from %s', (_, nodes, open) => {
    const post = chosen(page(ld(nodes), `${open}<p>${words}</p></li>`), '.it');
    for (const key of ['author', 'postedAt', 'permalink']) expect(post).not.toHaveProperty(key);
  });

  it('gives a comment no address when the stated one is the page’s', () => {
    const post = chosen(page(ld({ ...comment, url: url.split('?')[0] }), `<li class="it">${words}</li>`), '.it');
    expect(post).not.toHaveProperty('permalink');
    expect(post.author?.name).toBe('名無し');
  });

  it('takes the one time in it, and none where two differ or a quoted one is all there is', () => {
    const time = (at: string) => `<time datetime="${at}">11/24</time>`;
    const read = (html: string) => chosen(page('', `<div class="it">${html}</div>`), '.it').postedAt;
    expect(read(time('2026-11-24T04:58:21Z'))).toEqual({
      raw: '11/24',
      iso: '2026-11-24T04:58:21Z',
      precision: 's',
      method: 'attribute',
    });
    expect(read(time('2026-11-24T04:58:21Z') + time('2026-11-24T04:58:21Z'))).toHaveProperty('iso');
    expect(read(time('2026-11-24T04:58:21Z') + time('2026-11-25T04:58:21Z'))).toBeUndefined();
    expect(read(`<blockquote>${time('2026-11-24T04:58:21Z')}</blockquote>`)).toBeUndefined();
    expect(read(time('昨日'))).toEqual({ raw: '11/24' });
  });

  it('keeps only the shown time when the stated one says something else', () => {
    const document = page(
      ld(comment),
      `<div class="it"><time datetime="2026-11-20T00:00:00Z">11/20</time>${words}</div>`,
    );
    expect(chosen(document, '.it').postedAt).toEqual({ raw: '11/20' });
  });

  it('knows its own anchor', () => {
    const document = page(
      '',
      `<div class="it" id="p3"><a href="#p2">>>2</a><a href="/thread/12#p3">#3</a>${words}</div>`,
    );
    expect(chosen(document, '.it').permalink).toBe('https://chiiki.example/thread/12#p3');
  });

  it('is not led astray by broken or endless metadata', () => {
    let nested: unknown = comment;
    for (let depth = 0; depth < 50; depth += 1) nested = { a: nested };
    const document = page(
      `<script type="application/ld+json">{not json</script>${ld(nested)}`,
      `<div class="it">${words}</div>`,
    );
    expect(chosen(document, '.it')).not.toHaveProperty('author');
  });
});

describe('a whole page', () => {
  const head =
    '<link rel="canonical" href="https://chiiki.example/thread/12"><meta property="og:type" content="article"><meta property="og:title" content="駅前店の対応"><meta property="article:published_time" content="2026-11-24T13:58:00+09:00"><meta name="author" content="まちの声">';

  it('takes what its own head states about it', () => {
    expect(readWholePage(page(head, '')).post).toMatchObject({
      permalink: 'https://chiiki.example/thread/12',
      title: '駅前店の対応',
      author: { name: 'まちの声' },
      postedAt: { iso: '2026-11-24T13:58:00+09:00', method: 'json' },
      notes: ['whole-page'],
    });
  });

  it('states its address without what tells how somebody came', () => {
    const { post } = readWholePage(
      page(head.replace('thread/12', 'thread/12?utm_source=mail&amp;page=2&amp;fbclid=x'), ''),
    );
    expect(post.permalink).toBe('https://chiiki.example/thread/12?page=2');
  });

  it('takes the headline of the one article that is this page, over http too', () => {
    const html = `<!doctype html><title>駅前の話</title>${ld({ '@type': 'Article', headline: '店員の態度', url: 'https://chiiki.example/a/1' })}`;
    const { document } = new JSDOM(html, { url: 'http://chiiki.example/a/1' }).window;
    expect(readWholePage(document).post).toMatchObject({
      title: '店員の態度',
      notes: ['no-permalink', 'whole-page', 'stated-by-page'],
    });
  });

  it.each([
    ['another page (a head left over by navigation)', head.replace('thread/12', 'thread/11')],
    ['another page by its query', head.replace('thread/12', 'thread/12?page=1')],
    ['the front page', head.replace('thread/12', '')],
    ['another site', head.replace('chiiki.example', 'other.example')],
    ['two pages at once', `${head}<meta property="og:url" content="https://chiiki.example/thread/99">`],
  ])('takes nothing from a head that speaks of %s', (_, other) => {
    const { post } = readWholePage(page(other, ''));
    expect(post).toMatchObject({ title: '駅前の話', thread: { url }, notes: ['no-permalink', 'whole-page'] });
    for (const key of ['author', 'postedAt', 'permalink']) expect(post).not.toHaveProperty(key);
  });
});
