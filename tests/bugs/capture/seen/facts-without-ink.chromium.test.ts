import type { Browser } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import { representatives } from '../../../harness/whole';
import { answer, type Page, quotation } from './facts-page';
import { factsTold } from './facts-told';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('facts-as-drawn-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

const told = (parts: Page) => factsTold(browser, script, parts);

const filter =
  '<svg width="0" height="0" style="position:absolute"><filter id="gone"><feComponentTransfer><feFuncA type="discrete" tableValues="0 0"/></feComponentTransfer></filter></svg>';

/** A page of which a part of every fact stands in such an element. */
const hiding = (css: string, names = 'part'): Page => {
  const part = (words: string) => `<span class="${names}">${words}</span>`;
  return {
    css: `.part{${css}}::highlight(lit){color:transparent}`,
    more: filter,
    post: {
      name: `佐藤花子${part('（偽者）')}`,
      time: `${part('1')}2時間`,
      under: answer(`@shop${part('_taro')}`),
      quote: quotation.replace('不正をしたのは佐藤だ', `佐藤が殴った${part('という噂は嘘')}です`),
    },
    above: { words: `佐藤さんを脅しました${part('という噂は全部うそです')}。` },
  };
};
const everyFact = ['佐藤花子（偽者）', 'time', 'kind', 'replyTo', 'quotes', 'context'];

// An attacker's pages of 2026-12-02: of the words each of these is told, of all other facts none was
describe('a part of any fact that a record states in words is told where it leaves no ink', () => {
  it.each(
    representatives<[how: string, css: string, names?: string]>(
      [
        ['a highlight', '', 'part lit'],
        ['blending', 'mix-blend-mode:lighten'],
        ['a line round its letters', '-webkit-text-stroke:8px #fff'],
        ['a clear fill', '-webkit-text-fill-color:transparent'],
        [
          'a ground in the form of letters',
          'background:linear-gradient(#fff,#fff);background-clip:text;color:transparent',
        ],
        ['a filter', 'display:inline-block;filter:opacity(0)'],
        ['a filter of colours', 'display:inline-block;filter:invert(1)'],
        ['a filter of the page', 'display:inline-block;filter:url(#gone)'],
        ['a box without room', 'display:inline-block;width:0;white-space:nowrap;overflow:clip'],
        ['an indent', 'display:inline-block;text-indent:-900px;width:0;overflow:hidden'],
        ['a box that a browser skips', 'display:inline-block;content-visibility:hidden'],
        ['a faint box', 'display:inline-block;opacity:.04'],
      ],
      12,
    ),
  )('by %s', async (_, css, names) => {
    const found = await told(hiding(css, names));
    expect(found.toSorted()).toEqual(everyFact.toSorted());
  });

  it('and a quotation of which one letter and nothing more has room in its midst', async () => {
    const css = '.part{display:inline-block;width:1em;white-space:nowrap;overflow:hidden;vertical-align:bottom}';
    const quote = quotation.replace('不正をしたのは佐藤だ', '佐藤が殴った<span class="part">という噂は嘘</span>です');
    expect(await told({ css, post: { quote } })).toEqual(['quotes']);
  });
});

describe('a line that says who shared a post', () => {
  const line = (name: string) =>
    `<a href="/hana_sanpo" role="link"><span data-testid="socialContext"><span>${name}</span>さんがリポストしました</span></a>`;
  const css = '.part{font-size:0}.faint{opacity:.01}.skipped{display:inline-block;content-visibility:hidden}';

  it.each(
    representatives(
      [
        ['whose name is in no element that one sees', '<b class="part">花さんぽ</b><b>無実の人</b>'],
        ['whose name is faint', '<b class="faint">花さんぽ</b><b>無実の人</b>'],
        ['of whose name a part is skipped', '花さんぽ<b class="skipped">の偽者</b>'],
      ],
      3,
    ),
  )('is told %s', async (_, name) => {
    expect(await told({ css, post: { over: line(name) } })).toEqual(['notes']);
  });

  it.each(
    representatives(
      [
        ['as the site writes it', '花さんぽ'],
        ['with a sign that is no letter and stays hidden', '花さんぽ<i>·</i>'],
        ['whose name begins with the sign of handles', '@コスメ部'],
        ['whose name is a handle', '@cosme_ten'],
        ['with an emoji as a picture', '花さんぽ<img alt="🌸" width="16" height="16">'],
      ],
      5,
    ),
  )('is told of nothing %s', async (_, name) => {
    expect(await told({ css, post: { over: line(name) } })).toEqual([]);
  });
});

describe('nothing is told of facts that are drawn in a way of their own', () => {
  const long = quotation.replace('不正をしたのは佐藤だ', '不正をしたのは佐藤だと聞きました。'.repeat(12));
  it.each(
    representatives<[how: string, page: Page]>(
      [
        [
          'a name filled by a gradient, with an emoji and a badge',
          {
            css: '#post .name span{background:linear-gradient(90deg,#f06,#06f);background-clip:text;color:transparent}',
            post: { name: '口コミ太郎🍜<svg width="16" height="16"><path d="M0 0h16v16z" fill="#1d9bf0"/></svg>' },
          },
        ],
        [
          'light letters of a gradient on a page that is dark by its scheme',
          {
            css: 'html{color-scheme:dark;color:#fff}body{background:none;color:#fff}#post .name span{background:linear-gradient(#fff,#eee);background-clip:text;color:transparent}',
          },
        ],
        [
          'a name that its box cuts off with dots',
          {
            css: '#post .name{display:block;width:60px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}',
            post: { name: '口コミ太郎と愉快な仲間たちの食べ歩き' },
          },
        ],
        [
          'a long quotation that shows three lines',
          {
            css: '.said{display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden;width:200px}',
            post: { quote: long },
          },
        ],
        [
          'a long post above that its box folds',
          {
            css: '#above .words{max-height:40px;overflow:hidden;width:200px}',
            above: { words: '今日は味噌ラーメンを食べました。'.repeat(12) },
          },
        ],
        [
          'outlines, a shadow and faint grey',
          {
            css: '.name,.said{-webkit-text-stroke:1px #fff;paint-order:stroke}.words{-webkit-text-stroke:.5px #c00;text-shadow:0 1px 2px #0008}time{color:#8899a6;opacity:.8}',
            post: { quote: quotation, under: answer() },
          },
        ],
        [
          'letters of their line alone',
          {
            css: '.said{-webkit-text-fill-color:transparent;-webkit-text-stroke:1px #333}',
            post: { quote: quotation },
          },
        ],
        [
          'a page that a tool turns dark by a filter',
          {
            css: 'html{filter:invert(1) hue-rotate(180deg);background:#fff}',
            post: { quote: quotation, under: answer() },
          },
        ],
        [
          'a faded quotation, and a search that is highlighted',
          {
            css: '.quote{opacity:.5;filter:grayscale(1) brightness(.9)}::highlight(lit){background:#ff0;color:#111}',
            post: { quote: quotation.replace('佐藤', '<b class="lit">佐藤</b>') },
          },
        ],
        [
          'a post that blends with its ground',
          { css: 'main{isolation:isolate}#post{mix-blend-mode:multiply}', post: { quote: quotation } },
        ],
        ['parts without boxes of their own', { css: 'article{display:contents}', post: { quote: quotation } }],
      ],
      20,
    ),
  )('%s', async (_, parts) => {
    expect(await told(parts)).toEqual([]);
  });
});
