import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { platforms, readPage } from '../../../utils/platforms';

/** Pages without a post, several in a file, each after a line that says what it is and where. */
function pagesOf(id: string) {
  const html = readFileSync(new URL(`../../fixtures/nothing/${id}.html`, import.meta.url), 'utf8');
  return html.split(/^(?=<!-- kind: )/m).map((page) => {
    const [, kind = '', url = '', capturedAt = ''] =
      /^<!-- kind: (.+?) url: (\S+) captured-at: (\S+) -->\n/.exec(page) ?? [];
    return { kind, url, capturedAt, page };
  });
}

describe.each(platforms)('$id', ({ id, withoutPosts = {} }) => {
  const pages = pagesOf(id);

  it.each(pages)('reads nobody’s post on $kind: $url', ({ page, url, capturedAt }) => {
    const { document } = new JSDOM(page, { url }).window;
    expect(readPage(document, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' })).toEqual([]);
  });

  it('has a page of every kind that its site has', () => {
    const kinds = new Set(pages.map(({ kind }) => kind));
    const common = ['empty', 'error', 'consent', 'other language'];
    expect([...Object.keys(withoutPosts), ...common].filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
