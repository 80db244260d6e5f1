import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { platforms, readPage } from '../../../../utils/platforms';
import { pageDocument } from '../../../harness/page-document';
import { representatives } from '../../../harness/whole';
import { platformFixtures } from './platform-fixtures';

const folder = new URL('../../../fixtures/nothing/', import.meta.url);

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

const everyKind = [
  ...['followers', 'notifications', 'messages', 'suggestions', 'search', 'settings', 'log-in'],
  ...['empty', 'error', 'consent', 'other language'],
];

describe.each(platforms)('$id', ({ id, withoutPosts = {} }) => {
  const pages = pagesIn(id);
  const place = platformFixtures.find(({ platform }) => platform === id)?.url;

  it.each(representatives([...pages, ...pagesIn('any-site', place)], 8))(
    'reads nobody’s post on $kind: $url',
    ({ page, url, capturedAt }) => {
      const document = pageDocument(page, url);
      expect(readPage(document, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' })).toEqual([]);
    },
  );

  it('has a page of every kind', () => {
    const own = new Set(pages.map(({ kind }) => kind));
    expect(Object.keys(withoutPosts).filter((kind) => !own.has(kind))).toEqual([]);
    // What a site has no address for is held at the address of its posts
    const kinds = new Set([...own, ...pagesIn('any-site').map(({ kind }) => kind)]);
    expect(everyKind.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
