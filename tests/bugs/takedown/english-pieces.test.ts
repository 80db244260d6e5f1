import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { fillable, matchForm } from '../../../utils/takedown/match/match-form';

/** What each box of a short report takes, by its id. */
const keysOf = (rows: string) => {
  const page = new JSDOM(`<h1>Report a post</h1><form>
    <p><label for="url">URL of the post</label><input id="url"></p>
    <p><label for="mail">Email address</label><input id="mail"></p>${rows}<button>Send</button></form>`);
  return Object.fromEntries(fillable(matchForm(page.window.document)).map(({ element, key }) => [element.id, key]));
};

it('a telephone number in three boxes is told by the words under each', () => {
  const part = (id: string, words: string) =>
    `<span><input type="tel" id="${id}" aria-labelledby="whole ${id}-words"><label id="${id}-words">${words}</label></span>`;
  const parts = part('area', 'Area Code') + part('prefix', 'Prefix') + part('line', 'Line');
  expect(keysOf(`<ul><li><label id="whole">Phone</label><div>${parts}</div></li></ul>`)).toMatchObject({
    area: 'reporter.phone1',
    prefix: 'reporter.phone2',
    line: 'reporter.phone3',
  });
});

it('the region of a server is no address', () => {
  expect(keysOf('<p><label for="asked">Region / Server</label><input id="asked"></p>')).not.toHaveProperty('asked');
});

it('a box of a few letters behind an e-mail takes what a picture shows', () => {
  const row = (more: string) => `<p>Confirm <img src="code.gif" alt="code"> <input id="asked" ${more}></p>`;
  expect(keysOf(row('size="5"'))).not.toHaveProperty('asked');
});
