import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../utils/platforms';

/** A real page, which is not ours to copy into the repository. */
const file = new URL(
  '../../../../shared/fixtures/pages/instagram/balanceteshaters/commentsContainer-with-replies.html',
  import.meta.url,
);

describe.skipIf(!existsSync(file))('a real saved page of Instagram', () => {
  it('has one comment and fourteen answers to it', () => {
    const url = 'https://www.instagram.com/p/DWD5jrEoGa8/';
    const { document } = new JSDOM(readFileSync(file, 'utf8'), { url }).window;
    const posts = readPage(document, { url: new URL(url), capturedAt: '2026-05-26T00:00:00Z', timeZone: 'Asia/Tokyo' });
    expect(posts.map(({ kind }) => kind)).toEqual(['comment', ...Array.from({ length: 14 }, () => 'reply')]);
    expect(new Set(posts.slice(1).map(({ replyTo }) => replyTo?.id))).toEqual(new Set(['18109876459691320']));
    expect(posts[1]).toEqual({
      platform: 'instagram',
      id: '17935489566037131',
      permalink: 'https://www.instagram.com/p/DWD5jrEoGa8/c/17935489566037131/',
      kind: 'reply',
      author: { handle: 'johan_demorieux', profileUrl: 'https://www.instagram.com/johan_demorieux/' },
      text: '@davi_na_dagher google est ton ami',
      postedAt: { raw: '9 sem', iso: '2026-03-19T09:42:15.000Z', precision: 's', method: 'attribute' },
      replyTo: {
        id: '18109876459691320',
        permalink: 'https://www.instagram.com/p/DWD5jrEoGa8/c/18109876459691320/',
        author: { handle: 'davi_na_dagher', profileUrl: 'https://www.instagram.com/davi_na_dagher/' },
      },
    });
    expect(posts.every(({ text, postedAt, author }) => text && postedAt?.iso && author?.handle)).toBe(true);
  });
});
