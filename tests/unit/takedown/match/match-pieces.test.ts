import '../../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../../../utils/takedown/match/match-form';

const keys = (rows: string) => {
  const page = new JSDOM(
    `<h1>Report a post</h1><form><p><label>URL of the post <input id="u"></label></p>${rows}</form>`,
  ).window.document;
  const found = matchForm(page).map(({ key, element }) => [element.id, key]);
  return Object.fromEntries(found.filter(([id]) => id !== 'u'));
};

describe('boxes for a piece of a datum', () => {
  it('are told by their own words', () => {
    const rows = `<p><label>Phone number (first part) <input id="a"></label></p>
      <p><label>Phone number (middle part) <input id="b"></label></p>
      <p><label>Phone number (last part) <input id="c"></label></p>`;
    expect(keys(rows)).toEqual({ a: 'reporter.phone1', b: 'reporter.phone2', c: 'reporter.phone3' });
  });

  it('are told by the row where they only say which piece', () => {
    const rows = `<p>Phone <input id="a" aria-label="First part"> - <input id="b" aria-label="Second part"> -
      <input id="c" aria-label="Third part"></p>`;
    expect(keys(rows)).toEqual({ a: 'reporter.phone1', b: 'reporter.phone2', c: 'reporter.phone3' });
  });

  it('keep their order where the label tells of one of them', () => {
    const rows = '<p>Postal code (first box: 3 digits) <input id="a"> - <input id="b"></p>';
    expect(keys(rows)).toEqual({ a: 'reporter.address.postalCode1', b: 'reporter.address.postalCode2' });
  });

  it('are told by their place in the row where two of them begin it', () => {
    const rows = `<ul><li>Phone <span><input id="a" aria-label="Phone area code"></span>
      <span><input id="b" aria-label="Phone first 3 digits"></span>
      <span><input id="c" aria-label="Phone last 4 digits"></span></li></ul>`;
    expect(keys(rows)).toEqual({ a: 'reporter.phone1', b: 'reporter.phone2', c: 'reporter.phone3' });
  });

  it('are told by their order where the last is called a number', () => {
    const rows = `<p>会社の電話 <input id="a" aria-label="会社の電話 市外局番"> -
      <input id="b" aria-label="会社の電話 市内局番"> - <input id="c" aria-label="会社の電話 番号"></p>`;
    expect(keys(rows)).toEqual({ a: 'reporter.phone1', b: 'reporter.phone2', c: 'reporter.phone3' });
  });

  it('stay empty where a telephone number is cut in two', () => {
    const rows = `<p><label>Phone (1 of 2) <input id="a"></label></p><p><label>Phone (2 of 2) <input id="b"></label></p>`;
    expect(keys(rows)).toEqual({});
  });
});

describe('a reason on one line', () => {
  it('is one where nothing else asks for it', () => {
    expect(keys('<p><label>Reason for removal <input id="a"></label></p>')).toEqual({ a: 'case.reason' });
  });

  it('gives way to the box that takes it in full', () => {
    const rows = `<p><label>Reason for removal <input id="a"></label></p>
      <p><label>Explain why the post is unlawful <textarea id="b"></textarea></label></p>`;
    expect(keys(rows)).toEqual({ b: 'case.reason' });
  });
});

describe('a survey that shows one question at a time', () => {
  const steps = (...questions: readonly string[]) =>
    questions.map((each, at) => `<section style="display:${at ? 'none' : 'block'}">${each}</section>`).join('');
  const read = (rows: string) =>
    matchForm(new JSDOM(`<title>Tell us</title><form>${rows}</form>`).window.document).map(({ key, shown }) => [
      key,
      shown,
    ]);
  const why = '<h2 id="w">Why should we take it down?</h2><textarea aria-labelledby="w"></textarea>';

  it('is a report where a question that waits asks for the post', () => {
    const link = '<h2 id="l">Paste the link to the post</h2><input type="url" aria-labelledby="l">';
    expect(read(steps(why, link))).toEqual([['case.reason', true]]);
  });

  it('is none by a box whose heading stands outside of the block that hides it, or by a trap', () => {
    const outside = '<h2 id="l">Paste the link to the post</h2>';
    const trap = '<h2 id="l">Paste the link to the post, leave this blank</h2><input aria-labelledby="l">';
    expect(read(outside + steps(why, '<input type="url" aria-labelledby="l">'))).toEqual([]);
    expect(read(steps(why, trap))).toEqual([]);
  });
});

describe('a label that points back', () => {
  it.each([
    ['Do you have a screenshot? Attach it here', { a: 'attachment.evidence' }],
    ['Do you have a power of attorney? Attach it here', {}],
  ])('asks for what the words before it name: %s', (label, expected) => {
    const row = `<table><tr><th>${label}</th><td><input id="a" type="file"></td></tr></table>`;
    expect(keys(row)).toEqual(expected);
  });
});

describe('a list of ranks at work', () => {
  const list = (label: string, options: string) =>
    keys(`<label for="r">${label}</label><select id="r">${options}</select>`)['r'];

  it('asks for no standing, until it says who speaks', () => {
    const ranks = '<option>オーナー</option><option>店長</option><option>本部スタッフ</option>';
    expect(list('お店でのお立場', ranks)).toBeUndefined();
    expect(list('お店でのお立場', `${ranks}<option>代理人</option>`)).toBe('case.relationship');
  });
});

describe('the day of an article', () => {
  const article = '<label for="a">記事の掲載日</label><input id="a">';

  it('is none of a comment under it that has a time of its own', () => {
    const comment = '<label for="c">コメントの書かれた日時</label><input id="c">';
    expect(keys(article)).toHaveProperty('a', 'post.postedAt');
    const both = keys(article + comment);
    expect(both).toHaveProperty('c', 'post.postedAt');
    expect(both).not.toHaveProperty('a');
  });
});
