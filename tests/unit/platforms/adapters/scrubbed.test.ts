import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { adapterWords } from '../../../../utils/node/live/adapter-words';
import { shapeOf } from '../../../../utils/node/live/keep-fixture';
import { idsOf } from '../../../../utils/node/live/look-at-site';
import { scrubbedPage } from '../../../../utils/node/live/scrub';
import { platforms, readPage } from '../../../../utils/platforms';
import { representatives } from '../../../harness/whole';
import { type PlatformFixture, platformFixtures } from './platform-fixtures';

/** Told by words that stand within somebody's, or by who removed it, or read only where a name stands in the words: nothing is kept of them, and that is said. */
const unkept = [
  '5ch/variants/unnamed-head.html',
  'jobtalk/list.html',
  'jobtalk/partial-attributes.html',
  'machi/date-in-name.html',
];

function read({ capturedAt }: PlatformFixture, html: string, url: string) {
  const { document } = new JSDOM(html, { url }).window;
  return { document, posts: readPage(document, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' }) };
}

function scrubbed(fixture: PlatformFixture) {
  const before = read(fixture, fixture.html, fixture.url);
  const known = adapterWords(fixture.platform);
  return { before, known, ...scrubbedPage(before.document, known, fixture.url, idsOf(before.posts)) };
}

/** What of a saved page is read otherwise once nobody's words are in it. */
function readOtherwise(fixture: PlatformFixture): boolean {
  const { before, html, url } = scrubbed(fixture);
  const after = read(fixture, html, url).posts.map(shapeOf);
  return JSON.stringify(after) !== JSON.stringify(before.posts.map(shapeOf));
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];

const months =
  /^(?:january|february|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|(?:sun|mon|tues|wednes|thurs|fri|satur)day)$/;

/** Whether a word is made of the adapter's own, such as 回答 and です, and of what times are written with. */
function isOfSite(word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word) || known.has(word.replace(/s$/, '')) || months.test(word)) return true;
  if (!/[^ -~]/.test(word)) return false;
  const pieces = [...known].filter((piece) => piece.length > 1 && word.includes(piece));
  return pieces
    .sort((one, other) => other.length - one.length)
    .reduce((parts, piece) => parts.flatMap((part) => part.split(piece)), [word])
    .every((part) => part.length < 2 || /^[年月日時分秒週間前後今昨午火水木金土]+$/.test(part));
}

/** Names and words of those who wrote on a page that stand in it still, in texts, attributes or its address; the adapter's own may. */
function leftOf(
  fixture: PlatformFixture,
  { known, html, url }: { known: string[]; html: string; url: string } = scrubbed(fixture),
): string[] {
  const said = fixture.expected.flatMap(({ author, text, title, replyTo, quotes = [] }) => [
    ...[author, replyTo?.author, ...quotes.map((quote) => quote.author)].flatMap((who) => [who?.name, who?.handle]),
    ...[text, title, ...quotes.map((quote) => quote.text)],
  ]);
  const kept = new Set([...known, ...new URL(fixture.url).hostname.split('.')].map((word) => word.toLowerCase()));
  const standing = new Set([html, decodeURIComponent(url)].flatMap(wordsIn));
  return [...new Set(wordsIn(said.join(' ')))].filter((word) => standing.has(word) && !isOfSite(word, kept));
}

const pagesOf = (id: string) =>
  representatives(
    platformFixtures.filter(({ platform }) => platform === id),
    6,
  );

describe('a page without anybody’s words', () => {
  it.each(representatives(platforms.toReversed(), 30))('of $id gives the same posts with the same facts', ({ id }) => {
    const pages = pagesOf(id);
    const names = pages.filter(readOtherwise).map(({ name }) => name);
    expect(names).toEqual(pages.flatMap(({ name }) => (unkept.includes(name) ? [name] : [])));
  });

  it.each(representatives(platforms.toReversed(), 30))('of $id holds none of them', ({ id }) => {
    const pages = pagesOf(id);
    const left = pages.flatMap((page) => leftOf(page).map((word) => `${page.name}: ${word}`));
    expect(left).toEqual([]);
    const unveiled = pages.flatMap((page) => leftOf(page, { ...page, known: adapterWords(id) }));
    expect(unveiled.length).toBeGreaterThan(0);
  });

  it('hides what the page hid, by attributes and by style sheets, and keeps no other words in styles', () => {
    const html = `<style>.old { display: none }</style><p style="display: none">a</p><p class="old">b</p><p>c</p>
      <i style="--who: Tanaka; content: 'Tanaka'; width: 40%; background: url('https://p.example/tanaka.jpg')"></i>`;
    const scrubbed = scrubbedPage(new JSDOM(html).window.document, [], 'https://x.com/');
    const { document } = new JSDOM(scrubbed.html).window;
    const styles = [...document.querySelectorAll('p')].map((part) => part.getAttribute('style') ?? '');
    expect(styles).toEqual([
      expect.stringContaining('display: none'),
      expect.stringContaining('visibility:hidden'),
      '',
    ]);
    expect(document.querySelector('i')?.getAttribute('style')).toMatch(/width: 40%.*url\(/);
    expect(scrubbed.html).not.toMatch(/tanaka/i);
  });

  it('keeps of the page’s own data its shape, where the adapter names it', () => {
    const data = (id: string) =>
      `<script id="${id}" type="application/json">{"answers":[{"id":12345,"who":"Tanaka","at":"2026-11-02T09:00:00Z","of":"2026-11-02 Tanaka"}]}</script>`;
    const page = new JSDOM(data('__NEXT_DATA__') + data('session')).window.document;
    const { html } = scrubbedPage(page, ['NEXT', 'DATA', 'answers', 'id'], 'https://x.com/');
    const scripts = [...new JSDOM(html).window.document.querySelectorAll('script')];
    expect(scripts.map(({ id }) => id)).toEqual(['__NEXT_DATA__']);
    const [[answer]] = Object.values<Record<string, unknown>[][]>(JSON.parse(scripts[0]?.textContent ?? '')) as [
      [object],
    ];
    const [id, who, at] = Object.values(answer);
    expect([typeof id, at]).toEqual(['number', '2026-11-02T09:00:00Z']);
    expect(who).toMatch(/^[A-F][a-f]{5}$/);
    expect(html).not.toMatch(/Tanaka|12345/);
  });

  it('keeps a name and the address that is made of it alike', () => {
    const page = new JSDOM('<a href="/in/saburo-suzuki/">Saburo SUZUKI</a>').window.document;
    const [, path = '', name = ''] =
      /href="\/in\/([\w-]+)\/">([^<]+)/.exec(scrubbedPage(page, ['in'], 'https://x.com/').html) ?? [];
    expect(path).not.toMatch(/saburo|suzuki/);
    expect(name.toLowerCase().replace(' ', '-')).toBe(path);
    expect(name).toMatch(/^[A-Z][a-z]+ [A-Z]+$/);
  });
});
