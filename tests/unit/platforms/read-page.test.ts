import { describe, expect, it } from 'vitest';
import { platforms, readPage } from '../../../utils/platforms';
import { pageDocument } from '../../harness/page-document';
import { representatives, whole } from '../../harness/whole';
import { platformFixtures } from './adapters/platform-fixtures';

const timeZone = 'Asia/Tokyo';

function readInJsdom(html: string, url: string, capturedAt: string) {
  const document = pageDocument(html, url);
  return readPage(document, { url: new URL(url), capturedAt, timeZone });
}

/** Chromium reads them all, in a third of the time: chromium.test.ts. */
describe('posts read from saved pages, in jsdom', () => {
  it.each(representatives(platformFixtures, 16))('$name', ({ html, url, capturedAt, expected }) => {
    expect(readInJsdom(html, url, capturedAt)).toEqual(expected);
  });

  it('has at least one page for every platform', () => {
    const covered = new Set(platformFixtures.map(({ platform }) => platform));
    expect(platforms.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });
});

/** jsdom takes ten seconds for all of it. */
const breaks = whole ? 10_000 : 2_000;

it('keeps a hostile post of 100,000 characters whole', () => {
  const words = `${'あ\u200b\u202e&lt;/div&gt;<br>'.repeat(breaks)}${' '.repeat(40_000)}終`;
  const html = `<h1 id="threadtitle">t</h1><div class="post" id="1" data-id="1"><span class="postusername">n</span>
    <span class="date">2026/05/01(金) 12:34:56.78</span><div class="post-content">${words}</div></div>`;
  const [post] = readInJsdom(html, 'https://a.5ch.io/test/read.cgi/b/1700000000/', '2026-11-24T00:00:00Z');
  expect(post?.text).toBe(`${'あ\u200b\u202e</div>\n'.repeat(breaks)}終`);
});
