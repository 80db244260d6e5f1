import type { Browser } from '@playwright/test';
import { beforeAll, expect, it } from 'vitest';
import { xTimeline } from '../../../fixtures/sites/x/page';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import { openSavedPage } from '../../../harness/browsers/saved-page';
import { representatives } from '../../../harness/whole';
import { platformFixtures, somePages } from '../../../unit/platforms/adapters/platform-fixtures';
import type * as Entry from './unseen-parts-entry';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('unseen-parts-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

async function unseenOn(url: string, html: string, capturedAt: string): Promise<[string, string[]][]> {
  const page = await openSavedPage(browser, script, url, html);
  const found = await page.evaluate(
    (at) => (globalThis as unknown as { banken: typeof Entry }).banken.unseenOnPage(at, 'Asia/Tokyo'),
    capturedAt,
  );
  await page.close();
  return found;
}

const pages = somePages(12);

it('are none of what the posts of every site answer, quote, show and are called', async () => {
  const found: unknown[] = [];
  for (const { name, url, html, capturedAt } of pages) {
    const unseen = await unseenOn(url, html, capturedAt);
    if (unseen.length > 0) found.push([name, unseen]);
  }
  expect(found).toEqual([]);
}, 300_000);

const at = '2026-11-24T09:00:00Z';
const reply = (how: string) =>
  `<div ${how}><div dir="ltr">返信先: <a href="/saeki_minori" role="link"><span>@saeki_minori</span></a><span>さん</span></div></div>`;
const quote = (how: string) =>
  `<div role="link" tabindex="0" ${how}><div data-testid="User-Name"><span>山田</span><span>@yamada_x1</span><time datetime="2026-11-23T04:58:21.000Z">11月23日</time></div><div data-testid="tweetText" lang="ja"><span>私を殺してみろよ</span></div></div>`;
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=';
const photo = (how: string) =>
  `<div data-testid="tweetPhoto"><img alt="画像" draggable="true" src="${pixel}" ${how}></div>`;
const label = (how: string) =>
  `<div ${how}><span data-testid="socialContext">佐伯みのりさんがリポストしました</span></div>`;
const words = '佐伯を殺しに行くぞ。また店で会おう。';
const page = (before: string, after = '') =>
  xTimeline([{ handle: 'tokumei_a1', name: '名無しの客', text: words, at: '2026-11-24T04:58:21.000Z' }])
    .replace(/<script.*<\/script>/s, '')
    .replace('<div data-testid="tweetText"', `${before}<div data-testid="tweetText"`)
    .replace(words, `${words}END`)
    .replace(/END(.*?<\/div>)/s, `$1${after}`);

const ways = {
  hidden: 'hidden',
  'without a size': 'style="font-size:0;line-height:0"',
  transparent: 'style="opacity:.01"',
  'of no colour': 'style="color:transparent"',
  invisible: 'style="visibility:hidden"',
  skipped: 'style="content-visibility:hidden"',
};

it.each(representatives(Object.entries(ways), 6))(
  'are told where they are %s, and of what one sees nothing is told',
  async (_, how) => {
    const told = async (before: string, after = '') =>
      (await unseenOn('https://x.com/home', page(before, after), at)).flatMap(([, facts]) => facts);
    expect(await told(reply('')), 'an answer').toEqual([]);
    expect(await told(reply(how)), 'an answer').toContain('replyTo');
    expect(await told('', quote('')), 'a quotation').toEqual([]);
    expect(await told('', quote(how)), 'a quotation').toContain('quotes');
    expect(await told(label('')), 'a label').toEqual([]);
    expect(await told(label(how)), 'a label').toContain('notes');
  },
  60_000,
);

it('are photographs that show nothing, and none that lie clear over their own ground', {
  tags: 'long',
  timeout: 60_000,
}, async () => {
  const told = async (html: string) =>
    (await unseenOn('https://x.com/home', page('', html), at)).flatMap(([, facts]) => facts);
  const size = 'width:200px;height:120px';
  expect(await told(photo(`style="${size}"`))).toEqual([]);
  expect(await told(photo('hidden'))).toEqual(['media']);
  expect(await told(photo(`style="${size};opacity:0"`))).toEqual(['media']);
  const ground = `<div style="${size};background:url(${pixel})"></div>`;
  const clear = photo(`style="${size};opacity:0;position:absolute"`).replace('<img', `${ground}<img`);
  expect(await told(clear)).toEqual([]);
});

it('and who shared a post is told where the site shows handles and the line shows another than it leads to', {
  tags: 'long',
}, async () => {
  const shared = platformFixtures.find(({ name }) => name.startsWith('threads/shared-ja'));
  if (!shared) throw new Error('no page');
  const { url, html, capturedAt } = shared;
  expect(html).toContain('>re_poster<');
  expect(await unseenOn(url, html, capturedAt)).toEqual([]);
  const told = await unseenOn(url, html.replaceAll('>re_poster<', '>innocent.z<'), capturedAt);
  expect(told).toEqual([['tanaka.tenin', ['notes']]]);
});
