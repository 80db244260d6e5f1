import '../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../../utils/takedown/match/match-form';
import { representatives } from '../../harness/whole';

const keys = (form: string, title = '権利侵害の申出') =>
  Object.fromEntries(
    matchForm(new JSDOM(`<h1>${title}</h1><form>${form}</form>`).window.document).map(({ key, element }) => [
      element.id,
      key,
    ]),
  );

const rows = (name: string, mail: string) =>
  `<p><label>氏名 <input id="${name}"></label></p><p><label>メールアドレス <input id="${mail}"></label></p>`;
const link = '<p><label>対象の投稿のURL <input id="url"></label></p>';
const own = { name: 'reporter.name', mail: 'reporter.email' };
const url = { url: 'post.permalink' };

describe('over a block', () => {
  const block = rows('other', 'otherMail');
  const shown: Record<string, string> = {
    'a paragraph': `<p>投稿した人の情報</p>${block}`,
    'a strong line': `<p><strong>投稿者の情報</strong></p>${block}`,
    'a larger line': `<div style="font-size:22px">投稿者について</div>${block}`,
    'a caption of a figure': `<figure><figcaption>投稿者の情報</figcaption>${block}</figure>`,
    'a summary': `<details open><summary>投稿者の情報</summary>${block}</details>`,
    'a span in its own line': `<span style="display:block">相手方について</span>${block}`,
    'a term': `<dl><dt>投稿者</dt><dd>${block}</dd></dl>`,
    'a drawing': `<svg><text>投稿した人の情報</text></svg>${block}`,
    'words in English': `<p>About the person who posted it</p>${block}`,
    'the side that did harm': `<h2>加害側について</h2>${block}`,
    'the head of several rows':
      '<table><tr><th rowspan="2">投稿者<td><label>氏名 <input id="other"></label><tr><td><label>メールアドレス <input id="otherMail"></label></table>',
  };
  it.each(representatives(Object.entries(shown), 4))('%s that speaks of the one who posted is a heading', (_, html) => {
    expect(keys(html + link)).toEqual(url);
    // The sender's own block below it is theirs, whatever stood over the other.
    expect(keys(`${html}<h2>あなたについて</h2>${rows('name', 'mail')}${link}`)).toEqual({ ...own, ...url });
  });

  it('the title of the page may say whose data are registered', () => {
    expect(keys(block + link, '投稿者の情報の登録')).toEqual(url);
    expect(keys(rows('name', 'mail') + link, '発信者情報開示請求')).toEqual({ ...own, ...url });
  });

  it('a heading in an open shadow root is read', () => {
    const page = new JSDOM(`<h1>申出</h1><form><div id="host"></div>${block}${link}</form>`).window.document;
    const root = page.getElementById('host')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(page.createElement('h2'), { textContent: '投稿した人の情報' }));
    expect(matchForm(page).map(({ key }) => key)).toEqual(['post.permalink']);
  });

  it('a line that is the label of a box, or shows the post, is no heading of what follows', () => {
    const label = '<p>投稿者</p><p><input id="who"></p>';
    expect(keys(`${label}${rows('name', 'mail')}${link}`)).toMatchObject(own);
    const post = '<dl><dt>投稿者</dt><dd>tokumei</dd></dl>';
    expect(keys(`${post}${rows('name', 'mail')}${link}`)).toMatchObject(own);
  });
});

it.each(
  representatives(
    [
      '<p>加害者の<label>氏名 <input id="other"></label></p>',
      '<p>加害者の<label for="other">氏名</label> <input id="other"></p>',
      '<p><svg><text>加害者の</text></svg><label>氏名 <input id="other"></label></p>',
      '<p>Offender’s <label>full name <input id="other"></label></p>',
      '<p><label>氏名 <input id="other"></label>（加害者）</p>',
      '<p><label>氏名 <input id="other"></label><br><small>※書いた人の名前を入れてください</small></p>',
      '<p><label>氏名 <input id="other" aria-describedby="d"></label></p><p id="d">あなたではなく、書いた人の名前を入れてください。</p>',
      '<p><label>氏名※1 <input id="other"></label></p><p>※1 訴える相手の方の氏名です。</p>',
    ],
    4,
  ),
)('leaves a box alone beside which plain words name another: %s', (html) => {
  expect(keys(html + link)).toEqual(url);
});

it('fills the sender’s box where a note only tells what the one who posted will hear', () => {
  const note = '<p><label>氏名 <input id="name"></label><small>投稿者に通知されます</small></p>';
  expect(keys(note + link)).toEqual({ name: 'reporter.name', ...url });
});

it.each(
  representatives(
    [
      '受付担当者名',
      '処理担当者の氏名',
      'あなた以外の関係者の氏名',
      '第三者の氏名',
      'お子さまの氏名',
      '公開用のお名前',
      'Respondent’s full name',
      'Case handler name',
      'Name of the deceased',
      'Name (will be published)',
      '自分以外の氏名',
      'お客様以外の氏名',
      '申請者以外の氏名',
      '他の方の氏名',
      '弊社担当の氏名',
      '当社の担当者名',
      '弊社窓口の電話番号',
      'お電話に出た担当者名',
      'Our reference person',
      'Name of our representative',
      'Name of our staff member who helped you',
      'Name of a person other than yourself',
      'Name (not yours)',
    ],
    8,
  ),
)('leaves the name of another person alone: %s', (label) => {
  expect(keys(`<p><label>${label} <input id="other"></label></p>${link}`)).toEqual(url);
});

it('takes a child for the one who is hurt where the label makes that case', () => {
  expect(keys(`<p><label>お子さまのお名前（保護者の方のみ） <input id="child"></label></p>${link}`)).toEqual({
    child: 'victim.name',
    ...url,
  });
});

describe('where the form asks for no name but this', () => {
  const rest =
    '<p><label>メールアドレス <input id="mail" type="email"></label></p><p><label>理由 <textarea></textarea></label></p>';
  it.each([
    'お客様ご本人以外の方の氏名',
    '申出人以外の連絡先',
    'これまでに対応した担当者の氏名',
    'The person at our company you spoke to',
  ])('nothing is likely of a person whom words call none of the parties: %s', (label) => {
    const read = keys(`<p><label>${label} <input id="other"></label></p>${rest}${link}`);
    expect(read).toMatchObject({ mail: 'reporter.email', ...url });
    expect(read).not.toHaveProperty('other');
  });

  it('one who is only named as a case leaves it to the rest of the question', () => {
    const label = '被害にあわれた方があなた以外のときは、その方のお名前を教えてください。';
    const read = keys(
      `<p><label>お名前 <input id="own"></label></p><p><label>${label} <input id="hurt"></label></p>${rest}${link}`,
    );
    expect(read).toMatchObject({ own: 'reporter.name', hurt: 'victim.name' });
  });
});
