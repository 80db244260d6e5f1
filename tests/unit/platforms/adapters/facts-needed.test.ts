import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { adapterFile } from '../../../../utils/node/build/adapter-files';
import { type Node, walk } from '../../../../utils/node/walls/imports';
import { platforms, readPage } from '../../../../utils/platforms';
import { whole } from '../../../harness/whole';
import { type PlatformFixture, platformFixtures } from './platform-fixtures';

type Page = Pick<PlatformFixture, 'html' | 'url' | 'capturedAt'>;

/** The selectors of a list, each by itself: not at commas within `:is(…)` or a value. */
function partsOf(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const token of list.match(/"[^"]*"|./gs) ?? []) {
    if (/[([]/.test(token)) depth += 1;
    if (/[)\]]/.test(token)) depth -= 1;
    if (token === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${token}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const folder = new URL('../../../../utils/platforms/', import.meta.url);

/** Selectors that files write, each by itself, in lists with a name of a site's in them. */
function writtenIn(files: readonly URL[]): Set<string> {
  const written = new Set<string>();
  for (const file of files) {
    const { program } = parseSync(file.pathname, readFileSync(file, 'utf8'));
    walk(program as unknown as Node, ({ type, value }) => {
      if (type === 'Literal' && typeof value === 'string' && /[.#[]/.test(value))
        for (const part of partsOf(value)) written.add(part);
    });
  }
  return written;
}

/** Whether an adapter wrote it, as it is or as a piece of what it puts together. Those of the viewer are asked of copies. */
function isOf(id: string): (part: string) => boolean {
  const beside = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const isItsOwn = (name: string) => name.startsWith(`${id}-`);
  const here = (name: string) => new URL(name, folder);
  const written = writtenIn([adapterFile(id), ...beside.filter(isItsOwn).map(here)]);
  const ofAll = writtenIn(beside.filter((name) => !isItsOwn(name)).map(here));
  const names = [...written].filter((part) => /[.#[]/.test(part));
  const viewer = platforms.find((platform) => platform.id === id)?.viewer ?? [];
  const isBuilt = (part: string) => !ofAll.has(part) && names.some((name) => part.includes(name));
  return (part) => !viewer.includes(part) && (written.has(part) || isBuilt(part));
}

/** A saved page that is read again and again, each time as if the adapter did not write one of its selectors. */
class ReadWithout {
  readonly asked = new Set<string>();
  private without = '';
  private readonly document: Document;

  constructor(private readonly page: Page) {
    const { window } = new JSDOM(page.html, { url: page.url });
    this.document = window.document;
    for (const prototype of [window.Element, window.Document].map((of) => of.prototype)) {
      for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
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

/** Selectors of an adapter without which every page at hand is read as with them. */
function withoutNeed(id: string): string[] {
  const pages = platformFixtures.filter(({ platform }) => platform === id).map((page) => new ReadWithout(page));
  const whole = pages.map((page) => page.read());
  const asked = [...new Set(pages.flatMap((page) => [...page.asked]))].filter(isOf(id));
  expect(asked.length).toBeGreaterThan(0);
  return asked
    .filter((part) => !pages.some((page, at) => page.asked.has(part) && page.read(part) !== whole[at]))
    .sort();
}

/** Those with few and short pages by themselves; all take minutes. */
const quick = ['en-hyouban', 'machi', 'nicopedia'];
const read = platforms.filter(({ id }) => whole || quick.includes(id));

describe('a selector of an adapter', () => {
  it.each(read)('$id: is needed: without it a page at hand is read otherwise', { timeout: 600_000 }, ({ id }) => {
    expect(withoutNeed(id)).toEqual([]);
  });
});
