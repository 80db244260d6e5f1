import type { Browser } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { xTimeline } from '../../../fixtures/sites/x/page';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import { openSavedPage } from '../../../harness/browsers/saved-page';
import { representatives } from '../../../harness/whole';
import { somePages } from '../../../unit/platforms/adapters/platform-fixtures';
import type * as Entry from './posts-entry';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('posts-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

async function struckOn(url: string, html: string, capturedAt: string): Promise<string[]> {
  const page = await openSavedPage(browser, script, url, html);
  const found = await page.evaluate(
    (at) => (globalThis as unknown as { banken: typeof Entry }).banken.struckOnPage(at, 'Asia/Tokyo'),
    capturedAt,
  );
  await page.close();
  return found;
}

const pages = somePages(12);

it('is said of no post as the sites set them', async () => {
  const found: unknown[] = [];
  for (const { name, url, html, capturedAt } of pages) {
    const struck = await struckOn(url, html, capturedAt);
    if (struck.length > 0) found.push([name, struck]);
  }
  expect(found).toEqual([]);
}, 300_000);

const at = '2026-11-24T04:58:21.000Z';
const page = (said: string, css = '') =>
  xTimeline([{ handle: 'tokumei_a1', name: '名無しの客', text: 'WORDS', at }])
    .replace(/<script.*<\/script>/s, '')
    .replace('WORDS', said)
    .replace('</head>', `<style>${css}</style></head>`);
const struck = async (said: string, css?: string) => struckOn('https://x.com/home', page(said, css), at);
const words = (inner: string) => `店員の田中は${inner}親切だ。`;

const row = '.g{display:grid;row-rule:2px solid #e7e9ea;row-gap:20px}.g b{font-weight:400}';
const isShort = '.g b{height:0;line-height:20px}';

describe('words of a post that a line strikes', () => {
  it.each(representatives(['del', 's', 'strike'], 3))('are told in <%s>', async (name) => {
    expect(await struck(words(`<${name}>くずだ</${name}>`))).toEqual(['くずだ']);
  });

  it.each(
    representatives(
      [
        ['struck out by a style', 'b{text-decoration:line-through}'],
        ['by the style of what holds them', '[data-testid=tweetText]{text-decoration:line-through}'],
        ['by an underline that was moved up', 'b{text-decoration:underline;text-underline-offset:-.55em}'],
        ['by one that was moved by a share', 'b{text-decoration:underline;text-underline-offset:-40%}'],
        [
          'by one that was moved up from under them',
          'b{text-decoration:underline;text-underline-position:under;text-underline-offset:-.7em}',
        ],
        ['by a thick one', 'b{text-decoration:underline;text-decoration-thickness:.3em;text-underline-offset:-.4em}'],
        [
          'by the line of larger letters that they stand raised in',
          'b{text-decoration:underline}b i{vertical-align:-.6em}',
        ],
        ['by an overline of small letters', 'b{font-size:8px;text-decoration:overline}b i{font-size:40px}'],
        ['in their first line', '[data-testid=tweetText]::first-line{text-decoration:line-through}'],
      ],
      8,
    ),
  )('are told %s', async (_, css) => {
    expect(await struck(words('<b><i>くずだ</i></b>'), css)).toContain('くずだ');
  });

  it.each(
    representatives(
      [
        ['that they stand out of their box for', isShort],
        ['that their box is drawn into', '.g b{margin-bottom:-40px}'],
        ['that their box is moved to', '.g b{position:relative;top:20px}'],
        ['that is thicker than its gap', '.g{row-gap:2px;row-rule-width:40px}'],
        ['that only one of several is', `${isShort}.g{row-rule-width:0px,2px}`],
        ['between rows that are lower than their boxes', '.g{grid-auto-rows:4px}'],
        ['between boxes of a column', `${isShort}.g{display:flex;flex-direction:column}`],
        [
          'between columns of text',
          '.g{display:block;column-count:2;column-rule:14px solid #e7e9ea;white-space:nowrap}',
        ],
      ],
      8,
    ),
  )('are told of a rule in a gap %s', async (_, css) => {
    expect(
      await struck(
        '<div class=g><b>店員の田中はとてもとてもとてもとてもとてもとてもとても親切だ。</b><b></b></div>',
        row + css,
      ),
    ).not.toEqual([]);
  });

  it.each(
    representatives(
      [
        ['between rows that keep to their places', '.g b{position:relative}'],
        ['without a gap', '.g{row-gap:0;row-rule-width:1px}'],
        ['that nobody sees', `${isShort}.g{row-rule-color:transparent}`],
        ['between columns of text', '.g{display:block;column-count:2;column-rule:1px solid #e7e9ea}'],
        ['where there are no boxes', '.g{display:block}'],
      ],
      5,
    ),
  )('are not told of a rule in a gap %s', async (_, css) => {
    expect(
      await struck(
        '<div class=g><b>店員の田中はとてもとてもとてもとてもとても親切だ。</b><b>本当に。</b></div>',
        row + css,
      ),
    ).toEqual([]);
  });

  it.each(
    representatives(
      [
        ['an underline', 'b{text-decoration:underline}'],
        ['one set lower', 'b{text-decoration:underline;text-underline-offset:.3em}'],
        ['one of a link a pixel nearer', 'b{text-decoration:underline 1px;text-underline-offset:-1px}'],
        ['one under all letters', 'b{text-decoration:underline;text-underline-position:under}'],
        ['an overline', 'b{text-decoration:overline}'],
        ['a line that nobody sees', 'b{text-decoration:line-through transparent}'],
        ['an element that strikes and whose style does not', 'b{text-decoration:none}'],
        ['a box of its own in what is struck', 'b{text-decoration:line-through}b i{display:inline-block}'],
      ],
      4,
    ),
  )('are not told of %s', async (_, css) => {
    expect(await struck(words('<b><i>くずだ</i></b>'), css)).toEqual([]);
  });
});
