import { describe, expect, it } from 'vitest';
import { foundIn } from '../../../components/viewer/found-in';
import { foldText } from '../../../utils/same-word';

const marked = (text: string, ...sought: string[]) =>
  foundIn(text, sought.map(foldText))
    .map(({ text: piece, isFound }) => (isFound ? `【${piece}】` : piece))
    .join('');

describe('what was searched for, in words that are open', () => {
  it('is marked as it is written there', () => {
    expect(marked('店長の髙橋は ｸｽﾞ だ。クズと言った', 'くず', '高橋')).toBe(
      '店長の【髙橋】は 【ｸｽﾞ】 だ。【クズ】と言った',
    );
    expect(marked('ＡＢＣ店とabc店', 'Abc')).toBe('【ＡＢＣ】店と【abc】店');
  });

  it('of a half-width letter takes its voicing mark along', () => {
    expect(marked('ﾊﾞｶ', 'ばか')).toBe('【ﾊﾞｶ】');
    expect(marked('ﾊﾞｶ', 'はか')).toBe('ﾊﾞｶ');
  });

  it('knows by its neighbours what a letter stands for', () => {
    expect(marked('霞ケ関店の佐々木は㈱や（株）さくらへ', '霞が関', '佐佐木', '株式会社さくら', '㈱')).toBe(
      '【霞ケ関】店の【佐々木】は【㈱】や【（株）さくら】へ',
    );
    expect(marked('みすゞとサヽキとコ-ヒ-', 'すず', 'ささき', 'コーヒー')).toBe('み【すゞ】と【サヽキ】と【コ-ヒ-】');
  });

  it('spans breaks and blanks, and leaves the text whole', () => {
    const text = 'さ\nくら 桜さくら𠮷野家👨‍👩‍👧です';
    expect(marked(text, 'さくら')).toBe('【さ\nくら】 桜【さくら】𠮷野家👨‍👩‍👧です');
    expect(
      foundIn(text, [foldText('吉野')])
        .map(({ text: piece }) => piece)
        .join(''),
    ).toBe(text);
    expect(foundIn(text, [])).toEqual([{ text, isFound: false }]);
  });
});
