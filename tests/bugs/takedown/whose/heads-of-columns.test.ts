import '../../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../../../utils/takedown/match/match-form';

const page = new JSDOM().window.document.implementation.createHTMLDocument('権利侵害の報告');
const rest = '<p>対象のURL <input id="u"></p><p>権利が侵害された理由 <textarea id="t"></textarea></p>';

const keys = (html: string) => {
  page.body.innerHTML = `<h1>権利侵害の報告</h1><form>${html}${rest}</form>`;
  return Object.fromEntries(matchForm(page).map(({ key, element }) => [element.id, key]));
};
const read = { u: 'post.permalink', t: 'case.reason' };

describe('whose a box is by the head of its column', () => {
  const table = (head: string, ...rows: string[]) =>
    keys(`<table>${[head, ...rows].map((row) => `<tr>${row}</tr>`).join('')}</table>`);

  it.each(['発信者', '投稿者', '相手方'])('leaves the only box of a row alone under %s', (head) => {
    const name = '<th>氏名</th><td><input id="n"></td>';
    expect(table(`<th></th><th>${head}</th>`, name)).toEqual(read);
    const mail = '<th>メールアドレス</th><td>（登録済み）</td><td><input id="m"></td>';
    const heads = `<td></td><th>申告者</th><th>${head}</th>`;
    expect(table(heads, '<th>氏名</th><td></td><td><input id="n"></td>', mail)).toEqual(read);
  });

  it('counts columns as they are spanned', () => {
    const heads = '<td></td><th colspan="2">申告者</th><th colspan="2">発信者</th>';
    expect(table(heads, '<th>氏名</th><td colspan="2"></td><td colspan="2"><input id="n"></td>')).toEqual(read);
    expect(table(heads, '<th>氏名</th><td colspan="2"><input id="n"></td><td colspan="2"></td>')).toEqual({
      ...read,
      n: 'reporter.name',
    });
  });

  it('reads a table that is one by its roles', () => {
    const row = (cells: string[]) => `<div role="row">${cells.join('')}</div>`;
    const cell = (words: string, role = 'cell') => `<span role="${role}">${words}</span>`;
    const grid = (head: string) =>
      keys(
        `<div role="table">${row([cell(''), cell(head, 'columnheader')])}${row([cell('氏名', 'rowheader'), cell('<input id="n">')])}</div>`,
      );
    expect(grid('発信者')).toEqual(read);
    expect(grid('申告者')).toEqual({ ...read, n: 'reporter.name' });
  });

  it('takes a head that names nobody for none', () => {
    expect(table('<th>項目</th><th>記入欄</th>', '<th>氏名</th><td><input id="n"></td>')).toEqual({
      ...read,
      n: 'reporter.name',
    });
  });
});

describe('a box in a shadow root', () => {
  const inShadow = (shadow: string, light: string) => {
    page.body.innerHTML = `<h1>権利侵害の報告</h1><form>${rest}<div id="host">${light}</div></form>`;
    const root = page.getElementById('host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = shadow;
    return Object.fromEntries(matchForm(page).map(({ key, element }) => [element.id, key]));
  };

  it('is read by the words that a slot draws right before it', () => {
    const shadow = '<slot></slot> <input id="n" aria-label="お名前">';
    expect(inShadow(shadow, '発信者の氏名')).toEqual(read);
    expect(inShadow(shadow, '<span>お相手の氏名</span>')).toEqual(read);
    expect(inShadow(shadow, '申告者の氏名')).toEqual({ ...read, n: 'reporter.name' });
    expect(inShadow(`<p>${shadow}</p>`, '発信者の氏名')).toEqual(read);
  });
});
