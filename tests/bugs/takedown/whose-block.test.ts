import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { matchForm } from '../../../utils/takedown/match/match-form';

const keys = (html: string) =>
  Object.fromEntries(matchForm(new JSDOM(html).window.document).map(({ key, element }) => [element.id, key]));

const row = (label: string, id: string) => `<p><label for="${id}">${label}</label><input id="${id}"></p>`;
const POST = row('Link to the post', 'url');
const AGENT = `<h2>1. Authorised representative</h2>${row('Email', 'mail')}${row('Telephone', 'tel')}${row('Postcode', 'zip')}`;

it('takes the only block for contact for the sender’s, whoever its heading says it is of', () => {
  const principal = `<h2>2. Complainant</h2>${row('Name', 'whom')}`;
  expect(keys(`<h1>Removal request</h1><form>${AGENT}${principal}${POST}</form>`)).toEqual({
    mail: 'reporter.email',
    tel: 'reporter.phone',
    zip: 'reporter.address.postalCode',
    whom: 'victim.name',
    url: 'post.permalink',
  });
});

it('leaves the block of an agent alone where the sender has one of their own', () => {
  const sender = `<h2>2. About you</h2>${row('Name', 'name')}${row('Your email', 'own')}`;
  expect(keys(`<h1>Removal request</h1><form>${AGENT}${sender}${POST}</form>`)).toEqual({
    name: 'reporter.name',
    own: 'reporter.email',
    url: 'post.permalink',
  });
});

it('takes the company behind a shop for where they work, and nothing that is the shop’s own', () => {
  const shop = row('医療機関名', 'shop') + row('ご依頼者様のお名前', 'name') + row('医療機関の所在地', 'place');
  const rest = row('施設の代表電話', 'tel') + row('メールアドレス', 'mail') + row('口コミのURL', 'url');
  for (const company of ['', row('運営会社名', 'company')]) {
    const found = keys(`<h1>口コミの削除依頼</h1><form>${shop}${company}${rest}</form>`);
    expect(found['company']).toBe(company === '' ? undefined : 'reporter.organization');
    for (const own of ['shop', 'place', 'tel']) expect(found).not.toHaveProperty(own);
  }
});

it('takes the full name asked of a shop for a person’s', () => {
  const block = `<h2>出店者さまのこと</h2>${row('氏名', 'name')}${row('住所', 'place')}${row('電話番号', 'tel')}`;
  const post = `<h2>評価のこと</h2>${row('評価のリンク', 'url')}`;
  expect(keys(`<h1>評価の取り消し</h1><form>${block}${post}</form>`)).toEqual({
    name: 'reporter.name',
    tel: 'reporter.phone',
    url: 'post.permalink',
  });
});

it('takes a name that every box of a survey bears for the name of none', () => {
  const question = (words: string, id: string) =>
    `<div role="listitem"><div>${words}</div><input id="${id}" aria-label="回答を入力"></div>`;
  const rows = ['お名前', 'メールアドレス', '電話番号', '投稿のURL'].map((words, at) => question(words, `q${at}`));
  expect(keys(`<h1>削除依頼</h1><form>${rows.join('')}</form>`)).toEqual({
    q0: 'reporter.name',
    q1: 'reporter.email',
    q2: 'reporter.phone',
    q3: 'post.permalink',
  });
});

it('reads what a page calls hidden and shows by its style sheet', () => {
  const steps = `<div>${POST}</div><div hidden style="display: block">${row('Your email', 'mail')}${row('Your name', 'name')}</div>`;
  expect(keys(`<h1>Report</h1><form>${steps}</form>`)).toEqual({
    url: 'post.permalink',
    mail: 'reporter.email',
    name: 'reporter.name',
  });
});

it('takes options that say what is wrong for the wrong, though some of them name a person', () => {
  const options = [
    'Names one of our staff',
    'Is false and defamatory',
    'Was not written by a customer of ours',
    'Threatens somebody',
  ];
  const list = options.map((each) => `<option>${each}</option>`).join('');
  const html = `<h1>Report a review</h1><form>${POST}<p>Tick all that apply <select id="wrong"><option></option>${list}</select></p></form>`;
  expect(keys(html)).toEqual({ url: 'post.permalink', wrong: 'case.claim' });
});
