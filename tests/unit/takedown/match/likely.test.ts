import '../../../harness/lexicon-setup';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { lexiconOfLines } from '../../../../utils/node/build/compile-lexicon';
import { wordsSlot } from '../../../../utils/page-slots';
import { learnedWeights, lexicon } from '../../../../utils/takedown/match/lexicon/open-lexicon';
import { matchForm } from '../../../../utils/takedown/match/match-form';
import { surenessFor } from '../../../../utils/takedown/match/settling/sureness';
import { matchKeys } from '../../../../utils/takedown/plan/field-keys';
import { learnFrom, NEVER } from '../../../harness/fill/learning';

const learned = readFileSync(
  new URL('../../../../utils/takedown/match/lexicon/learned.txt', import.meta.url),
  'utf8',
).trimEnd();

const keys = (html: string) =>
  Object.fromEntries(matchForm(new JSDOM(html).window.document).map(({ key, element }) => [element.id, key]));

describe('what is likely', () => {
  it('is read where no word is known, by what the form asks for nowhere else', () => {
    const html = `<h1>Report a post</h1><form>
      <label for="a">Your name</label><input id="a">
      <label for="b">Your email</label><input id="b" type="email">
      <label for="c">Where should our team go to look?</label><input id="c" type="url">
      <label for="d">Spell out the bit you can't live with</label><textarea id="d"></textarea>
      <label for="e">Why should we take it down?</label><textarea id="e"></textarea></form>`;
    expect(keys(html)).toMatchObject({ a: 'reporter.name', b: 'reporter.email', e: 'case.reason' });
    expect(keys(html)['c']).toBe('post.permalink');
  });

  it('is nothing on a page that is no report, and never what a rule forbids', () => {
    const asks = '<label for="x">Whose hand typed these lines?</label><input id="x">';
    expect(keys(`<h1>Newsletter</h1><form>${asks}</form>`)).toEqual({});
    const report = `<h1>Report a post</h1><form><label for="u">Post URL</label><input id="u">
      <label for="p">Password of the author</label><input id="p"><label for="s">Signature</label><input id="s"></form>`;
    expect(keys(report)).toEqual({ u: 'post.permalink' });
  });

  it.each([
    ['the headline of the post itself', '体験談=post の=· ひ=? と=· こと=· 見出し=title', false],
    ['what nobody knows, in one case only', '動画=media の=· 場合=if | 該当する=· 秒数=?', false],
    ['the headline of what a post stands under', 'コメント=post が=· 付いている記事=? の=· 見出し=title', true],
    ['what nobody knows, in every case', '板=? の=· 題=title', true],
  ])('may be the title of a thread where a label asks for %s: %s', (_, said, may) => {
    const judgement = { said, score: 0, reason: '', refused: 'an unknown word', senses: [] };
    expect(surenessFor('thread.title', judgement) < 1).toBe(may);
  });

  it.each([
    ['papers that nobody knows', '就業規則=? など=· 反証=evidence 資料=file', false],
    ['evidence of any kind', '証拠=evidence など=· 資料=file', true],
  ])('may be the picture of the post where a label asks for %s: %s', (_, said, may) => {
    const judgement = { said, score: 0, reason: '', refused: 'an unknown word', senses: [] };
    expect(surenessFor('attachment.evidence', judgement) < 1).toBe(may);
  });

  it('is no name where the words ask for a telephone or an e-mail, whosever it is', () => {
    const html = `<h1>Report a clip</h1><form><label for="u">Link to the clip</label><input id="u">
      <label for="r">Why should it go?</label><textarea id="r"></textarea><fieldset><legend>Agent, if you act through one</legend>
      <label for="p">Agent: phone</label><input id="p"><label for="m">Agent: e-mail</label><input id="m"></fieldset></form>`;
    const read = keys(html);
    expect(read).toMatchObject({ u: 'post.permalink', r: 'case.reason' });
    expect([read['p'], read['m']].filter((key) => key && !/phone|email/.test(key))).toEqual([]);
  });
});

describe('what was learned', () => {
  const [keys = '', ...lines] = learned.split('\n');

  it('is nothing of what another box of the form holds, where a box is left alone', () => {
    const shop = (held: readonly string[], times: number) =>
      Array.from({ length: times }, () => ({ key: NEVER, traits: ['wshop'], weight: 1, held }));
    const asks = Array.from({ length: 5 }, () => ({ key: 'reporter.organization', traits: ['wshop'], weight: 1 }));
    const sure = (lessons: Parameters<typeof learnFrom>[0]) => {
      const [never = 0, own = 0] = learnFrom(lessons, ['reporter.organization'], 10).weights.get('wshop') ?? [];
      return own - never;
    };
    expect(sure([...asks, ...shop([], 20)])).toBeLessThan(0);
    expect(sure([...asks, ...shop(['reporter.organization'], 20)])).toBeGreaterThan(1);
  });

  it('names only keys that a form can have, and each trait once with steps of its classes', () => {
    expect(keys.split(' ').filter((key) => !matchKeys.some((each) => each === key))).toEqual([]);
    const last = String.fromCharCode(65 + keys.split(' ').length);
    const line = new RegExp(`^[^\\t]+\\t(?:[A-${last}][X-|])+$`);
    expect(lines.filter((each) => !line.test(each))).toEqual([]);
    expect(new Set(lines.map((each) => each.split('\t')[0])).size).toBe(lines.length);
  });

  it('reads nothing where it was not laid down: what refuses would be missing', async () => {
    vi.resetModules();
    vi.stubGlobal(wordsSlot, undefined);
    const bare = await import('../../../../utils/takedown/match/match-form');
    const page = new JSDOM(`<h1>Report a post</h1><form><label for="a">Your e-mail</label><input id="a">
      <label for="b">Post URL</label><input id="b"></form>`);
    expect(bare.matchForm(page.window.document)).toEqual([]);
    vi.unstubAllGlobals();
  });
});

describe('the words of forms', () => {
  it('are unpacked as their lines have them', { tags: 'long' }, () => {
    expect(lexicon()).toEqual(lexiconOfLines());
    expect(learnedWeights()).toBe(learned);
  });
});
