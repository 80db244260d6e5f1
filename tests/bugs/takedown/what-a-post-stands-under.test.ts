import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { fillable, matchForm } from '../../../utils/takedown/match/match-form';
import { representatives } from '../../harness/whole';

/** What the box of a label takes beside the sender's name and mail, the post's address and its text. */
const keyOf = (label: string) => {
  const others = /[ぁ-んァ-ヶ一-龠]/.test(label)
    ? ['お名前', 'メールアドレス', '対象の投稿のURL', '問題の投稿の本文']
    : ['Your name', 'Email address', 'URL of the post', 'Text of the post'];
  const rows = [...others, label]
    .map((each, at) => `<p><label for="b${at}">${each}</label><input id="b${at}"></p>`)
    .join('');
  const page = new JSDOM(`<h1>投稿の削除依頼 / Report a post</h1><form>${rows}<button>送信 / Send</button></form>`);
  return fillable(matchForm(page.window.document)).find(({ element }) => element.id === 'b4')?.key ?? 'empty';
};

it.each(
  representatives(
    [
      ['項目名', 'thread.title'],
      ['放送タイトル', 'thread.title'],
      ['Stream title', 'thread.title'],
      ['親記事の番号', 'thread.number'],
      ['Thread key (ten digits)', 'thread.number'],
    ],
    3,
  ),
)('what a post stands under is told by its kind: %s', (label, key) => {
  expect(keyOf(label)).toBe(key);
});

it.each(
  representatives(
    [
      'アプリ名',
      '地図上の場所の名前',
      '中傷コメントがあるプロジェクトの名称',
      '口コミが付いた物件の番号',
      'レビューがついている商品名',
      'App name',
      'Name of the place on the map',
      'Listing the review appears under',
      'Business the review is about',
    ],
    4,
  ),
)('what a post speaks of is no title, and its number is nobody’s: %s', (label) => {
  expect(keyOf(label)).toBe('empty');
});

it.each(
  representatives(
    [
      ['版番号（oldid）', 'post.number'],
      ['お客様の声ID', 'post.number'],
      ['書き込みの左上にある数字', 'post.number'],
      ['Confession number', 'post.number'],
      ['Revision or diff number', 'post.number'],
      ['口コミの投稿月', 'post.postedAt'],
      ['Time of the edit', 'post.postedAt'],
      ['How old is the review?', 'post.postedAt'],
    ],
    4,
  ),
)('a post is told by what a site calls it: %s', (label, key) => {
  expect(keyOf(label)).toBe(key);
});

it.each(
  representatives(
    [
      ['口コミで名指しされた店員の名前', 'victim.name'],
      ['Subject of the defamatory statements', 'victim.name'],
      ['ご職業・勤務先', 'reporter.organization'],
      ['Outfit', 'reporter.organization'],
    ],
    4,
  ),
)('a client, an employer in other words: %s', (label, key) => {
  expect(keyOf(label)).toBe(key);
});

it.each(
  representatives(
    [
      'サイト・アプリの名前',
      'サイトまたはアプリの名称',
      '掲載店舗名',
      '商品ID',
      'ご希望の弁護士',
      '添乗員の名前',
      '担当課記入欄：受付者',
      'Role',
      'Name of the website or app',
      'Account being impersonated',
      'Date of your management response',
      'Which episode number?',
    ],
    5,
  ),
)('what looks like it stays empty: %s', (label) => {
  expect(keyOf(label)).toBe('empty');
});
