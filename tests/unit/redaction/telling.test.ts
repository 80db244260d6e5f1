import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherWays } from '../../../utils/verify/redacted/spelled/other-ways';
import { Skeleton } from '../../../utils/verify/redacted/spelled/skeleton';
import { tellingOf, tellingPlaces, tells } from '../../../utils/verify/redacted/spelled/telling';

const placesIn = (text: string, value: string) =>
  [...tellingPlaces(new Skeleton(text), tellingOf(value))].map(({ start, end }) => text.slice(start, end));

describe('what gives a text away in part', () => {
  const name = fc.array(fc.constantFrom(...'佐伯花子接客アカウント山田'), { minLength: 5, maxLength: 20 });

  it('is its beginning before an ellipsis, as far as the title shows it', () => {
    fc.assert(
      fc.property(name, fc.nat(20), fc.constantFrom('…', '...', '‥', '⋯', ' …'), (letters, cut, dots) => {
        const shown = letters.slice(0, Math.max(4, Math.min(cut, letters.length - 1))).join('');
        expect(placesIn(`「${shown}${dots}」`, letters.join(''))).toContain(shown);
      }),
    );
  });

  it.each([
    ['佐伯花子は…', '佐伯花子 接客アカウント'],
    ['佐伯花…', '佐伯花子 接客アカウント'],
    ['花子 接客…', '佐伯花子 接客アカウント'],
    ['佐伯花子', '佐伯花子 接客アカウント'],
    ['2026…', '20261130'],
  ])('is not %s of %s', (text, value) => {
    expect(tells(new Skeleton(text), tellingOf(value))).toBe(false);
  });

  it('is any twelve letters one behind the other of a long text of Japanese', () => {
    const text = '店員の佐伯花子が無視した。住所は渋谷。絶対許さない、明日行く。';
    expect(placesIn('「佐伯花子が無視した。住所は渋谷」と', text)).not.toEqual([]);
    expect(placesIn('「絶対許さない」と', text)).toEqual([]);
  });
});

describe('a text in the other ways of writing', () => {
  const said = (text: string) => [...otherWays({ text })].map((reading) => reading.text);

  it.each([
    ['ロ―ラ', 'ローラ'],
    ['霞が関', '霞ヶ関'],
    ['丸之内', '丸の内'],
    ['昭和六十年四月', '昭和60年四月'],
    ['佐伯二百三', '佐伯203'],
    ['三丁目十二番地の五', '三-12-五'],
    ['㈱やまね', '株式会社やまね'],
    ['(公財)やまね', '公益財団法人やまね'],
    ['aアットマークbドットコム', 'a@b.com'],
  ])('%s says %s', (text, other) => {
    expect(said(text)).toContain(other);
  });

  it.each(['五十嵐さん', '人口', 'アットホーム', 'ハナコ', '駐車場（無）', '090-1234-5678', '八百屋', 'a-b'])(
    '%s says nothing else',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );

  it('of much of any one thing is read in one go', () => {
    for (const piece of ['力', 'ー', '二百', '三の', '佐（あ', 'ⅠⅡ', '霞が', '@コ'])
      expect(said(piece.repeat(20_000)).length).toBeLessThan(4);
  });
});
