import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { fillable, matchForm } from '../../../utils/takedown/match/match-form';
import { asksForOthers } from '../../../utils/takedown/match/settling/form-purpose';

const row = (label: string, id: string) => `<p><label for="${id}">${label}</label><input id="${id}" type="text"></p>`;
const area = (label: string) => `<p><label for="t">${label}</label><textarea id="t"></textarea></p>`;
const PERSON = row('氏名', 'n') + row('メールアドレス', 'm');
const PERSON_EN = row('Your name', 'n') + row('E-mail address', 'm');
const REPORT = `${PERSON}${row('対象のURL', 'u')}${area('権利が侵害されたと主張する理由')}`;

const form = (title: string, rows: string, button: string, action = '/send', own = '') =>
  new JSDOM(
    `<title>x</title><h1>${title}</h1><form action="${action}" method="post">${own}${rows}<button>${button}</button></form>`,
    { url: 'https://help.example/form' },
  ).window.document;
const keys = (page: Document) => fillable(matchForm(page)).map(({ key }) => key);

it.each([
  ['a message to the poster', form('投稿者にメッセージを送る', PERSON + area('メッセージ'), '投稿者に送る')],
  ['a message told by its button', form('お便り', PERSON + area('内容'), '投稿者に送信する')],
  [
    'a comment on a help page',
    form('ヘルプ記事', area('コメント') + PERSON, 'コメントを送信', '/comments', '<h3>コメントを残す</h3>'),
  ],
  [
    'the objection of the poster',
    form(
      '削除に対する異議申立てフォーム（投稿者の方専用）',
      `${PERSON}${row('対象のURL', 'u')}${area('異議の理由')}`,
      '送信',
    ),
  ],
  [
    'an answer of the poster',
    form('意見照会に対するご回答', `${PERSON}${row('対象のURL', 'u')}${area('理由')}`, '送信'),
  ],
  ['a post that everybody reads', form('権利侵害の報告', REPORT, '投稿を公開する')],
  ['an appeal', form('Appeal a removal', `${PERSON_EN}${row('URL of the post', 'u')}${area('Reason')}`, 'Submit')],
  ['a public reply', form('Help', PERSON_EN + area('Your words'), 'Post a public comment')],
  ['a word to the author', form('Message the author', PERSON_EN + area('Message'), 'Send')],
])('writes nothing of a person into %s, and says so', (_, page) => {
  expect(keys(page)).toEqual([]);
  expect(asksForOthers(page)).toBe(true);
});

it.each([
  ['a report', form('権利侵害の報告フォーム', REPORT, '送信')],
  ['a report that speaks of its poster', form('投稿者への連絡がつかない場合の削除依頼', REPORT, '確認画面へ')],
  ['a contact form', form('お問い合わせ', PERSON + area('お問い合わせ内容'), 'メッセージを送信', '/message/send')],
  ['a contact form in English', form('Contact us', PERSON_EN + area('Your message'), 'Send message', '/contact')],
  ['a report of a comment', form('コメントの通報', REPORT, '送信', '/comments/report')],
  ['a report of a review', form('口コミの投稿に関する違反報告', REPORT, '送信する')],
])('fills %s', (_, page) => {
  expect(keys(page)).toEqual(expect.arrayContaining(['reporter.name', 'reporter.email']));
  expect(asksForOthers(page)).toBe(false);
});

it('goes by the form where a page holds a report beside others', () => {
  const page = form('ヘルプ', REPORT, '送信', '/report', '<h2>権利侵害の報告</h2>');
  page.body.insertAdjacentHTML(
    'beforeend',
    `<form action="/comments"><h3>コメントを残す</h3>${row('名前', 'c1')}${row('メール', 'c2')}<button>コメントを送信</button></form>`,
  );
  expect(keys(page)).toEqual(expect.arrayContaining(['reporter.name', 'post.permalink']));
  expect(asksForOthers(page)).toBe(false);
});
