import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { matchForm } from '../../../utils/takedown/match/match-form';

const keys = (html: string) =>
  Object.fromEntries(matchForm(new JSDOM(html).window.document).map(({ key, element }) => [element.id, key]));

const POST = '<p>Link to the post <input id="url"></p><p>Exact words <textarea id="quote"></textarea></p>';

it('reads two people in two columns by the heads of the columns', () => {
  const rows = ['Name', 'Email']
    .map((what, at) => `<tr><th>${what}</th><td><input id="a${at}"></td><td><input id="b${at}"></td></tr>`)
    .join('');
  const heads = '<thead><tr><th></th><th>You</th><th>Clinician or practice concerned</th></tr></thead>';
  expect(keys(`<h1>Take-down request</h1><form><table>${heads}${rows}</table>${POST}</form>`)).toEqual({
    a0: 'reporter.name',
    b0: 'victim.name',
    a1: 'reporter.email',
    url: 'post.permalink',
    quote: 'post.quote',
  });
});

it('takes the title over two halves for what the halves are of', () => {
  const cell = (title: string, id: string) =>
    `<div><b>${title}</b><div>姓：<input id="${id}1">名：<input id="${id}2"></div></div>`;
  expect(keys(`<h1>削除申請</h1><form>${cell('お名前', 'n')}${cell('カナ', 'k')}</form>`)).toEqual({
    n1: 'reporter.lastName',
    n2: 'reporter.firstName',
    k1: 'reporter.lastKana',
    k2: 'reporter.firstKana',
  });
});

it('leaves alone what whoever writes may only know of others, and whoever runs the site', () => {
  const row = (head: string, label: string, id: string) =>
    `<tr><th rowspan="3">${head}</th><th>${label}</th><td><input id="${id}"></td></tr><tr><th>a</th><td></td></tr><tr><th>b</th><td></td></tr>`;
  const html = `<h1>削除申請</h1><form><table>${row('申告者', '氏名', 'me')}${row('サイト運営者', '氏名（ご存じの場合）', 'site')}</table></form>`;
  expect(keys(html)).toEqual({ me: 'reporter.name' });
  const accused = `<h2>Alleged infringer</h2><p>Name, if known <input id="name"></p>`;
  expect(keys(`<h1>Report</h1><form>${POST}${accused}</form>`)).toEqual({ url: 'post.permalink', quote: 'post.quote' });
});

it('writes nothing into a search of a help page, whatever stands in it', () => {
  const search = '<form role="search"><input id="q" placeholder="問題について説明してください"></form>';
  expect(keys(`${search}<h1>削除リクエスト</h1><form>${POST}</form>`)).toEqual({
    url: 'post.permalink',
    quote: 'post.quote',
  });
});

it("takes a site's own word for whoever writes, right behind the post, for its author", () => {
  const form = (asks: string) => `<h1>Report</h1><form><p>Link to the post <input id="url"></p>${asks}</form>`;
  expect(keys(form('<p>Caster handle <input id="who"></p>'))).toMatchObject({ who: 'post.authorHandle' });
  expect(keys(form('<p>Your caster handle <input id="me"></p>'))).toEqual({ url: 'post.permalink' });
});

it('takes a name that two boxes share for the name of their row, where each has words of its own', () => {
  const row = (id: string, name: string) =>
    `<div><span id="${id}">${name}</span><div><span>姓</span><input id="${id}1" aria-labelledby="${id}"><span>名</span><input id="${id}2" aria-labelledby="${id}"></div></div>`;
  expect(keys(`<h1>削除申請</h1><form>${row('n', 'ご担当者名')}${row('k', 'フリガナ')}</form>`)).toEqual({
    n1: 'reporter.lastName',
    n2: 'reporter.firstName',
    k1: 'reporter.lastKana',
    k2: 'reporter.firstKana',
  });
});

it('takes a name in katakana over two halves for a reading', () => {
  const row = (title: string, id: string) =>
    `<tr><th>${title}</th><td>Family name <input id="${id}1"> Given name <input id="${id}2"></td></tr>`;
  const rows = row('Name of Person in Charge', 'n') + row('Name in Katakana', 'k');
  expect(keys(`<h1>Removal request</h1><form><table>${rows}</table>${POST}</form>`)).toMatchObject({
    n1: 'reporter.lastName',
    k1: 'reporter.lastKana',
    k2: 'reporter.firstKana',
  });
});

it('writes no reason into a question that has nothing to do with the report', () => {
  const asked = '<p>What colour is the maple leaf on the flag? <input id="human"></p>';
  expect(
    keys(`<h1>Report a post</h1><form><p>Your email <input id="mail"></p>${POST}${asked}</form>`),
  ).not.toHaveProperty('human');
});

it('takes each of two boxes of a row for what its own name says, not for what the row says of the other', () => {
  const row =
    '<p><label for="zip">Postcode / Town</label><span><input id="zip" aria-label="Postcode"> <input id="town" aria-label="Town"></span></p>';
  expect(keys(`<h1>Complaint</h1><form><p>Your name <input id="name"></p>${row}${POST}</form>`)).toMatchObject({
    zip: 'reporter.address.postalCode',
    town: 'reporter.address.city',
  });
});

it('leaves the telephone of an account on the site alone, though it is the only one asked for', () => {
  const asked = '<p><label>Mobile linked to your Kindling account <input id="tel" type="tel"></label></p>';
  expect(keys(`<h1>Report a post</h1><form>${asked}${POST}</form>`)).not.toHaveProperty('tel');
});
