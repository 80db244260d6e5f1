import type { Browser, Page } from '@playwright/test';
import { beforeAll, expect, it } from 'vitest';
import { oneChromium } from '../../harness/browsers/one-chromium';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import { representatives } from '../../harness/whole';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('./draw-page-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

const many = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at)).join('');
const words = (at: number) => `投稿${at}番。駅前店のレジの人、次のシフト、見に行くわ。`;

/** Pages whose layout hangs on what stands round a post. */
const pages = [
  [
    'margins that join, between columns, under a fixed head',
    `<style>body{margin:0;font:15px sans-serif}header{position:fixed;inset:0 0 auto;height:48px;background:#fe8}
    .cols{display:flex}nav{flex:0 1 160px}main{flex:1}aside{flex:0 1 240px}article{border-bottom:1px solid #999}
    article p{margin:24px 8px}article:nth-of-type(odd){background:#eef}</style>
    <header><b>広場</b></header><div class="cols"><nav>${many(40, (at) => `<a>項目${at}</a><br>`)}</nav>
    <main>${many(80, (at) => `<article id="p${at}"><p>${words(at)}<b>太い</b></p></article>`)}</main>
    <aside>${many(30, (at) => `<section><h3>${at}</h3><p>脇</p></section>`)}</aside></div>`,
  ],
  [
    'numbers of a list, and a list in a grid',
    `<style>body{display:grid;grid-template-columns:1fr auto;gap:10px;font:14px serif}li{margin:10px;padding:4px}
    li+li{border-top:2px dotted green}</style><ol>${many(90, (at) => `<li id="p${at}"><span>${words(at)}</span></li>`)}</ol>
    <div>${many(20, () => '<p><i>広告</i></p>')}</div>`,
  ],
  [
    'rows of a table, whose columns are as wide as the widest cell',
    `<style>table{border-collapse:collapse}td{border:1px solid;padding:6px}</style><table><tbody>${many(
      90,
      (at) =>
        `<tr id="p${at}"><td><b>${at}</b></td><td><span>${'長い'.repeat(at % 17)}</span></td><td><i>名無し</i></td></tr>`,
    )}</tbody></table>`,
  ],
  [
    'drawings: styled by the page, with symbols, clips and words, in a list of icons',
    `<style>body{margin:0;font:15px sans-serif}svg{width:24px;height:24px;color:#c36;vertical-align:middle}
    .wide{fill:none;stroke:currentColor;stroke-width:2}article:nth-child(even) .wide{stroke:#36c;transform:rotate(12deg);
    transform-origin:12px 12px}text{font:9px serif;letter-spacing:1px}circle{r:5px;opacity:.5}</style>
    ${many(
      80,
      (at) => `<article id="p${at}"><p>${words(at)}</p><svg viewBox="0 0 24 24"><defs><clipPath id="c${at}"><rect
      width="12" height="24"/></clipPath><g id="s${at}"><path d="M2 2h9v9z"/></g></defs><circle cx="12" cy="12"/><path
      class="wide" d="M3 20L20 3"/><g clip-path="url(#c${at})"><rect fill="#090" x="4" y="14" width="16" height="6"/></g>
      <use href="#s${at}" x="8"/><text x="2" y="22">字</text></svg><svg fill="teal"><rect width="9" height="9"/></svg></article>`,
    )}`,
  ],
] as const;

it.each(representatives(pages, 3))('draws what the renderer makes of the whole page: %s', async (_, body) => {
  const page: Page = await browser.newPage({ viewport: { width: 900, height: 600 } });
  await page.setContent(`<!doctype html><html lang="ja"><body>${body}</body></html>`);
  await page.addScriptTag({ content: script });
  for (const at of [0, 45]) {
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: 'center' }), `p${at}`);
    const { post, viewport, pixels } = await page.evaluate(
      (selector) =>
        (
          globalThis as unknown as {
            banken: { differences(of: string): Promise<{ post: number; viewport: number; pixels: number }> };
          }
        ).banken.differences(selector),
      `#p${at}`,
    );
    expect(pixels).toBeGreaterThan(1_000);
    expect({ at, post, viewport }).toEqual({ at, post: 0, viewport: 0 });
  }
  await page.close();
});
