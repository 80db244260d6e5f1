import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { fillable, matchForm } from '../../../utils/takedown/match/match-form';

/** What a group of radios takes in a short report. */
const keyOf = (label: string, ...options: readonly string[]) => {
  const choices = options.map((each) => `<label><input type="radio" name="asked">${each}</label>`).join('');
  const page = new JSDOM(`<h1>投稿の削除依頼 / Report a post</h1><form>
    <p><label for="url">対象の投稿のURL</label><input id="url"></p>
    <p><label for="mail">メールアドレス</label><input id="mail"></p>
    <fieldset><legend>${label}</legend>${choices}</fieldset></form>`);
  const found = fillable(matchForm(page.window.document));
  return found.find(({ element }) => element.getAttribute('name') === 'asked')?.key;
};

it.each([
  ['侵害しているもの', '動画', 'コメント', 'チャンネル'],
  ['中傷を受けているのはどなたですか', '会社', '役員', '従業員'],
  ['通報される方の区分', '学外（企業・団体）', '学生', '教職員'],
  ['Are you a:', 'resident', 'ratepayer', 'business owner', 'visitor'],
])('%s over options that do not answer it is nobody’s', (label, ...options) => {
  expect(keyOf(label, ...options)).toBeUndefined();
});

it.each([
  ['case.claim', '侵害しているもの', '名誉', 'プライバシー', '肖像権'],
  ['case.relationship', '中傷を受けているのはどなたですか', '自分', '会社', '従業員'],
  ['case.relationship', '被害を受けた方との関係', '家族', '同僚', '雇用主'],
  ['case.relationship', 'Are you:', 'the person harmed', 'a lawyer', 'an employer'],
])('%s: %s over options that do', (key, label, ...options) => {
  expect(keyOf(label, ...options)).toBe(key);
});
