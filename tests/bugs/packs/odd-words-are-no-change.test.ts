// @in-a-document
import { describe, expect, it } from 'vitest';
import { rebuiltPage } from '../../../utils/inert-page/rebuild-page';
import { activeArchive } from '../../../utils/verify/active/active-page';
import { readSealRecord } from '../../../utils/verify/captures/seal-record';
import { wordsOfHtml } from '../../../utils/verify/pages/html-text';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Words that somebody may put into a post; whoever can had every pack of it called changed. */
describe('a post with odd words in it', () => {
  it.each(['\u2028', '\u2029'])('is found in its record though an end of lines of Unicode stands in it', (sign) => {
    const seal = 'a'.repeat(64);
    const record = `{"capturedAt":"2026-11-30T10:00:00.000Z","failures":[],"files":[{"bytes":3,"mediaType":"text/html","name":"page.html","sha256":"${seal}"}],"id":"i1","incidentId":"c1","post":{"text":"今夜${sign}火を"},"scope":"post","seal":"${seal}","sealedAt":"2026-11-30T10:00:01.000Z","signature":{"keyFingerprint":"${seal}","tagmanifest":"${seal}"}}`;
    const read = readSealRecord(new Map([['seal.json', bytesOf(record)]]));
    expect(read?.seal).toBe(seal);
    expect(read?.signature?.keyFingerprint).toBe(seal);
  });

  it.each([
    ['letters and no tags', '<xmp>火を<i>つけて</i>殺す</xmp>', '火を<i>つけて</i>殺す'],
    ['an old listing', '<listing>火をつけて</listing>', '火をつけて'],
    ['a formula', '<math><mi>x</mi><mo>=</mo><mn>2</mn></math>', 'x=2'],
    ['words in the place of a canvas', '<canvas>火をつけて</canvas>', '火をつけて'],
    ['words in the place of an object', '<object data="/none.png">火をつけて</object>', '火をつけて'],
  ])('keeps them in the copy of its page: %s', (_, markup, words) => {
    const post = `<p>店員は</p>${markup}`;
    expect(wordsOfHtml(post)).toContain(words);
    expect(wordsOfHtml(rebuiltPage(`<body>${post}</body>`))).toContain(words);
  });

  it('keeps them in the copy of its page: an element of a name that HTML cannot say', () => {
    const { body } = document.implementation.createHTMLDocument('');
    const odd = document.createElement('plaintext');
    odd.append('殺す');
    body.append('火をつけて', odd);
    expect(wordsOfHtml(rebuiltPage(body.outerHTML))).toContain('火をつけて殺す');
  });
});

describe('the exact archive of a page', () => {
  const part = (html: string) =>
    activeArchive(
      'page.mhtml',
      bytesOf(
        `From: <Saved by Blink>\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://x.com/\r\n\r\n${html.replaceAll('=', '=3D')}\r\n--b--\r\n`,
      ),
    ).filter(({ detail }) => !detail?.startsWith('no browser'));

  it.each([
    'the only = sign',
    'javascript: とは何か',
    ' onclick=alert(1)',
    '&lt;a href="javascript:alert(1)"&gt;',
    '<a title="one only = two">a</a>',
    '<object type="image/png" data="https://x.com/none.png">絵</object>',
  ])('does not act by words of a post: %s', (words) => {
    expect(part(`<p>${words}</p>`)).toEqual([]);
  });

  it.each([
    '<a href="java\tscript:alert(1)">a</a>',
    '<p title="</noscript><img src=x onerror=alert(1)>">a</p>',
    '<p " onclick=alert(1)>a</p>',
    "<p a='>' onclick=alert(1)>a</p>",
    '<object data=data:text/html,x></object>',
    '<iframe src="https://evil.example/"></iframe>',
    '<meta http-equiv="Refresh" content="0">',
  ])('acts by what stands in its tags: %s', (tags) => {
    expect(part(tags)).toHaveLength(1);
  });
});
