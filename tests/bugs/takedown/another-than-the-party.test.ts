import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../../utils/takedown/match/match-form';
import { representatives } from '../../harness/whole';

const field = (label: string, id: string) => `<p><label for="${id}">${label}</label><input id="${id}"></p>`;
const japanese = field('メールアドレス', 'mail') + field('対象となる投稿のURL', 'url');
const english = field('Email address', 'mail') + field('URL of the post', 'url');
/** What the box of a label takes in a short form that asks nobody's name. */
const keyOf = (label: string) => {
  const base = /[a-z]/.test(label) ? english : japanese;
  const page = new JSDOM(`<h1>投稿の削除依頼 / Report a post</h1><form>${base}${field(label, 'asked')}</form>`);
  return matchForm(page.window.document).find(({ element }) => element.id === 'asked')?.key ?? 'empty';
};

describe('a box stays empty', () => {
  it.each(
    representatives(
      [
        '前任の代理人のお名前',
        '後任の代理人の氏名',
        '担当を外れた弁護士の氏名',
        '仮の代理人の氏名',
        '申請者の前の勤務先',
        '他の被害者のお名前',
        'ほかの権利者のお名前',
        'その他の権利者のお名前',
        'Name of your former employer',
        'New lawyer’s name',
        'Another victim’s name',
      ],
      4,
    ),
  )('for whoever came before or after a party, or is another: %s', (label) => {
    expect(keyOf(label)).toBe('empty');
  });

  it.each(
    representatives(
      [
        '元交際相手のお名前',
        '元従業員のお名前',
        '被害者の母の氏名',
        '投稿を書かれた人の友人の氏名',
        '声の主のお名前',
        '名前の読み方がわからない人',
        'Person who told you about the post',
        'Name of the person who was with you',
      ],
      4,
    ),
  )('for whoever stands in another relation: %s', (label) => {
    expect(keyOf(label)).toBe('empty');
  });

  it.each(
    representatives(
      [
        '事件が起きた場所の住所',
        '発生場所の郵便番号',
        '現場の所在地',
        '現場の電話番号',
        '発生した都道府県',
        '事件のあった市区町村',
        'トラブルが起きた都道府県',
        'Address of the incident',
        'State where it occurred',
      ],
      4,
    ),
  )('for where it happened: %s', (label) => {
    expect(keyOf(label)).toBe('empty');
  });

  it.each(
    representatives(
      [
        '希望する表示名',
        '拡散した人のアカウント',
        '投稿に書かれた番号',
        'Preferred display name',
        'Account that retweeted it',
      ],
      5,
    ),
  )('for what one wishes to be called, whoever spread it, what the words hold: %s', (label) => {
    expect(keyOf(label)).toBe('empty');
  });
});

it.each(
  representatives(
    [
      ['代理人の氏名', 'agent.name'],
      ['被害者のお名前', 'victim.name'],
      ['写真に写っている人の氏名', 'victim.name'],
      ['勤務先', 'reporter.organization'],
      ['都道府県', 'reporter.address.region'],
      ['投稿者の表示名', 'post.authorHandle'],
      ['コメント番号', 'post.number'],
    ],
    4,
  ),
)('the party’s own box is filled as before: %s', (label, key) => {
  expect(keyOf(label)).toBe(key);
});
