import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { platforms, readPage } from '../../../utils/platforms';
import { platformFixtures } from './platform-fixtures';

const folder = new URL('../../fixtures/nothing/', import.meta.url);

/** Pages without a post, several in a file, each after a line that says what it is; where, if only one site has it. */
function pagesIn(name: string, place = '') {
  const file = new URL(`${name}.html`, folder);
  const pages = existsSync(file) ? readFileSync(file, 'utf8').split(/^(?=<!-- kind: )/m) : [];
  return pages.map((page) => {
    const [, kind = '', url = place, capturedAt = ''] =
      /^<!-- kind: (.+?)(?: url: (\S+))? captured-at: (\S+) -->\n/.exec(page) ?? [];
    return { kind, url, capturedAt, page };
  });
}

describe.each(platforms)('$id', ({ id, withoutPosts = {} }) => {
  const pages = pagesIn(id);
  const place = platformFixtures.find(({ platform }) => platform === id)?.url;

  it.each([...pages, ...pagesIn('any-site', place)])(
    'reads nobody’s post on $kind: $url',
    ({ page, url, capturedAt }) => {
      const { document } = new JSDOM(page, { url }).window;
      expect(readPage(document, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' })).toEqual([]);
    },
  );

  it('has a page of every kind that its site has', () => {
    const kinds = new Set(pages.map(({ kind }) => kind));
    expect(Object.keys(withoutPosts).filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
