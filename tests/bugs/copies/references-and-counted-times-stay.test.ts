import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { needlesToTake, wantedOf } from '../../../utils/verify/redacted/removed-values';
import { fromName, namedReference } from '../../../utils/verify/redacted/spelled/named-references';
import { hasWord, markWords } from '../../../utils/verify/redacted/spelled/spellings';

const left = (word: string, text: string) => markWords(text, needlesToTake([word]), '■').text;

// Each stayed in an honest copy, which was called whole
describe('what was chosen goes as references of HTML name its letters', () => {
  it.each([
    ['Müller', 'M&uuml;ller'],
    ['Müller', 'M&Uuml;LLER'],
    ['Müller', 'M&uumlller'],
    ['Müller', 'M&amp;uuml;ller'],
    ['Müller', 'M\\xfcller'],
    ['Müller', 'M\\374ller'],
    ['Straße', 'Stra&szlig;e'],
    ["D'Angelo & Söhne", "D'Angelo &amp; S&ouml;hne"],
    ["D'Angelo & Söhne", 'D&rsquo;Angelo &amp; S&ouml;hne'],
    ['Łukasz Žižek', '&Lstrok;ukasz &Zcaron;i&zcaron;ek'],
    ['Иванова', '&Icy;&vcy;&acy;&ncy;&ocy;&vcy;&acy;'],
    ['Αλέξης', '&Alpha;&lambda;έ&xi;&eta;&sigmaf;'],
    ['佐伯', '佐&shy;伯'],
    ['佐伯', '佐&shy伯'],
    ['佐伯', '佐&zwj;伯'],
    ['佐伯', '佐&emsp;伯'],
    ['佐伯', '佐&middot;伯'],
    ['佐伯', '佐&hearts;伯'],
    ['Anna Schmidt', 'Anna&ensp;Schmidt'],
    ['Anna Schmidt', 'An&shy;na Schmidt'],
    ['saeki@example.com', 'saeki&commat;example&period;com'],
    ['tokumei_sample83', 'tokumei&lowbar;sample83'],
  ])('%s: %s', (word, spelled) => {
    expect(left(word, `前の人、${spelled}、後の人`)).toBe('前の人、■、後の人');
    expect(hasWord(`前の人、${spelled}、後の人`, needlesToTake([word]), '■')).toBe(true);
  });

  it('reads every letter that has a name as a parser of HTML does', () => {
    const { document } = new JSDOM('').window;
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const ends =
      'grave acute circ tilde macr breve dot uml ring dblac caron cedil ogon slash strok fr opf scr cy'.split(' ');
    const more =
      'AElig aelig OElig oelig IJlig ijlig szlig eth ETH thorn THORN inodot eng ENG ordf ordm sup1 sup2 sup3 fflig filig sigmaf thetasym zhcy ZHcy shchcy SHCHcy yacy jukcy Jukcy ubrcy dzcy Alpha omega'.split(
        ' ',
      );
    const names = [...letters.flatMap((letter) => ends.map((end) => letter + end)), ...more];
    const host = document.createElement('p');
    let count = 0;
    for (const name of names) {
      host.innerHTML = `&${name};`;
      const shown = host.textContent ?? '';
      if (shown === `&${name};` || !/^[\p{L}\p{N}]/u.test(shown)) continue;
      count += 1;
      const read = `&${name};`.replace(namedReference, (...match) => fromName(match as unknown as RegExpExecArray));
      expect([name, read.normalize('NFKC')]).toEqual([name, shown.normalize('NFKC')]);
    }
    expect(count).toBeGreaterThan(300);
  });
});

describe('a time that was taken out goes as machines count it', () => {
  const { needles } = wantedOf({ field: 'postedAt', value: '2026-11-24T04:58:21.000Z' });

  it.each(['1795496301', '1795496301000', '1795496301000000', 'ts=1795496301.000', '"1,795,496,301"'])(
    '%s',
    (spelled) => {
      expect(hasWord(`前、${spelled}、後`, needles, '■')).toBe(true);
      expect(left('2026-11-24T04:58:21.000Z', `前、${spelled}、後`)).toContain('■');
    },
  );

  it.each(['1795496302', '1795496300999', '179549630'])('and no other number: %s', (other) =>
    expect(hasWord(`前、${other}、後`, needles, '■')).toBe(false),
  );
});
