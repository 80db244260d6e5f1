import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { adapterWords } from '../../../utils/node/live/adapter-words';
import { shapeOf } from '../../../utils/node/live/keep-fixture';
import { idsOf } from '../../../utils/node/live/look-at-site';
import { scrubbedPage } from '../../../utils/node/live/scrub';
import { platforms, readPage } from '../../../utils/platforms';
import { representatives } from '../../harness/whole';
import { type PlatformFixture, platformFixtures } from './platform-fixtures';

/** Told by words that stand within somebody's, or by who removed it: nothing is kept of them, and that is said. */
const unkept = ['jobtalk/list.html', 'jobtalk/partial-attributes.html', 'machi/date-in-name.html'];

function read({ capturedAt }: PlatformFixture, html: string, url: string) {
  const { document } = new JSDOM(html, { url }).window;
  return { document, posts: readPage(document, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' }) };
}

/** What of a saved page is read otherwise once nobody's words are in it. */
function readOtherwise(fixture: PlatformFixture): boolean {
  const before = read(fixture, fixture.html, fixture.url);
  const words = adapterWords(fixture.platform);
  const { html, url } = scrubbedPage(before.document, words, fixture.url, idsOf(before.posts));
  const after = read(fixture, html, url).posts.map(shapeOf);
  return JSON.stringify(after) !== JSON.stringify(before.posts.map(shapeOf));
}

describe('a page without anybody’s words', () => {
  it.each(representatives(platforms, 8))('of $id gives the same posts with the same facts', ({ id }) => {
    const pages = platformFixtures.filter(({ platform }) => platform === id);
    const names = pages.filter(readOtherwise).map(({ name }) => name);
    expect(names).toEqual(unkept.filter((name) => name.startsWith(`${id}/`)));
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
