import { describe, expect, it } from 'vitest';
import { foldText, longNumberIn, longNumbersIn } from '../../utils/same-word';

describe('the same word', () => {
  it.each([
    ['髙﨑', '高崎'],
    ['渡邉', '渡邊'],
    ['渡邉', '渡辺'],
    ['齋藤', '斉藤'],
    ['齊藤', '斎藤'],
    ['𠮷野家', '吉野家'],
    ['ｸｽﾞ', 'くず'],
    ['Ｋ－２０２６', 'k-2026'],
    ['バカ', 'ﾊﾞｶ'],
    ['山田\u200B太\u00AD郎', '山田 太\n郎'],
    ['葛\u{E0100}城', '葛城'],
    ['㈱番犬', '(株)番犬'],
    ['ヴァイオリン', 'ゔぁいおりん'],
    ['佐々木', '佐佐木'],
    ['霞ヶ関', '霞ケ関'],
    ['一ヵ月', '一カ月'],
    ['一之瀬', '一ノ瀬'],
    ['一乃瀬', '一の瀬'],
    ['竹之内', '竹ﾉ内'],
    ['茅が崎', '茅ヶ崎'],
    ['茅ｹ崎', '茅ガ崎'],
    ['自由ヶ丘', '自由が丘'],
    ['つつじケ丘', 'つつじが丘'],
    ['三か月', '三ヶ月'],
    ['３箇所', '3カ所'],
    ['コ-ヒ−', 'コーヒー'],
    ['ス〜パ―', 'スーパー'],
    ['スーパ一マン', 'スーパーマン'],
    ['らーめん', 'ラ‐メン'],
  ])('%s is %s', (one, other) => expect(foldText(one)).toBe(foldText(other)));

  it.each([
    ['は', 'ば'],
    ['つ', 'っ'],
    ['番犬。', '番犬'],
    ['バー', 'バ'],
    ['ア・イ', 'アイ'],
    ['店か客', '店が客'],
    ['ケーキ屋', 'がーき屋'],
    ['ストック品', 'ストッが品'],
    ['ラーメン一杯', 'ラーメンー杯'],
    ['k-2026', 'kー2026'],
  ])('%s is not %s', (one, other) => expect(foldText(one)).not.toBe(foldText(other)));

  it('leaves no white space, by which fields are parted', () => {
    expect(foldText('a\tb\nc\u3000d\u0085e')).toBe('abcde');
  });

  it('compares long numbers by their digits', () => {
    expect(longNumberIn(foldText('０９０ー１２３４ー５６７８'))).toBe('09012345678');
    expect(longNumberIn(foldText('(03) 1234-5678'))).toBe('0312345678');
    expect(longNumberIn('1234-5678')).toBeUndefined();
    expect(longNumberIn('k-202600001')).toBeUndefined();
    expect(longNumbersIn(foldText('電話は 090-1234-5678、FAX 03(1234)5678'))).toEqual(['09012345678', '0312345678']);
  });
});
