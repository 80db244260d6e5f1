import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { matchForm } from '../../../utils/takedown/match/match-form';

const keys = (form: string) =>
  Object.fromEntries(
    matchForm(new JSDOM(`<h1>違反を知らせる</h1><form>${form}</form>`).window.document).map(({ key, element }) => [
      element.id,
      key,
    ]),
  );
const link = '<p><label>投稿のリンク <input id="url"></label></p>';
const url = { url: 'post.permalink' };

it('a name that only begins like a word is not that word', () => {
  expect(keys(`${link}<p><label>こたえのID <input id="id"></label></p>`)).toEqual({ ...url, id: 'post.number' });
  expect(keys(`${link}<p><label>こたえっこID <input id="id"></label></p>`)).toEqual(url);
});

it('the country whose law applies is nobody’s home', () => {
  const options = ['Japan', 'France', 'Germany'].map((each) => `<option>${each}</option>`).join('');
  const list = (label: string) => `${link}<p><label>${label} <select id="land">${options}</select></label></p>`;
  expect(keys(list('Country'))).toEqual({ ...url, land: 'reporter.address.country' });
  expect(keys(list('Country or region whose law applies'))).toEqual(url);
});
