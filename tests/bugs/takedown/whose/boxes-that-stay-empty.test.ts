import '../../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { fillable, matchForm } from '../../../../utils/takedown/match/match-form';

/** What boxes named a, b, … take in a short report. */
const keysOf = (rows: string) => {
  const page = new JSDOM(`<h1>投稿の削除依頼 / Report a post</h1><form>
    <p><label>対象の投稿のURL <input></label></p><p><label>メールアドレス <input></label></p>${rows}
    <p><label>削除を求める理由 <textarea></textarea></label></p></form>`).window.document;
  const found = fillable(matchForm(page)).map(({ element, key, which }) => [
    element.id,
    which ? `${key} ${which}` : key,
  ]);
  return Object.fromEntries(found.filter(([id]) => id !== '')) as Record<string, string>;
};

it('leaves the town of a search beside other boxes, and the one of two ways to name a place, alone', () => {
  const search = (first: string, hint: string) =>
    `<div>${first}<input id="a" placeholder="${hint}"><input type="submit" value="Go"></div>`;
  expect(keysOf(search('<input placeholder="Job title, keywords or company">', 'City or ZIP'))).toEqual({});
  expect(keysOf(search('', 'City or ZIP'))).toEqual({});
  expect(keysOf('<div>〒<input id="a" title="郵便番号"><button type="button">検索</button></div>')).toEqual({
    a: 'reporter.address.postalCode',
  });
});

it('leaves what kind of agent somebody is alone, and still reads a tie', () => {
  const select = (label: string, ...options: readonly string[]) =>
    `<p><label>代理人の氏名 <input id="a"></label></p><p><label>${label}<select id="b"><option></option>${options.map((each) => `<option>${each}</option>`).join('')}</select></label></p>`;
  expect(keysOf(select('資格', '弁護士', '司法書士', '親権者'))).toEqual({ a: 'agent.name' });
  expect(keysOf(select('ご本人との関係', '本人', '弁護士', '家族'))['b']).toBe('case.relationship');
});

it('reads the numbered title over lines whose boxes stand below their labels', () => {
  const lines = ['1. Aggrieved party', '2. Representative (attorney)', '3. Person sending this notice'];
  const block = (title: string, at: number) => `<b>${title}</b><br>Name<br><input id="${'abc'[at]}"><br>`;
  expect(keysOf(lines.map(block).join(''))).toEqual({ a: 'victim.name', b: 'agent.name', c: 'reporter.name' });
});

it.each([
  ['Phone', 'Mobile', 'fixed', 'mobile'],
  ['電話番号', '携帯電話', 'fixed', 'mobile'],
  ['携帯', '固定電話', 'mobile', 'fixed'],
  ['Landline', 'Phone', 'fixed', 'mobile'],
])('tells which of %s and %s is for which telephone', (one, other, first, second) => {
  expect(keysOf(`<p><label>${one} <input id="a"></label></p><p><label>${other} <input id="b"></label></p>`)).toEqual({
    a: `reporter.phone ${first}`,
    b: `reporter.phone ${second}`,
  });
});
