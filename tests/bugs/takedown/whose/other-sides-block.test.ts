import '../../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { fillable, matchForm } from '../../../../utils/takedown/match/match-form';
import { representatives } from '../../../harness/whole';

const page = (inner: string, before = '') =>
  `<h1>権利侵害の申出</h1>${before}<form>${inner}<button>送信</button></form>`;
const keys = (html: string) =>
  Object.fromEntries(fillable(matchForm(new JSDOM(html).window.document)).map(({ key, element }) => [element.id, key]));
/** Keys of whoever writes. */
const own = (html: string) => Object.entries(keys(html)).filter(([, key]) => key.startsWith('reporter.'));

const row = (label: string, id: string, type = 'text', more = '') =>
  `<p><label for="${id}">${label}</label><input id="${id}" type="${type}" ${more}></p>`;
const CONTACT =
  row('お名前', 'name') + row('電話番号', 'tel', 'tel') + row('メールアドレス', 'mail', 'email') + row('住所', 'home');

it.each(
  representatives(
    ['投稿者の情報', '加害者', '相手方', '被申立人', '被申出人', '発信者の情報', '投稿した人の情報', 'Reported user'],
    12,
  ),
)('gives nothing of the sender to a block called %s, also where it is the only one', (title) => {
  expect(own(page(`<fieldset><legend>${title}</legend>${CONTACT}</fieldset>`))).toEqual([]);
  expect(own(page(`<h2>${title}</h2>${CONTACT}`))).toEqual([]);
});

it('fills the block of whoever complains beside that of the other side', () => {
  const sender = `<fieldset><legend>申出人</legend>${row('お名前', 'a')}${row('電話番号', 'b', 'tel')}</fieldset>`;
  expect(own(page(`${sender}<fieldset><legend>相手方</legend>${CONTACT}</fieldset>`))).toEqual([
    ['a', 'reporter.name'],
    ['b', 'reporter.phone'],
  ]);
});

it('reads whose a block is in the step, the tab, the answer or the paragraph over it, and in the head of its rows', () => {
  const tabs = (mine: boolean) =>
    `<div role="tablist"><button type="button" role="tab" aria-selected="${mine}">あなたの情報</button><button type="button" role="tab" aria-selected="${!mine}">相手の情報</button></div>`;
  expect(own(page(tabs(false) + CONTACT))).toEqual([]);
  expect(own(page(tabs(true) + CONTACT))).toHaveLength(4);
  expect(own(page(`<ol><li>あなたについて</li><li aria-current="step">相手方について</li></ol>${CONTACT}`))).toEqual(
    [],
  );
  const answer = (words: string) =>
    `<p>どなたの情報を入力しますか <label><input type="radio" name="w" checked>${words}</label></p>`;
  expect(own(page(answer('相手（加害者）') + CONTACT))).toEqual([]);
  expect(own(page(answer('自分') + CONTACT))).toHaveLength(4);
  expect(own(page(`<p>以下には、書き込みをした人について分かることをご記入ください。</p>${CONTACT}`))).toEqual([]);
  const table = `<table><tr><th rowspan="2">被申出人（投稿者）</th><th>氏名</th><td><input id="a"></td></tr><tr><th>電話番号</th><td><input id="b" type="tel"></td></tr></table>`;
  expect(own(page(table))).toEqual([]);
});

it('gives nothing of the sender to a form for whoever posted', () => {
  expect(keys(page(`<h2>削除に対する異議申立て（投稿した方へ）</h2>${CONTACT}`))).toEqual({});
  expect(keys(`<h1>Counter-notice</h1><form>${CONTACT}</form>`)).toEqual({});
});

it('heeds a note that says whose the datum is', () => {
  const described = row('お名前', 'a', 'text', 'aria-describedby="n"');
  expect(own(page(`${described}<small id="n">あなたのではなく、投稿者のお名前を書いてください。</small>`))).toEqual([]);
  expect(own(page(row('電話番号', 'a', 'tel', 'title="投稿した人の電話番号"')))).toEqual([]);
  const below = (note: string) => page(`${row('電話番号', 'a', 'tel')}<p><small>${note}</small></p>`);
  expect(own(below('※投稿した人の電話番号がわかる場合だけ書いてください'))).toEqual([]);
  expect(own(below('※日中につながる番号をお書きください'))).toEqual([['a', 'reporter.phone']]);
});

it('gives nothing of the sender to a block that everybody will read', () => {
  expect(own(page(`<p>ここに入力した内容は、投稿の下に公開されます。</p>${CONTACT}`))).toEqual([]);
  expect(own(page(`<p>What you enter here will be visible to everyone.</p>${CONTACT}`))).toEqual([]);
  expect(own(page(`<p>ここに入力した内容は公開されません。</p>${CONTACT}`))).toHaveLength(4);
  expect(keys(page(`<h2>クチコミを書く</h2>${CONTACT}<label>内容 <textarea id="x"></textarea></label>`))).toEqual({});
});

it('leaves a chat, a word to a friend and an order alone, whatever page they stand on', () => {
  const chat = `<div role="dialog" aria-label="チャットで相談"><form>${row('お名前', 'a')}${row('電話番号', 'b', 'tel')}</form></div>`;
  expect(keys(page(row('メールアドレス', 'c', 'email')) + chat)).not.toHaveProperty('a');
  const friend = `<fieldset><legend>友だちに教える</legend>${row('メールアドレス', 'm', 'email')}${row('お名前', 'n')}</fieldset>`;
  expect(keys(page(row('お名前', 'a') + friend))).toEqual({ a: 'reporter.name' });
  expect(keys(page(`<h2>ご注文手続き</h2>${CONTACT}`))).toEqual({});
});

it.each(
  representatives(['ご家族のメールアドレス', '削除してほしい氏名', 'なりすまされた電話番号', '公開ハンドルネーム'], 9),
)('leaves %s alone', (label) => {
  expect(keys(page(row('対象の投稿のURL', 'u', 'url') + row(label, 'a')))).not.toHaveProperty('a');
});

it.each(
  representatives(
    [
      '投稿した人',
      '書いたのは誰ですか',
      '誰が書いたものですか',
      '投稿した人をご存じですか',
      '投稿者に心当たりはありますか',
      '相手はどなたですか',
      '誰がやったと思いますか',
      'だれから受けましたか',
      'Who posted it?',
      'Who posted this about you?',
      'Do you know who posted it?',
      'Who might have posted it?',
      'Tell us who posted it',
      'Who is behind it?',
      'Who did this?',
      'Who said it?',
      'Who are you complaining about?',
    ],
    9,
  ),
)('gives nothing of the sender to a block under the question %s', (title) => {
  expect(own(page(`<fieldset><legend>${title}</legend>${CONTACT}</fieldset>`))).toEqual([]);
  expect(own(page(`<h2>${title}</h2>${CONTACT}`))).toEqual([]);
  expect(own(page(`<section><p>${title}</p>${CONTACT}</section>`))).toEqual([]);
});

it.each(['あなたはどなたですか', 'Who are you?', 'Who is reporting?'])(
  'fills the block of the sender under the question %s',
  (title) => expect(own(page(`<h2>${title}</h2>${CONTACT}`))).toHaveLength(4),
);
