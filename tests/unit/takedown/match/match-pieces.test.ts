import '../../../harness/open-lexicon';
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

describe('a label that points back', () => {
  it.each([
    ['Do you have a screenshot? Attach it here', { a: 'attachment.evidence' }],
    ['Do you have a power of attorney? Attach it here', {}],
  ])('asks for what the words before it name: %s', (label, expected) => {
    const row = `<table><tr><th>${label}</th><td><input id="a" type="file"></td></tr></table>`;
    expect(keys(row)).toEqual(expected);
  });
});
