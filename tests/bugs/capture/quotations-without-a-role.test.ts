import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readPage } from '../../../utils/platforms';
import { postPath, praise, threat } from '../../attacks/pages/x-page';

const head = `<div data-testid="User-Name"><div><a href="/tokumei_x" role="link"><span>名無しの客</span></a></div><div><a href="/tokumei_x" role="link"><span>@tokumei_x</span></a><a href="${postPath}" role="link"><time datetime="2025-11-25T03:04:05.678Z">11月25日</time></a></div></div>`;
const said = (words: string) => `<div data-testid="tweetText" lang="ja"><span>${words}</span></div>`;
const quotedHead =
  '<div data-testid="User-Name"><div><span>無実の人</span></div><div><span>@innocent_z</span></div></div>';
const quoted = (words: string, tag = 'div tabindex="0"') =>
  `<${tag}>${quotedHead}${said(words)}</${tag.split(' ')[0]}>`;

function read(inner: string) {
  const html = `<main><article role="article" data-testid="tweet"><div>${inner}</div></article></main>`;
  const url = new URL('https://x.com/home');
  const { document } = new JSDOM(html, { url: url.href }).window;
  return readPage(document, { url, capturedAt: '2025-11-26T00:00:00Z', timeZone: 'Asia/Tokyo' })[0];
}

const writer = { name: '名無しの客', handle: 'tokumei_x' };
const other = { text: praise, author: { name: '無実の人', handle: 'innocent_z' } };

// Attackers' pages of 2026-11-30: the quoted words were recorded with the handle of whoever quoted them
it.each([
  ['first in the document', quoted(praise) + said(threat) + head],
  ['between head and words', head + quoted(praise) + said(threat)],
  ['behind the words', head + said(threat) + quoted(praise)],
  ['in a link', quoted(praise, 'a href="/i/status/1993137813575417872"') + head + said(threat)],
  ['in a quotation of HTML', head + quoted(praise, 'blockquote') + said(threat)],
])('a post that quotes another keeps its own words: %s', (_, inner) => {
  expect(read(inner)).toMatchObject({ text: threat, author: writer, quotes: [other] });
});

it('a post without words does not take those that it quotes', () => {
  const post = read(head + quoted(threat));
  expect(post?.text).toBeUndefined();
  expect(post).toMatchObject({ author: writer, quotes: [{ ...other, text: threat }] });
});

it.each([
  [
    'the quoted head leads to a profile too',
    head + quoted(praise).replace('<span>無実の人</span>', '<a href="/innocent_z">無実の人</a>') + said(threat),
  ],
  ['head and words of both stand side by side', head + said(threat) + quotedHead + said(praise)],
  ['words stand before the quoted head', `${head}<div>${said(threat)}<div>${quotedHead}</div></div>`],
])('where nobody can tell whose words they are, none are recorded, and it is said: %s', (_, inner) => {
  const post = read(inner);
  expect(post?.text).toBeUndefined();
  expect(post?.notes).toContain('withheld:text:in-another-post');
});
