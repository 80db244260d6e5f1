import { describe, expect, it } from 'vitest';
import { reportFonts } from '../../../utils/node/build/letter-table';
import { readFontTables } from '../../../utils/verify/layout/font-tables';
import { setLines } from '../../../utils/verify/layout/lines';
import { printable } from '../../../utils/verify/layout/printable';

const font = readFontTables((await reportFonts()).regular);
const print = (text: string) => printable(text, font.hasGlyph);

describe('printable text', () => {
  it('leaves Japanese, Latin and line feeds alone', () => {
    const text = '駅前店のレジ、ABC 123「…」\n𠮷野家　①㈱々〆ヶ';
    expect(print(text)).toBe(text);
  });

  it('escapes emoji with all their parts, Hangul, Hebrew and Arabic', () => {
    expect(print('👨‍👩')).toBe('[U+1F468][U+200D][U+1F469]');
    expect(print('❤️')).toMatch(/\[U\+FE0F\]$/);
    expect(print('한')).toBe('[U+D55C]');
    expect(print('ا')).toBe('[U+0627]');
  });

  it('escapes what cannot be seen: controls, bidi, zero-width, soft hyphen, tab, other blanks', () => {
    expect(print('a\tb\r\u200b\u2066\u00ad\ufeff\u00a0')).toBe(
      'a[U+0009]b[U+000D][U+200B][U+2066][U+00AD][U+FEFF][U+00A0]',
    );
  });

  it('prints a base with its mark where they are one character, and escapes a pile of marks', () => {
    expect(print('カ\u3099e\u0301')).toBe('ガé');
    expect(print('e\u0301\u0302\u0303')).toBe('é[U+0302][U+0303]');
  });
});

describe('set lines', () => {
  const lines = (text: string, width: number) =>
    setLines(text, width, 10, font).map((line) => line.map(({ text: part }) => part).join(''));

  it('keeps every character in order', () => {
    const text = 'あいう、「えお」abc def 👍'.repeat(200);
    expect(lines(text, 133).join('')).toBe(print(text));
  });

  it('starts no line with 、 and keeps short words whole', () => {
    expect(lines('ああああ、いい', 40).every((line) => !line.startsWith('、'))).toBe(true);
    expect(lines('ああああああ word', 80).at(-1)).toBe('word');
  });

  it('keeps empty lines', () => {
    expect(lines('a\n\nb', 100)).toEqual(['a', '', 'b']);
  });
});
