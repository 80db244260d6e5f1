import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../../utils/takedown/match/match-form';
import { representatives } from '../../harness/whole';

/** What each box of a short report takes, by its id. */
function keysOf(rows: string): Record<string, string> {
  const page = new JSDOM(`<h1>口コミの削除依頼 / Report a review</h1><form>${rows}
    <p><label for="url">対象の口コミのURL</label><input id="url"></p></form>`);
  return Object.fromEntries(matchForm(page.window.document).map(({ element, key }) => [element.id, key]));
}
const box = (label: string, id = 'asked') => `<p><label for="${id}">${label}</label><input id="${id}"></p>`;
const sender = `${box('ご担当者のお名前', 'name')}${box('メールアドレス', 'mail')}`;
const countries = (label: string) =>
  `<p><label for="asked">${label}</label><select id="asked"><option>日本<option>フランス<option>カナダ</select></p>`;

describe('nothing is written into', () => {
  it.each(
    representatives(
      [
        '店名',
        'お店の電話番号',
        '店舗の所在地',
        '医療機関の名称',
        'お宿の名前',
        'サロンの都道府県',
        'Name of the restaurant',
        'Shop phone',
        'Clinic',
        'Hospital or clinic',
        'Practice or hospital',
        'Practice address',
      ],
      4,
    ),
  )('what a shop or a place is called and where it is, though the form asks for no company: %s', (label) => {
    expect(keysOf(`${box(label)}${sender}`)['asked']).toBeUndefined();
  });

  it('the place of a block that is of a shop, while its contact is who writes', () => {
    const keys = keysOf(`<fieldset><legend>店舗の情報</legend>${box('店舗名', 'shop')}${box('住所', 'place')}
      <p><label for="region">都道府県</label><select id="region"><option>東京都<option>大阪府<option>京都府</select></p>
      ${box('返信先のメールアドレス', 'mail')}</fieldset>`);
    expect(keys).toEqual({ mail: 'reporter.email', url: 'post.permalink' });
  });

  it.each(
    representatives(
      [
        '権利を主張なさる国',
        '侵害が起きた国',
        '準拠法の国',
        'Country in which you claim the right',
        'Country whose law is infringed',
      ],
      3,
    ),
  )('a country that is asked for rights or law: %s', (label) => {
    expect(keysOf(`${sender}${countries(label)}`)['asked']).toBeUndefined();
  });

  it.each([
    'If you know who wrote it, real name of that person',
    'If you know who posted it, full name of that individual',
  ])('whoever is thought to have written: %s', (label) => {
    expect(keysOf(`${sender}${box(label)}`)['asked']).toBeUndefined();
  });

  it.each(['投稿を見つけた日', '投稿を見せられた日', 'Day you spotted the review'])(
    'a day of something that one did with a post in words that nobody knows: %s',
    (label) => {
      expect(keysOf(`${sender}${box(label)}`)['asked']).toBeUndefined();
    },
  );

  it('two boxes of which a row header lists one by a word that nobody knows', () => {
    const keys = keysOf(
      `${sender}<table><tr><th>Postcode / zorp</th><td><input id="one"><input id="two"></td></tr></table>`,
    );
    expect([keys['one'], keys['two']]).toEqual([undefined, undefined]);
  });
});

describe('still read is', () => {
  it.each([
    ['お店の運営会社', 'reporter.organization'],
    ['Restaurant you work for', 'reporter.organization'],
    ["Practice or hospital you're with", 'reporter.organization'],
    ['Email at the practice', 'reporter.email'],
  ])('the company behind a shop, or in which one works: %s', (label, key) => {
    expect(keysOf(`${box('ご担当者のお名前', 'name')}${box(label)}`)['asked']).toBe(key);
  });

  it.each(['お住まいの国', 'Country you live in', '国・地域'])('the country of whoever asks: %s', (label) => {
    expect(keysOf(`${sender}${countries(label)}`)['asked']).toBe('reporter.address.country');
  });

  it('a telephone number or a postcode that is asked in so many digits', () => {
    const keys = keysOf(`${sender}
      <fieldset><legend>Phone</legend>${box('first three digits', 'a')}${box('next three digits', 'b')}${box('last four digits', 'c')}</fieldset>
      ${box('Postal code, first three', 'd')}${box('Postal code, last three', 'e')}`);
    expect(keys).toMatchObject({
      a: 'reporter.phone1',
      b: 'reporter.phone2',
      c: 'reporter.phone3',
      d: 'reporter.address.postalCode1',
      e: 'reporter.address.postalCode2',
    });
  });
});
