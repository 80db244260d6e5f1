import '../../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { explainForm } from '../../../../utils/takedown/match/explain-form';

const page = `<h1>削除依頼フォーム</h1><form>
  <p><label>お名前<input id="name"></label></p>
  <p><label>削除希望URL<input id="url"></label></p>
  <p><label>削除理由<textarea id="reason"></textarea></label></p>
  <p><label>パスワード<input id="password" type="password"></label></p>
  <p style="display:none"><label>メールアドレス<input id="trap" tabindex="-1"></label></p>
  <p><label>電話番号<input id="x7"></label></p>
  <p><label>電話番号<input id="x8"></label></p>
  <p><label>受付番号<input id="fixed" readonly value="17"></label></p>
  <button>送信</button></form>`;

const told = explainForm(new JSDOM(page).window.document);

it('gives every control the words that decided, or the rule that refused it', () => {
  const tie = 'reporter.phone, but another control says it as well or the form is no report';
  expect(told.map(({ element, key, refused }) => [element.id, key ?? refused])).toEqual([
    ['name', 'reporter.name'],
    ['url', 'post.permalink'],
    ['reason', 'case.reason'],
    ['password', 'a box of type password'],
    ['trap', 'passed over by the tab key: a trap'],
    ['x7', tie],
    ['x8', tie],
    ['fixed', 'switched off or read-only'],
  ]);
});

it('tells of what was read which words were taken for what, also where it was refused', () => {
  const read = told.filter(({ said }) => said).map(({ element, reason, said }) => [element.id, reason, said]);
  expect(read).toEqual([
    ['name', 'label "お名前"', 'お名前=name'],
    ['url', 'label "削除希望url"', '削除=report 希望=report url=url'],
    ['reason', 'label "削除理由"', '削除=report 理由=reason'],
    ['x7', 'label "電話番号"', '電話番号=phone'],
    ['x8', 'label "電話番号"', '電話番号=phone'],
  ]);
});
