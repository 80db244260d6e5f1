import '../../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../../../utils/takedown/match/match-form';

const keys = (html: string) =>
  Object.fromEntries(matchForm(new JSDOM(html).window.document).map(({ key, element }) => [element.id, key]));
const row = (id: string, label: string, box = '<input>') =>
  `<p><label for="${id}">${label}</label>${box.replace('<input', `<input id="${id}"`).replace('<textarea', `<textarea id="${id}"`)}</p>`;

describe('a word that only this site has for its posts', () => {
  it('is taken from its title where boxes ask for what posts have', () => {
    const english = `<h1>Report a zizzle</h1><form>${row('u', 'Link to the zizzle')}${row('t', 'Date of the zizzle')}
      ${row('e', 'Your email')}${row('w', 'What is wrong with it?', '<textarea></textarea>')}</form>`;
    expect(keys(english)).toEqual({ u: 'post.permalink', t: 'post.postedAt', e: 'reporter.email', w: 'case.reason' });
    const japanese = `<h1>ぽよりを通報する</h1><form>${row('u', 'ぽよりのURL')}${row('t', 'ぽよりされた日時')}
      ${row('w', '通報の理由', '<textarea></textarea>')}</form>`;
    expect(keys(japanese)).toEqual({ u: 'post.permalink', t: 'post.postedAt', w: 'case.reason' });
  });

  it('is none where it stands for a person or nothing of a post is asked of it', () => {
    const asks = `${row('n', 'Zizzle (name)')}${row('u', 'URL of the post')}${row('w', 'Reason', '<textarea></textarea>')}`;
    expect(keys(`<h1>Report a zizzle</h1><form>${asks}</form>`)).toEqual({ u: 'post.permalink', w: 'case.reason' });
  });

  it('is forgotten on the next page', () => {
    keys(
      `<h1>Report a zizzle</h1><form>${row('u', 'Zizzle URL')}${row('w', 'Reason', '<textarea></textarea>')}</form>`,
    );
    const other = `<h1>Report a post</h1><form>${row('u', 'Post URL')}${row('t', 'Date of the zizzle')}</form>`;
    expect(keys(other)).toEqual({ u: 'post.permalink' });
  });
});

describe('an unknown noun', () => {
  const about = `${row('u', 'URL of the post')}${row('w', 'Reason', '<textarea></textarea>')}`;
  it('of whom it is said who is a person', () => {
    expect(keys(`<h1>Report a post</h1><form>${about}${row('a', 'Stallwright who posted it')}</form>`)['a']).toBe(
      'post.authorHandle',
    );
  });

  it('beside a known one, with “or” between, is what that one is', () => {
    const asks = `${row('n', 'Your name')}${row('o', 'Zizzlery or employer')}${row('m', 'Your email')}`;
    expect(keys(`<h1>Report a post</h1><form>${about}${asks}</form>`)['o']).toBe('reporter.organization');
  });
});

describe('a shop that stands alone', () => {
  const about = `${row('u', 'URL of the review')}${row('w', 'Reason', '<textarea></textarea>')}`;
  it('is whose name is asked among the rows of whoever writes, and nobody’s among those of the post', () => {
    const own = `${about}<h2>About you</h2>${row('n', 'Your name')}${row('s', 'School')}${row('m', 'Your email')}`;
    expect(keys(`<h1>Report a review</h1><form>${own}</form>`)['s']).toBe('reporter.organization');
    const other = `${row('u', 'URL of the review')}${row('s', 'School')}${row('w', 'Reason', '<textarea></textarea>')}
      ${row('n', 'Your name')}${row('m', 'Your email')}`;
    expect(keys(`<h1>Report a review</h1><form>${other}</form>`)['s']).toBeUndefined();
  });
});
