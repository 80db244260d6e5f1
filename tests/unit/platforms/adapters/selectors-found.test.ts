import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { platforms, readPage } from '../../../../utils/platforms';
import { representatives } from '../../../harness/whole';
import { platformFixtures } from './platform-fixtures';
import { asking, owedBy, partsOf, reasons, writtenBy } from './written-selectors';

/** What an adapter asks of a page while it reads it, and the page. */
function reading(html: string, url: string, capturedAt: string): { asked: Set<string>; document: Document } {
  const { window } = new JSDOM(html, { url });
  const asked = new Set<string>();
  for (const prototype of [window.Element, window.Document].map((of) => of.prototype)) {
    for (const name of asking) {
      const way: unknown = Reflect.get(prototype, name);
      if (typeof way !== 'function') continue;
      Reflect.set(prototype, name, function (this: unknown, list: string) {
        for (const part of partsOf(list)) asked.add(part);
        return Reflect.apply(way, this, [list]);
      });
    }
  }
  readPage(window.document, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' });
  return { asked, document: window.document };
}

/** Of the site's pages, those that hold no post too. */
function pagesOf(id: string): { asked: Set<string>; document: Document }[] {
  const saved = platformFixtures.filter(({ platform }) => platform === id);
  const nothing = readFileSync(new URL(`../../../fixtures/nothing/${id}.html`, import.meta.url), 'utf8');
  const bare = nothing.split(/^(?=<!-- kind: )/m).flatMap((html) => {
    const [, url, capturedAt] = / url: (\S+) captured-at: (\S+)/.exec(html.split('\n')[0] ?? '') ?? [];
    return url && capturedAt ? [{ html, url, capturedAt }] : [];
  });
  return [...saved, ...bare].map(({ html, url, capturedAt }) => reading(html, url, capturedAt));
}

/** Each that is on no page at hand has its line in the data: what finds nothing anywhere may as well go. */
describe('a selector of an adapter, of posts and of their facts', () => {
  it.each(representatives(platforms, 8))(
    '$id: finds something on a page at hand, or is named as one that does not',
    ({ id }) => {
      const written = writtenBy(id);
      const pages = pagesOf(id);
      const asked = [...new Set(pages.flatMap((page) => [...page.asked]))].filter((part) => written.has(part));
      const isFound = (part: string) => pages.some(({ document }) => document.querySelector(part) !== null);
      const never = asked.filter((part) => !part.startsWith(':scope') && !isFound(part)).sort();
      expect(asked.length).toBeGreaterThan(0);
      expect(never).toEqual(owedBy(id, 'neverFound'));
    },
  );

  it('is kept, where no page proves it, for a reason that is given in a sentence', () => {
    expect(reasons.filter(([, reason]) => !/^[A-Z].{20,180}\.$/.test(reason))).toEqual([]);
  });
});
