import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../../utils/platforms/dom';
import { anchorsIn, scoreIn, withoutHonorific } from '../../../../utils/platforms/text';
import { englishDate, japaneseTime, yearlessTime } from '../../../../utils/platforms/time';

describe('yearlessTime: a day and its weekday, before the capture', () => {
  const page = { capturedAt: '2026-01-03T00:00:00Z' };

  it.each([
    ['1/2(金) 8:04', '2026-01-02T08:04+09:00'],
    ['1/3(土) 9:00', '2026-01-03T09:00+09:00'],
    // Ahead of the capture, so last year's
    ['12/30(火) 23:59', '2025-12-30T23:59+09:00'],
    ['１/３（金）９:０１', '2025-01-03T09:01+09:00'],
  ])('%s', (raw, iso) => {
    expect(yearlessTime(raw, page)).toEqual({ raw, iso, precision: 'minute', method: 'shown' });
  });

  it.each(['1/2(土) 8:04', '1/2 8:04', '2/30(月) 8:04', '昨日'])('%s is no certain day', (raw) => {
    expect(yearlessTime(raw, page)).toEqual({ raw });
  });
});

describe('englishDate', () => {
  it.each([
    ['Reviewed in Japan on May 1, 2026', '2026-05-01', 'day'],
    ['Reviewed in Japan on 12 September 2026', '2026-09-12', 'day'],
    ['Jul 2026', '2026-07', 'month'],
  ])('%s', (raw, iso, precision) => {
    expect(englishDate(raw)).toEqual({ raw, iso, precision, method: 'shown' });
  });

  it.each(['Jul 1', 'Maybe 2026', 'February 30, 2026', ''])('%j stays raw', (raw) => {
    expect(englishDate(raw)).toEqual({ raw });
  });
});

describe('japaneseTime with words round the date', () => {
  it.each([
    ['投稿日：2026/5/1', '2026-05-01', 'day'],
    ['[投稿日] 2026/8/15', '2026-08-15', 'day'],
    ['口コミ投稿日：２０２６年３月１日', '2026-03-01', 'day'],
    ['2026年5月1日に日本でレビュー済み', '2026-05-01', 'day'],
    ['2025年12月', '2025-12', 'month'],
  ])('%s', (raw, iso, precision) => {
    expect(japaneseTime(raw)).toEqual({ raw, iso, precision, method: 'shown' });
  });
});

describe('words of a page', () => {
  it.each([
    ['>>447\n>>12 ＞＞3-5 >>447', ['447', '12', '3', '5']],
    ['> >1 >2 a>>b', []],
    ['>>0 >>00', []],
    // Post 9 answers nobody by naming itself
    ['>>9 >>90', ['90']],
  ])('anchorsIn(%j)', (text, anchors) => {
    expect(anchorsIn(text, '9')).toEqual(anchors);
  });

  it('takes no number beyond the end of a thread for a post', () => {
    expect(anchorsIn('>>5000兆円 >>1001 >>3', undefined, 1_000)).toEqual(['3']);
  });

  it.each([
    ['5つ星のうち1.0', 1],
    ['5 点中 4.0 点の評価', 4],
    ['１ つ星', 1],
    ['バブル評価 5 段階中 5.0', 5],
    ['5.0 of 5 bubbles', 5],
    ['Rated 4.0 out of 5,', 4],
    ['3,5/5', 3.5],
    ['5 つ星、1,240 件のクチコミ', undefined],
    ['', undefined],
  ])('scoreIn(%j)', (label, score) => {
    expect(scoreIn(label)).toBe(score);
  });

  it('takes one honorific', () => {
    expect(withoutHonorific('購入者さん')).toBe('購入者');
    expect(withoutHonorific('花屋さん さん')).toBe('花屋さん');
    expect(withoutHonorific(undefined)).toBeUndefined();
  });
});

it.each([
  ['<a href="/full/1.JPG"><img src="/s/1.jpg" alt="皿"></a>', { url: 'https://a.jp/full/1.JPG', alt: '皿' }],
  ['<a href="/entry/1"><img src="blank.gif" data-src="//img.a.jp/1"></a>', { url: 'https://img.a.jp/1' }],
  // A saved page's own copy is no address of the site
  ['<a><img src="./page_files/1.jpg" alt=""></a>', {}],
])('pictureOf %s', (html, expected) => {
  const image = new JSDOM(html).window.document.querySelector('img');
  expect(image && pictureOf(image, new URL('https://a.jp/x/'))).toEqual({ kind: 'image', ...expected });
});
