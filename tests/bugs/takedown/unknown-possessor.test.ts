import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { fillable, matchForm } from '../../../utils/takedown/match/match-form';
import { representatives } from '../../harness/whole';

type Row = readonly [label: string, id: string];
/** Label before its box, head of a row, a line by itself. */
const LAYOUTS = [
  (rows: readonly Row[]) =>
    rows.map(([label, id]) => `<p><label for="${id}">${label}</label><input id="${id}"></p>`).join(''),
  (rows: readonly Row[]) =>
    `<table>${rows.map(([label, id]) => `<tr><th>${label}</th><td><input id="${id}"></td></tr>`).join('')}</table>`,
  (rows: readonly Row[]) => rows.map(([label, id]) => `${label}<br><input id="${id}"><br>`).join(''),
];
const JAPANESE: readonly Row[] = [
  ['対象の投稿のURL', 'url'],
  ['メールアドレス', 'mail'],
];
const ENGLISH: readonly Row[] = [
  ['URL of the post', 'url'],
  ['Email address', 'mail'],
];
/** What the box of a label takes in short forms that ask for nothing of the kind elsewhere. */
const keysOf = (label: string) =>
  LAYOUTS.map((layout) => {
    const rows = layout([...(/[ぁ-んァ-ヶ一-龠]/.test(label) ? JAPANESE : ENGLISH), [label, 'asked']]);
    const page = new JSDOM(`<h1>投稿の削除依頼 / Report a post</h1><form>${rows}<button>送信 / Send</button></form>`);
    return fillable(matchForm(page.window.document)).find(({ element }) => element.id === 'asked')?.key ?? 'empty';
  });

describe('a datum of whoever no word knows stays empty', () => {
  it.each(
    representatives(
      [
        '大家さんの電話番号',
        '配達員のお名前',
        '顧問税理士のメールアドレス',
        '派遣元の会社名',
        '退職した会社の電話番号',
        '動画を編集した人の名前',
        '担当だった弁護士の氏名',
        "Landlord's phone number",
        'GP surgery telephone',
        "Hosting provider's email",
        "Advertiser's company name",
        "Ex-partner's full name",
        'Referred by (name)',
        'Landlord (name)',
      ],
      7,
    ),
  )('%s', (label) => {
    expect(keysOf(label)).toEqual(['empty', 'empty', 'empty']);
  });
});

it.each(
  representatives(
    ['訪問月', '商品の発送日', '契約日', 'Shipping date', 'Date of contract', 'Date the incident happened'],
    6,
  ),
)('the time of another event is not the post’s: %s', (label) => {
  expect(keysOf(label)).toEqual(['empty', 'empty', 'empty']);
});

it.each(
  representatives(
    ['相手方のお名前', '加害者の名前', '被申立人のお名前', "Offender's name", 'Name of the other party'],
    5,
  ),
)('a plain name of whoever is accused is the one in life: %s', (label) => {
  expect(keysOf(label)).toEqual(['empty', 'empty', 'empty']);
});

it('in the block of the other side, too', () => {
  const page = (title: string, label: string) =>
    new JSDOM(`<h1>投稿の削除依頼</h1><form><p><label>対象の投稿のURL <input></label></p>
      <fieldset><legend>${title}</legend><p><label>${label} <input id="asked"></label></p></fieldset></form>`);
  const keyOf = (title: string, label: string) =>
    fillable(matchForm(page(title, label).window.document)).find(({ element }) => element.id === 'asked')?.key;
  expect(keyOf('相手方について', 'お名前')).toBeUndefined();
  expect(keyOf('投稿者について', 'アカウント名')).toBe('post.authorHandle');
});

it('whose “their” is, the nearest heading tells', () => {
  const page = (title: string) =>
    new JSDOM(`<h1>Report a post</h1><form><p><label>URL of the post <input></label></p>
      <fieldset><legend>${title}</legend><p><label>Their @handle <input id="asked"></label></p></fieldset></form>`);
  const keyOf = (title: string) =>
    fillable(matchForm(page(title).window.document)).find(({ element }) => element.id === 'asked')?.key;
  expect(keyOf('The victim')).toBeUndefined();
  expect(keyOf('Person being targeted')).toBeUndefined();
  expect(keyOf('Who posted it')).toBe('post.authorHandle');
});

it.each(
  representatives(
    [
      ['投稿者の名前', 'post.authorHandle'],
      ['相手のアカウント名', 'post.authorHandle'],
      ['Their username', 'post.authorHandle'],
      ['書き込まれた日時', 'post.postedAt'],
      ['被害を受けた従業員の氏名', 'victim.name'],
      ['委任を受けた代理人のお名前', 'agent.name'],
      ['日中つながるお電話番号', 'reporter.phone'],
      ['Reception telephone', 'reporter.phone'],
      ['Best number to reach you on', 'reporter.phone'],
      ['Company you work for', 'reporter.organization'],
      ['Name of the person filling this in', 'reporter.name'],
    ],
    6,
  ),
)('what words tell is filled as before: %s', (label, key) => {
  expect(keysOf(label)).toEqual([key, key, key]);
});

/** What each box takes by its label, with no other row on the form. */
const readForm = (...rows: readonly Row[]) => {
  const page = new JSDOM(
    `<h1>投稿の削除依頼 / Report a post</h1><form>${LAYOUTS[0]?.(rows)}<button>送信 / Send</button></form>`,
  );
  return Object.fromEntries(fillable(matchForm(page.window.document)).map(({ element, key }) => [element.id, key]));
};

describe('another box of the page tells whose an unknown word is', () => {
  it('the sender: it stands over the mail for the answer, too', () => {
    const found = readForm(
      ['対象の投稿のURL', 'url'],
      ['マネージャーのお名前', 'name'],
      ['マネージャーの連絡用メール', 'mail'],
      ['マネージャーの携帯', 'phone'],
    );
    expect(found).toMatchObject({ name: 'reporter.name', mail: 'reporter.email', phone: 'reporter.phone' });
  });

  it('the sender: no other mail is asked for', () => {
    expect(readForm(['URL of the post', 'url'], ['Your name', 'name'], ['Web email', 'mail'])).toHaveProperty(
      'mail',
      'reporter.email',
    );
  });

  it('nobody known: two that are strangers each', () => {
    const found = readForm(
      ['URL of the post', 'url'],
      ['Your email', 'mail'],
      ["Landlord's email", 'other'],
      ["Landlord's phone", 'phone'],
    );
    expect(found).not.toHaveProperty('other');
    expect(found).not.toHaveProperty('phone');
  });
});

it('a place of work is the sender’s, of whom a word for a place tells nothing else', () => {
  const found = readForm(
    ['URL of the post', 'url'],
    ['Email', 'mail'],
    ['Property street', 'street'],
    ['Property city', 'city'],
    ['Property ZIP', 'zip'],
  );
  expect(found).toMatchObject({ city: 'reporter.address.city', zip: 'reporter.address.postalCode' });
});
