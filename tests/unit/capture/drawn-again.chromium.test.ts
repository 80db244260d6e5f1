import type { Browser, Page } from '@playwright/test';
import { beforeAll, expect, it } from 'vitest';
import { oneChromium, oneWindow } from '../../harness/browsers/one-chromium';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import { representatives } from '../../harness/whole';
import type * as Entry from './draw-page-entry';
import { drawnPages } from './drawn-pages';

type InPage = { banken: typeof Entry };

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('./draw-page-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

const dataAddress = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;

async function opened(body: string, scale = 1): Promise<Page> {
  const window = await oneWindow(browser, { viewport: { width: 900, height: 600 }, deviceScaleFactor: scale });
  const page = await window.newPage();
  await page.setContent(`<!doctype html><html lang="ja"><body>${body}</body></html>`);
  await page.addScriptTag({ content: script });
  return page;
}

const drawn = (page: Page, selector: string) =>
  page.evaluate((of) => (globalThis as unknown as InPage).banken.drawn(of), selector);
const differing = (page: Page, pair: [string, string]) =>
  page.evaluate((of) => (globalThis as unknown as InPage).banken.differing(...of), pair);

const shownPages = representatives([...drawnPages], 12).map(
  ([name, body, most = 0.02]): [name: string, body: string, most: number] => [name, body, most],
);

it.each(shownPages)('draws what the browser shows: %s', async (_, body, most) => {
  const page = await opened(body);
  for (const id of ['p0', 'p45']) {
    await page.evaluate((of) => document.getElementById(of)?.scrollIntoView({ block: 'center' }), id);
    const shown = dataAddress(await page.screenshot());
    const { viewport } = await drawn(page, `#${id}`);
    expect(await differing(page, [viewport, shown])).toBeLessThanOrEqual(most);
  }
  await page.close();
});

it('draws a post that is higher than the window, without what lies over it', { tags: 'long' }, async () => {
  const tall = Array.from({ length: 60 }, (_, at) => `<p>${at}行目です。</p>`).join('');
  const head = '<header style="position:fixed;inset:0 0 auto;height:90px;background:#f00"></header>';
  const page = await opened(`<style>body{margin:0}</style>${head}<article style="background:#fff">${tall}</article>`);
  const { post, box, size } = await drawn(page, 'article');
  expect(size[1]).toBe(Math.round(box.height));
  await page.evaluate(() => document.querySelector('header')?.remove());
  const shown = dataAddress(await page.locator('article').screenshot());
  expect(await differing(page, [post, shown])).toBeLessThan(0.02);
  await page.close();
});

it('draws at the resolution of the screen', { tags: 'long' }, async () => {
  const page = await opened('<article style="width:301px;height:80px;font-size:20px">細かい字</article>', 2);
  const { size, viewport } = await drawn(page, 'article');
  expect(size).toEqual([602, 160]);
  expect(await differing(page, [viewport, dataAddress(await page.screenshot())])).toBeLessThan(0.05);
  await page.close();
});

it('runs nothing and asks for nothing that a page puts into what is drawn, and changes nothing in it', async () => {
  const page = await opened(`<article><svg width="40" height="40" onload="window.ran=1"><script>window.ran=2</script>
    <image href="https://elsewhere.example/svg.png" width="9" height="9"/><foreignObject width="9" height="9"><iframe
    xmlns="http://www.w3.org/1999/xhtml" src="https://elsewhere.example/frame"></iframe></foreignObject></svg>
    <p title='"&gt;&lt;script&gt;window.ran=3&lt;/script&gt;' style="font-family:'&lt;/style&gt;&lt;script&gt;x'">&lt;/span&gt;&lt;script&gt;window.ran=4&lt;/script&gt;\u0001\u000b字</p>
    <style>p::before{content:"</div><script>window.ran=5<\\/script>"}p{--x:url(https://elsewhere.example/x);cursor:url(https://elsewhere.example/c),auto}</style>
    <form><input name="parentElement" value='"&gt;'><input name="childNodes"><input name="getBoundingClientRect"></form></article>`);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'ran'));
  const before = await page.content();
  const { post } = await drawn(page, 'article');
  expect(post).toMatch(/^data:image\/png;base64,[\w+/]{200}/);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined();
  expect(asked).toEqual([]);
  expect(await page.content()).toBe(before);
  await page.close();
});

it('is not styled by a sheet within a drawing of the page, whose rules wake in the picture alone', {
  tags: 'long',
}, async () => {
  const page =
    await opened(`<article style="font:20px sans-serif"><p>店員の名を書いた。</p><svg width="60" height="20"><style>
    foreignObject span{visibility:hidden}foreignObject span::after{content:"うその言葉"}</style><set attributeName="width" to="0"/>
    <rect width="60" height="20" fill="#0a0"/></svg></article>`);
  const shown = dataAddress(await page.screenshot());
  const { viewport } = await drawn(page, 'article');
  expect(await differing(page, [viewport, shown])).toBeLessThan(0.02);
  await page.close();
});

it('shows words in a font that the page brought along', { tags: 'long' }, async () => {
  // Every letter of this font is as wide as another's, so that a stand-in would be seen
  const font = 'src:local("Noto Sans Mono CJK JP"),local("DejaVu Sans Mono"),local("Liberation Mono")';
  const page = await opened(`<style>@font-face{font-family:Own;${font}}article{font:20px Own}</style>
    <article>iiiiWWWW <b>太い</b> <u>下線</u></article>`);
  await page.evaluate(() => document.fonts.ready);
  const shown = dataAddress(await page.screenshot());
  const { viewport } = await drawn(page, 'article');
  expect(await differing(page, [viewport, shown])).toBeLessThan(0.05);
  await page.close();
});
