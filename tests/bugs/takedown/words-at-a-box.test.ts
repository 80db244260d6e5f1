import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { fillable, matchForm } from '../../../utils/takedown/match/match-form';
import { isPassedOn } from '../../../utils/takedown/match/texts/passed-on';

const row = (label: string, id: string, type = 'text') =>
  `<p><label for="${id}">${label}</label> <input id="${id}" type="${type}"></p>`;
const pageOf = (rows: string) => new JSDOM(`<h1>権利侵害の報告</h1><form>${rows}</form>`).window.document;
const keys = (rows: string) =>
  Object.fromEntries(fillable(matchForm(pageOf(rows))).map(({ key, element }) => [element.id, key]));
const rest = row('対象のURL', 'u') + row('権利が侵害されたと主張する理由', 't');

it.each([
  ['text', '公開コメント欄に出す名前：', (words: string, box: string) => `<p>${words}${box}</p>`],
  [
    'a header',
    '公開コメント欄に出す名前',
    (words: string, box: string) => `<table><tr><th>${words}</th><td>${box}</td></tr></table>`,
  ],
  ['text', 'コメント欄の表示ネーム：', (words: string, box: string) => `<p>${words}${box}</p>`],
])('reads %s at a box as its label, where its own stands elsewhere: %s', (_, words, round) => {
  const found = keys(`<p><label for="n">氏名</label></p>${rest}${round(words, '<input id="n" type="text">')}`);
  expect(found['n']).toBeUndefined();
  expect(found['u']).toBe('post.permalink');
});

it('reads words at a box that is named for screen readers alone', () => {
  const box = '<input id="m" type="text" aria-label="メールアドレス">';
  expect(keys(`${rest}<p>公開プロフィールに載せるメール：${box}</p>`)['m']).toBeUndefined();
  expect(keys(`${rest}<p>ご連絡先のメール：${box}</p>`)['m']).toBe('reporter.email');
});

it.each([
  ['named for screen readers', 'aria-label="お名前"', (list: string, box: string) => `<p>${list}${box}</p>`],
  ['with its name as an example', 'placeholder="お名前"', (list: string, box: string) => `<p>${list}：${box}</p>`],
  [
    'in a cell',
    'aria-label="お名前"',
    (list: string, box: string) => `<table><tr><td>${list}</td><td>${box}</td></tr></table>`,
  ],
  [
    'whose label stands elsewhere',
    '',
    (list: string, box: string) => `<p><label for="n">お名前</label></p><hr><p>${list}${box}</p>`,
  ],
])('reads the answer that a list before a box shows as its label: %s', (_, named, round) => {
  const box = `<input type="text" id="n" ${named}>`;
  const list = (shown: string) => `<select id="s"><option>${shown}</option><option>その他</option></select>`;
  expect(keys(rest + round(list('発信者の氏名'), box))['n']).toBeUndefined();
  expect(keys(rest + round(list('お名前'), box))['n']).toBe('reporter.name');
  const drawn = '<button type="button" aria-haspopup="listbox">発信者の氏名</button>';
  expect(keys(rest + round(drawn, box))['n']).toBeUndefined();
});

it.each([
  ['a label in its own line', `<p><label for="n">氏名</label></p><p>（全角）<input id="n" type="text"></p>`],
  ['a label before a country code', `<p><label for="n">氏名</label></p><p>姓名：<input id="n" type="text"></p>`],
  ['a label beside', row('氏名', 'n')],
])('fills a box under %s', (_, html) => {
  expect(keys(html + rest)['n']).toBe('reporter.name');
});

it.each(['サイトに公開する情報', '掲示板に表示される内容', '公開プロフィール', 'Public details'])(
  'leaves a block to the person whose legend says that others read it: %s',
  (legend) => {
    const page = pageOf(`<fieldset><legend>${legend}</legend>${row('氏名', 'n')}</fieldset>${rest}`);
    expect(isPassedOn(page.getElementById('n') as Element)).toBe(true);
    expect(isPassedOn(page.getElementById('u') as Element)).toBe(false);
  },
);

it('gives one date to a box for the day and to one for the day with its hour', () => {
  expect(keys(rest + row('投稿日', 'd', 'date') + row('投稿日時', 'e', 'datetime-local'))).toMatchObject({
    d: 'post.postedAt',
    e: 'post.postedAt',
  });
  expect(keys(rest + row('投稿日', 'd', 'date') + row('投稿日', 'e', 'date'))).not.toHaveProperty('d');
});
