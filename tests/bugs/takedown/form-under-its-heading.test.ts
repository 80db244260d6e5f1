import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { fillable, matchForm } from '../../../utils/takedown/match/match-form';

/**
 * Until 2026-12-01 a board's form of deletion was taken for a new post and left alone whole: its button says 「書き込む」, and
 * between its heading and the form stand the rules of the desk.
 */
const keys = (before: string) => {
  const html = `<title>ながや掲示板</title>${before}<form>
    <p>レスのURL：<br><input id="url"></p><p>消してほしいレス番：<br><input id="number"></p>
    <p>依頼者の名前：<br><input id="name"></p><p>理由：<br><textarea id="reason"></textarea></p>
    <input type="submit" value="書き込む"></form>`;
  return fillable(matchForm(new JSDOM(html).window.document)).map(({ key, element }) => [element.id, key]);
};
const rules = '<p>・レス番の指定がないものは処理しません。</p><ul><li>理由を書くこと。</li></ul>';

it('reads a form whose heading says that it is a report, whatever its button is called', () => {
  expect(keys(`<h2>削除依頼はこちらから</h2>${rules}`)).toEqual([
    ['url', 'post.permalink'],
    ['number', 'post.number'],
    ['name', 'reporter.name'],
    ['reason', 'case.reason'],
  ]);
});

it('writes nothing into one that has no heading, or one that says that others read it', () => {
  expect(keys('')).toEqual([]);
  expect(keys(`<h2>コメントを投稿する</h2>${rules}`)).toEqual([]);
});
