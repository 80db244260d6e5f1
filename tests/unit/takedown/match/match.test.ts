import '../../../harness/lexicon-setup';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cssPath } from '../../../../utils/takedown/match/css-path';
import { matchForm } from '../../../../utils/takedown/match/match-form';
import { representatives } from '../../../harness/whole';
import { route } from './match-samples';

const page = (html: string) => new JSDOM(html).window.document;
const keys = (html: string) => Object.fromEntries(matchForm(page(html)).map(({ key, element }) => [element.id, key]));
const fixture = (name: string) =>
  new JSDOM(readFileSync(new URL(`../../../fixtures/forms/route/${name}.html`, import.meta.url), 'utf8'), {
    runScripts: 'dangerously',
  }).window.document;

describe('matchForm', () => {
  it('reads a table as Japanese forms are', () => {
    const html = `<form><table>
      <tr><th>お名前<em>※</em></th><td>姓 <input id="a">　名 <input id="b"></td></tr>
      <tr><th>フリガナ（必須）</th><td>セイ <input id="c">　メイ <input id="d"></td></tr>
      <tr><th>電話番号</th><td><input id="e" maxlength="4">-<input id="f">-<input id="g"></td></tr>
      <tr><th>郵便番号</th><td>〒<input id="h">－<input id="i"></td></tr>
      <tr><th>メールアドレス</th><td><input id="j"></td></tr>
      <tr><th>同上（確認用）</th><td><input id="k"></td></tr>
      <tr><th>ＦＡＸ</th><td><input id="l">-<input id="m">-<input id="n"></td></tr></table></form>`;
    expect(keys(html)).toEqual({
      a: 'reporter.lastName',
      b: 'reporter.firstName',
      c: 'reporter.lastKana',
      d: 'reporter.firstKana',
      e: 'reporter.phone1',
      f: 'reporter.phone2',
      g: 'reporter.phone3',
      h: 'reporter.address.postalCode1',
      i: 'reporter.address.postalCode2',
      j: 'reporter.email',
      k: 'reporter.emailConfirm',
    });
  });

  it('refuses a tie', () => {
    expect(
      keys('<label>理由 <textarea id="a"></textarea></label><label>理由 <textarea id="b"></textarea></label>'),
    ).toEqual({});
  });

  it('refuses an address split at the @', () => {
    expect(keys('<p>メールアドレス <input id="a">＠<input id="b"></p>')).toEqual({});
  });

  it.each(
    representatives(
      [
        '<label>パスワード <input id="a" type="password"></label>',
        '<label>お名前 <input id="a" type="hidden"></label>',
        '<label>お名前 <input id="a" style="display:none"></label>',
        '<div style="position:absolute;left:-9999px"><label>お名前 <input id="a"></label></div>',
        '<div aria-hidden="true"><label>メールアドレス <input id="a"></label></div>',
        '<label>お名前 <input id="a" readonly></label>',
        '<label>電子署名（氏名の入力） <input id="a"></label>',
        '<label>Signature (type your full name) <input id="a"></label>',
        '<label>画像に表示された文字 <input id="a"></label>',
        '<label>What is 4 + 3? <input id="a"></label>',
        '<label>本人確認書類の写し <input id="a" type="file"></label>',
        '<label><input id="a" type="checkbox"> 記載内容に相違ありません</label>',
        '<label>メールマガジンの登録 <input id="a" type="email"></label>',
        '<label>サイト内検索 <input id="a"></label>',
        '<label>ユーザー名 <input id="a" autocomplete="username"></label>',
      ],
      5,
    ),
  )('leaves alone: %s', (html) => expect(keys(`<form>${html}</form>`)).toEqual({}));

  it('leaves a form with a password alone, however much it asks', () => {
    const html = `<form><label>Mobile number <input id="a"></label><label>Password <input type="password"></label>
      <label>Name <input id="b"></label><label>Email ID <input id="c"></label></form>`;
    expect(keys(html)).toEqual({});
  });

  it('reads a label without what explains it in an element of its own, unless it goes on there', () => {
    const html = (help: string) => `<form><label>Link to the post <input id="a"></label>
      <label>Name <small>${help}</small> <input id="b"></label></form>`;
    expect(keys(html("We'll never share this"))['b']).toBe('reporter.name');
    expect(keys(html('of your dentist'))['b']).toBeUndefined();
    expect(keys(html('Type it to sign'))['b']).toBeUndefined();
  });

  it('reads boxes to tick as one question beside a box for others', () => {
    const html = `<form><label>Link to the post <input id="a"></label><p>What is wrong?</p><div>
      <div><input type="checkbox" id="b"><label for="b">Defamation</label></div>
      <div><input type="checkbox" id="c"><label for="c">Harassment</label></div>
      <div><input type="checkbox" id="d"><label for="d">Privacy</label></div>
      <input name="other_text" placeholder="Something else"></div></form>`;
    expect(keys(html)).toEqual({ a: 'post.permalink', b: 'case.claim' });
  });

  it('tells what is wrong with a post from who reports it', () => {
    const html = `<form><label>口コミのURL <input id="a"></label><label>お問い合わせ種別 <select id="b"><option>選択してください</option>
      <option>事実と異なる内容が書かれている</option><option>従業員個人への中傷がある</option>
      <option>プライバシーの侵害</option></select></label></form>`;
    expect(keys(html)).toEqual({ a: 'post.permalink', b: 'case.claim' });
  });

  it('tells the sender, the represented, counsel and the poster apart', () => {
    const html = `<form><label>氏名 <input id="a"></label><label>権利者の氏名 <input id="b"></label>
      <label>代理人氏名 <input id="c"></label><label>投稿者のユーザー名 <input id="d"></label>
      <label>投稿者の氏名 <input id="e"></label><label>権利者の電話番号 <input id="f"></label></form>`;
    expect(keys(html)).toEqual({ a: 'reporter.name', b: 'victim.name', c: 'agent.name', d: 'post.authorHandle' });
  });

  it('finds X’s fields by the end of their names, whatever stands before', () => {
    const html =
      '<form><input name="8Kq2_Form_Email__c" id="a"><textarea name="8Kq2_DescriptionText" id="b"></textarea></form>';
    const found = matchForm(page(html), route('x-private-info').fields);
    expect(found.map(({ key, score }) => [key, score])).toEqual([
      ['reporter.email', 100],
      ['case.reason', 100],
    ]);
  });

  it('lets no selector of a route reach what must not be touched', () => {
    const html = '<form><label>電子署名 <input name="x_sig" id="a"></label></form>';
    expect(matchForm(page(html), [{ key: 'reporter.name', selectors: ['[name$="_sig"]'] }])).toEqual([]);
  });

  it('gives selectors that find the same control again', () => {
    const document = page("<form><p>お名前 <input></p><p>メール <input name='a\"b'></p></form>");
    for (const { element } of matchForm(document)) expect(document.querySelector(cssPath(element))).toBe(element);
  });

  it.each(
    representatives(
      [
        [
          'x-japan-report',
          ['case.relationship', 'reporter.name', 'reporter.email', 'post.permalink', 'case.claim', 'case.reason'],
        ],
        [
          'google-legal',
          [
            'reporter.address.country',
            'reporter.name',
            'reporter.organization',
            'victim.name',
            'reporter.email',
            'post.permalink',
            'case.reason',
            'post.quote',
          ],
        ],
        [
          'tabelog-contact',
          ['post.permalink', 'post.quote', 'case.reason', 'reporter.name', 'reporter.email', 'reporter.emailConfirm'],
        ],
      ],
      4,
    ),
  )('reads the copy of %s', (name, expected) => {
    expect(matchForm(fixture(name)).map(({ key }) => key)).toEqual(expected);
  });
});
