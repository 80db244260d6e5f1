import { describe, expect, it } from 'vitest';
import { markWords, needlesOf } from '../../../utils/verify/redacted/spelled/spellings';

const marked = (text: string, ...words: string[]) => markWords(text, words.flatMap(needlesOf), '■');

const name = 'ヤマダ花子';
const percent = encodeURIComponent(name);
const escapes = [...name].map((char) => `\\u${char.charCodeAt(0).toString(16)}`).join('');

describe('a word in a text', () => {
  it.each([
    ['as it is', name],
    ['in half width', 'ﾔﾏﾀﾞ花子'],
    ['in the other kana', 'やまだ花子'],
    ['decomposed', name.normalize('NFD')],
    ['with spaces', 'ヤマダ 花子'],
    ['with wide spaces and a line break', 'ヤマダ　\n花　子'],
    ['with joiners between', [...name].join('\u200b')],
    ['with a soft hyphen', `ヤマ\u00adダ花子`],
    ['with a variant of a sign', 'ヤマダ花\u{e0100}子'],
    ['percent-encoded', percent],
    ['percent-encoded in small letters', percent.toLowerCase()],
    ['percent-encoded twice', encodeURIComponent(percent)],
    ['percent-encoded thrice', encodeURIComponent(encodeURIComponent(percent))],
    ['as decimal entities', [...name].map((char) => `&#${char.codePointAt(0)};`).join('')],
    ['as hexadecimal entities', [...name].map((char) => `&#x${char.codePointAt(0)?.toString(16)};`).join('')],
    ['as JSON escapes', escapes],
    ['with letters nobody sees between', [...name].join('\u034f\u3164\u2800')],
    ['with signs of none between', [...name].join('\uffff')],
    ['with accents on its kanji', name.replaceAll(/\p{Script=Han}/gu, '$&\u0300')],
    ['with slashes', [...name].join('/')],
    ['with dashes and points', [...name].join(' …〜゠|_・')],
    ['with markup', [...name].join('<b></b>')],
    ['with markup that is escaped', [...name].join('&lt;b&gt;&lt;/b&gt;')],
    ['as zero-padded entities', [...name].map((char) => `&#x000${char.codePointAt(0)?.toString(16)};`).join('')],
    ['backwards', [...name].reverse().join('')],
    ['as rows and cells of JIS', '0568・0562・0532・1854・2750'],
    ['as two bytes a letter, the sign before them dropped', '$B%d%^%@2V;R(B'],
    ['as the names of its kanji', 'ヤマダCJK UNIFIED IDEOGRAPH-82B1 CJK UNIFIED IDEOGRAPH-5B50'],
    ['in part escaped', `ヤマ${encodeURIComponent('ダ')}花&#x5b50;`],
  ])('is found %s, and nothing round it goes', (_, spelled) => {
    expect(marked(`前の人、${spelled}、後の人`, name)).toEqual({ text: '前の人、■、後の人', count: 1 });
  });

  it.each([
    ['Hanako_Teki', 'hanako_teki'],
    ['＠ｈａｎａｋｏ＿ｔｅｋｉ', 'hanako_teki'],
    ['hanako_teki', '@hanako_teki'],
    ['HANAKO%5FTEKI', 'hanako_teki'],
    ['𝐡𝐚𝐧𝐚𝐤𝐨_teki', 'hanako_teki'],
    ['hanako&#95;teki', '@Hanako_Teki'],
    ['hanako.teki', 'hanako_teki'],
    ['hanako teki', 'hanako_teki'],
    ['hanakoteki', 'hanako_teki'],
    ['h-a-n-a-k-o_t-e-k-i', 'hanako_teki'],
    ['hаnаkо_tеki', 'hanako_teki'],
    ['ʜᴀɴᴀᴋᴏ_ᴛᴇᴋɪ', 'hanako_teki'],
    [[...'hanako_teki'].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join(''), 'hanako_teki'],
    ['iket_okanah', 'hanako_teki'],
    ['1,843,270,018,852,093,952', '1843270018852093952'],
    ['1843 2700 1885 2093 952', '1843270018852093952'],
    ['0x19949c50eace8000', '1843270018852093952'],
  ])('%s is %s', (spelled, word) => {
    expect(marked(`https://x.com/${spelled}/status/1`, word).text).toMatch(
      /^https:\/\/x\.com\/@?■\/status\/1$|＠?■|0x■/,
    );
    expect(marked(spelled, word).count).toBe(1);
  });

  it('is cut out once where words overlap, and as often as it stands there', () => {
    expect(marked('山田花子と山田', '山田', '山田花', '田花子')).toEqual({ text: '■と■', count: 2 });
  });

  it('is not found over the gaps between short Latin words', () => {
    expect(marked('an nice day', 'ann')).toEqual({ text: 'an nice day', count: 0 });
    expect(marked('Al  Bo was here', 'al bo').text).toBe('■ was here');
  });

  it.each([
    ['it is written on a nice day', 'ann'],
    ['2026-11-29T02:00:00.000Z', '020000'],
    ['190,000円', '190000'],
    ['20261129-184327', '112918432'],
    ['ありがとうございます', 'かとう'],
    ['about', 'a_b'],
    ['田中です', '中田'],
    ['rats', 'star'],
    [`${'0'.repeat(20)}cafe12${'0'.repeat(20)}`, 'cafe12'],
  ])('%s does not hold %s by chance', (text, word) => {
    const needles = needlesOf(word).filter(({ text: own, isMirrored }) => !isMirrored || own.length > 3);
    expect(markWords(text, needles, '■')).toEqual({ text, count: 0 });
  });

  it('of signs alone is looked for as it is written', () => {
    expect(marked('前★☆後', '★☆').text).toBe('前■後');
    expect(marked('a と a♡', 'a♡').text).toBe('a と ■');
  });

  it('leaves broken escapes as they are', () => {
    expect(marked('100%の %E5%B1 &#9999999; \\u12 &no;', '花子')).toEqual({
      text: '100%の %E5%B1 &#9999999; \\u12 &no;',
      count: 0,
    });
  });
});

