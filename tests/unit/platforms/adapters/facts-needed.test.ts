import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { platforms, readPage } from '../../../../utils/platforms';
import { whole } from '../../../harness/whole';
import { type PlatformFixture, platformFixtures } from './platform-fixtures';
import { asking, owedBy, partsOf, writtenBy } from './written-selectors';

type Page = Pick<PlatformFixture, 'html' | 'url' | 'capturedAt'>;

/** A saved page that is read again and again, each time as if the adapter did not write one of its selectors. */
class ReadWithout {
  readonly asked = new Set<string>();
  private without = '';
  private readonly document: Document;

  constructor(private readonly page: Page) {
    const { window } = new JSDOM(page.html, { url: page.url });
    this.document = window.document;
    for (const prototype of [window.Element, window.Document].map((of) => of.prototype)) {
      for (const name of asking) {
        const way: unknown = Reflect.get(prototype, name);
        if (typeof way !== 'function') continue;
        const lessen = (list: string) => this.lessen(list);
        Reflect.set(prototype, name, function (this: unknown, list: string) {
          return Reflect.apply(way, this, [lessen(list)]);
        });
      }
    }
  }

  /** What is read, as text. */
  read(without = ''): string {
    this.without = without;
    const { url, capturedAt } = this.page;
    // Adapters keep what they once looked for on a page
    const document = this.document.cloneNode(true) as Document;
    return JSON.stringify(readPage(document, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' }));
  }

  private lessen(list: string): string {
    if (this.without === '') {
      for (const part of partsOf(list)) this.asked.add(part);
      return list;
    }
    return partsOf(list)
      .map((part) => (part === this.without ? ':not(*)' : part))
      .join();
  }
}

/** Selectors of an adapter's own file without which every page at hand is read as with them. */
function withoutNeed(id: string): string[] {
  const written = writtenBy(id);
  const pages = platformFixtures.filter(({ platform }) => platform === id).map((page) => new ReadWithout(page));
  const whole = pages.map((page) => page.read());
  const asked = [...new Set(pages.flatMap((page) => [...page.asked]))].filter((part) => written.has(part));
  return asked
    .filter((part) => !pages.some((page, at) => page.asked.has(part) && page.read(part) !== whole[at]))
    .sort();
}

/** A quick one by itself; the long threads of 5ch alone take minutes. */
const read = platforms.filter(({ id }) => whole || id === 'en-hyouban');

/** What is named is a debt, which may only shrink: one that is needed now or written no more has to leave the list. */
describe('a selector of an adapter', () => {
  it.each(read)('$id: is needed by a page at hand, or is named as one that is not', ({ id }) => {
    const never = new Set(owedBy(id, 'neverFound'));
    expect(withoutNeed(id).filter((part) => !never.has(part))).toEqual(owedBy(id, 'notNeeded'));
  });
});
