import type { Browser } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import { openSavedPage } from '../../../harness/browsers/saved-page';
import { representatives } from '../../../harness/whole';
import type * as Entry from './facts-as-drawn-entry';
import { answer, type Page, page, quotation } from './facts-page';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('facts-as-drawn-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

async function told(parts: Page): Promise<string[]> {
  const shown = await openSavedPage(browser, script, 'https://x.com/search?q=a', page(parts));
  const found = await shown.evaluate(
    (handle) =>
      (globalThis as unknown as { banken: typeof Entry }).banken.toldOf(handle, '2025-12-30T15:00:00Z', 'Asia/Tokyo'),
    parts.post?.handle ?? 'kuchikomi_taro',
  );
  await shown.close();
  return found;
}

const first = (selector: string, how = 'font-size:0') =>
  `${selector}{display:inline-block}${selector}::first-letter{${how}}`;

// An attacker's pages of 2026-12-01: the picture showed other letters, and each record was whole
describe('a first letter or line that a style takes away is told', () => {
  it.each<[of: string, page: Page, told: string[]]>(
    representatives(
      [
        ['a handle', { css: first('#post .handle span'), post: { handle: 'xsato_hanako' } }, ['@xsato_hanako']],
        ['a name', { css: first('#post .name'), post: { name: '元佐藤花子' } }, ['元佐藤花子']],
        [
          'a name, clear',
          { css: first('#post .name', 'color:transparent'), post: { name: '偽佐藤花子' } },
          ['偽佐藤花子'],
        ],
        [
          'a name, in the colour of its ground',
          { css: first('#post .name', 'color:#fff'), post: { name: '偽佐藤花子' } },
          ['偽佐藤花子'],
        ],
        [
          'a name, with a picture in its place',
          {
            css: first('#post .name', 'color:transparent;background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)'),
            post: { name: '左藤花子' },
          },
          ['左藤花子'],
        ],
        ['a time', { css: first('#post time') }, ['time']],
        ['a time, clear', { css: first('#post time', 'color:transparent') }, ['time']],
        ['a quotation', { css: first('#post .said'), post: { quote: quotation } }, ['quotes']],
        ['who is quoted', { css: first('#post .by'), post: { quote: quotation } }, ['quotes']],
        [
          'a line of a quotation',
          { css: '.said{width:90px}.said::first-line{color:#fff}', post: { quote: quotation } },
          ['quotes'],
        ],
        ['who is answered', { css: first('#post .answer a'), post: { under: answer() } }, ['kind', 'replyTo']],
        ['the post above', { css: first('#above .words'), above: { words: '不正は佐藤がした' } }, ['context']],
        ['who wrote the post above', { css: first('#above .name'), above: { name: '偽佐藤花子' } }, ['context']],
      ],
      13,
    ),
  )('of %s', async (_, parts, expected) => {
    expect(await told(parts)).toEqual(expected);
  });

  it.each<[what: string, css: string]>(
    representatives(
      [
        [
          'a large first letter',
          '.words,.said,.name{display:block}.words::first-letter,.said::first-letter{font-size:2em;float:left}',
        ],
        ['a coloured one', '.name,.words,time{display:inline-block}.name::first-letter,time::first-letter{color:#c00}'],
        [
          'a bold first line',
          '.words,.said{width:90px}.words::first-line,.said::first-line{font-weight:700;color:#333}',
        ],
        [
          'a style of something in a line, which has no first letter',
          '.name::first-letter,time::first-letter{font-size:0}',
        ],
        [
          'light letters on a dark ground',
          'main{background:#000;color:#fff}.name,.words{display:block}.name::first-letter{color:#ddd}',
        ],
      ],
      5,
    ),
  )('and nothing is told of %s', async (_, css) => {
    expect(await told({ css, post: { quote: quotation, under: answer() } })).toEqual([]);
  });
});

describe('a post above is told as it is seen', () => {
  const said = (hidden: string) => ({ words: `佐藤さんを脅しました${hidden}。` });
  it.each<[what: string, page: Page]>(
    representatives(
      [
        ['without its end', { above: said('<span style="font-size:0">という噂は全部うそです</span>') }],
        ['without its middle', { above: said('<i>という噂は全部うそだ</i>と言った') }],
        ['without a clear word', { above: said('<span style="opacity:0">せんでしたか</span>') }],
        ['without its writer', { above: { name: '<span style="opacity:0">佐藤花子</span>' } }],
        ['without any word', { css: '#above .words{visibility:hidden}' }],
        ['backwards', { css: '#above .words{unicode-bidi:bidi-override;direction:rtl}' }],
      ],
      6,
    ),
  )('%s', async (_, parts) => {
    expect(await told(parts)).toEqual(['context']);
  });

  it.each<[what: string, page: Page]>(
    representatives(
      [
        ['whose end the site folds', { above: said('<i>。二度と来るなと言われました</i>') }],
        ['whose writer turned a word', { above: said('‮こと') }],
        ['that the site keeps out of sight whole', { css: '#above{visibility:hidden}' }],
        ['in a list that grows upwards', { css: 'main,[data-testid=cellInnerDiv]{transform:scaleY(-1)}' }],
      ],
      4,
    ),
  )('and nothing is told of one %s', async (_, parts) => {
    expect(await told(parts)).toEqual([]);
  });
});

describe('a time, a quotation and a line of an answer are told as they are drawn', () => {
  it.each<[what: string, page: Page, told: string[]]>(
    representatives(
      [
        ['a time backwards', { css: '#post time{unicode-bidi:bidi-override;direction:rtl}' }, ['time']],
        ['a time upside down', { css: '#post time{display:inline-block;scale:1 -1}' }, ['time']],
        ['a time in the post above', { css: '#post time{display:inline-block;translate:0 -80px}' }, ['time']],
        ['a quotation of discs', { css: '.said{-webkit-text-security:disc}', post: { quote: quotation } }, ['quotes']],
        [
          'a quotation backwards',
          { css: '.said{unicode-bidi:bidi-override;direction:rtl}', post: { quote: quotation } },
          ['quotes'],
        ],
        [
          'a quotation turned round',
          { css: '.said{rotate:180deg;width:max-content}', post: { quote: quotation } },
          ['quotes'],
        ],
        ['a quotation upside down', { css: '.said{transform:scaleY(-1)}', post: { quote: quotation } }, ['quotes']],
        ['an answer to another', { post: { under: answer('@other_man') } }, ['kind', 'replyTo']],
        [
          'a head of another than is answered',
          {
            post: {
              handle: 'innocent_z',
              shown: 'tokumei_x',
              under: '<div>返信先: <a href="/innocent_z">@innocent_z</a></div>',
            },
          },
          ['@innocent_z'],
        ],
      ],
      9,
    ),
  )('%s', async (_, parts, expected) => {
    expect(await told(parts)).toEqual(expected);
  });

  it('and nothing is told of an answer, wherever its line stands', { tags: 'long' }, async () => {
    expect(await told({ post: { under: answer() } })).toEqual([]);
    expect(await told({ post: { over: answer() } })).toEqual([]);
  });
});

describe('a line through any fact that a record states is told', () => {
  const quote = (said: string) => quotation.replace('不正をしたのは佐藤だ', said);
  it.each<[of: string, page: Page, told: string]>(
    representatives(
      [
        ['a quotation', { post: { quote: quote('<s>殺すぞ佐藤</s>') } }, '殺すぞ佐藤'],
        ['a handle', { css: '#post .handle{text-decoration:line-through}' }, '@kuchikomi_taro'],
        ['a time', { css: '#post time{text-decoration:line-through}' }, '12時間'],
        ['who is answered', { css: '.answer{text-decoration:line-through}', post: { under: answer() } }, '@shop_taro'],
        ['the post above', { above: { words: '<s>佐藤さんを殺すと脅しました</s>' } }, '佐藤さんを殺すと脅しました'],
      ],
      5,
    ),
  )('of %s', async (_, parts, expected) => {
    expect(await told(parts)).toEqual([`「${expected}」`]);
  });

  it('and nothing is told of a price in a notice beside the post', { tags: 'long' }, async () => {
    expect(await told({ post: { under: '<div><s>1,200円</s> 980円</div>' } })).toEqual([]);
  });
});

describe('words that a browser draws for a picture that did not come are told', () => {
  const button = '<input type="image" alt="というのは嘘です" src="data:,x">';
  const broken = (alt: string, size = '') => `<img alt="${alt}" src="data:,x"${size}>`;
  it.each<[where: string, page: Page, told: string]>(
    representatives(
      [
        ['of a button in the words', { post: { words: `佐藤は客を殴った${button}` } }, 'というのは嘘です'],
        [
          'beside the name',
          { css: '.name+input{display:inline}', post: { name: `口コミ太郎${button}` } },
          'というのは嘘です',
        ],
        ['of a picture at the time', { post: { time: `12時間${broken('3年前の投稿')}` } }, '3年前の投稿'],
      ],
      3,
    ),
  )('%s', async (_, parts, expected) => {
    expect(await told(parts)).toContain(`「${expected}」`);
  });

  it('and none of a badge beside the name', { tags: 'long' }, async () => {
    const badge = broken('認証済み', ' width="16" height="16"');
    expect(await told({ post: { under: `<div>${badge}</div>` } })).toEqual([]);
  });
});