/** The name's bytes in an encoding that nothing here writes: looked up in what reads it. */
function bytesIn(encoding: string): number[] {
  const decoder = new TextDecoder(encoding);
  const all = Array.from({ length: 0x7f00 }, (_, index) => [(index + 0x8100) >> 8, index & 0xff]);
  const known = new Map(all.map((pair) => [decoder.decode(Uint8Array.from(pair)), pair]));
  return [...name].flatMap((char) => known.get(char) ?? []);
}
const percentIn = (encoding: string) =>
  `https://board.example/${bytesIn(encoding)
    .map((byte) => (/\w/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16)}`))
    .join('')}/`;
const points = (written: (point: string) => string) =>
  [...name].map((char) => written(char.codePointAt(0)?.toString(16) ?? '')).join('');

describe('writings in which a word is hidden', () => {
  const utf8 = Buffer.from(`これは${name}です`);
  it.each([
    ['Base64', utf8.toString('base64')],
    ['Base64 for addresses', utf8.toString('base64url')],
    ['Base64 in the middle of a run', `xy${utf8.toString('base64')}`],
    ['Base64 of an address that is percent-encoded', Buffer.from(`https://example.com/${percent}`).toString('base64')],
    ['hexadecimal digits', utf8.toString('hex')],
    ['UTF-16 in hexadecimal digits', Buffer.from(name, 'utf16le').swap16().toString('hex')],
    ['little-endian UTF-16 in Base64', Buffer.from(name, 'utf16le').toString('base64')],
    ['an address in Shift_JIS', percentIn('shift_jis')],
    ['an address in EUC-JP', percentIn('euc-jp')],
    ['Shift_JIS in Base64', Buffer.from(bytesIn('shift_jis')).toString('base64')],
    ['the escapes of mail', percent.replaceAll('%', '=')],
    ['the escapes of programs', percent.replaceAll('%', '\\x')],
    ['octal escapes', [...Buffer.from(name)].map((byte) => `\\${byte.toString(8)}`).join('')],
    ['the numbers of its characters', points((point) => `[U+${point.toUpperCase()}]`)],
    ['the escapes of style sheets', points((point) => `\\${point} `)],
    ['entities without their end', points((point) => `&#x${point} `)],
    ['Punycode', new URL(`https://${name}.example/`).href],
    ['Punycode in a longer name', new URL(`https://blog-of-${name}-2026.example/`).href],
    ['UTF-8 that was read as Latin-1', utf8.toString('latin1')],
    ['UTF-8 that was read as Windows-1252', 'ãƒ¤ãƒžãƒ€èŠ±å\xad\x90'],
    ['UTF-8 that was read as Shift_JIS', new TextDecoder('shift_jis').decode(Buffer.from(`『${name}』`))],
    ['Base64 behind a byte of none', Buffer.concat([Buffer.from([1, 255]), utf8]).toString('base64')],
    ['JSON in JSON', JSON.stringify(JSON.stringify(escapes))],
    ['entities of entities', `&amp;#x${name.codePointAt(0)?.toString(16)};${name.slice(1)}`],
  ])('%s is undone', (_, hidden) => {
    expect(marked(`{"a":"${hidden}"}`, name).count).toBe(1);
  });
});
