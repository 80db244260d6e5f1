import type { Browser } from '@playwright/test';
import { beforeAll, expect, it } from 'vitest';
import { oneChromium, oneWindow } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import { representatives } from '../../../harness/whole';
import type * as Entry from './words-of-nested-parts-entry';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('./words-of-nested-parts-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

async function ask<Answer>(markup: string, css: string, question: (entry: typeof Entry) => Answer): Promise<Answer> {
  const page = await (await oneWindow(browser)).newPage();
  await page.route('https://other.example/**', (route) =>
    route.fulfill({ contentType: 'text/css', body: 'p::after::marker{content:"x"}' }),
  );
  await page.setContent(`<style>${css}</style><div id="post">${markup}</div>`);
  await page.evaluate(`${script}\n;globalThis.banken = banken;`);
  const answer = (await page.evaluate(`(${String(question)})(banken)`)) as Answer;
  await page.close();
  return answer;
}
const drawn = (css: string, markup = '<p>店員の佐伯はくずだ。</p>') => ask(markup, css, (entry) => entry.drawn());
const listed = (display: string) => `p::after{content:"";display:${display};list-style-position:inside}`;

// An attacker's pages of 2026-12-01, drawn as a line of the post; getComputedStyle says nothing of such a part
it.each(
  representatives<[how: string, css: string, markup?: string]>(
    [
      ['the marker of a part', `${listed('list-item')}p::after::marker{content:"というのは嘘です"}`],
      ['the marker of a part in a line', `${listed('inline list-item')}p::after::marker{content:"というのは嘘です"}`],
      ['a nested rule', `${listed('list-item')}div{p{&::after::marker{content:"というのは嘘です"}}}`],
      [
        'a rule with a condition',
        `${listed('list-item')}@media screen{@layer a{#post p::after::marker{content:"というのは嘘です"}}}`,
      ],
      [
        'the string of a list in a line',
        'p::after{content:"";display:inline list-item;list-style:inside "というのは嘘です"}',
      ],
      [
        'what stands before the content of details',
        'details::details-content::before{content:"というのは嘘です"}',
        '<details open><summary>く</summary>ず</details>',
      ],
      [
        'the sign of a column',
        'div#post{columns:2;height:20px;overflow:auto;scroll-marker-group:after}#post::column::scroll-marker{content:"というのは嘘です"}',
      ],
    ],
    7,
  ),
)('tells words that are drawn by %s', async (_, css, markup) => {
  expect(await drawn(css, markup)).toEqual(['というのは嘘です']);
});

const signs = '@counter-style z{system:cyclic;symbols:"というのは嘘です"}';
const counted = 'p::after{content:counter(q,z)}';

// The rules right in a sheet were looked at alone
it.each(
  representatives<[where: string, css: string]>(
    [
      ['by itself', signs],
      ['in a medium', `@media screen{${signs}}`],
      ['in what a browser supports', `@supports (color:red){@layer a{${signs}}}`],
      ['in a layer', `@layer a{@layer b{${signs}}}`],
      ['beside a container', `@media all{@container (width > 1px){i{color:red}}${signs}}`],
      [
        'in a sheet that another imports',
        `@import url("data:text/css,${encodeURIComponent(`@media all{${signs}}`)}");`,
      ],
    ],
    6,
  ),
)('names a style of counters that the page makes %s', async (_, css) => {
  expect(await drawn(`${css}${counted}`)).toEqual(['z']);
});

it('knows the styles of counters that are the browser’s own', async () => {
  expect(
    await drawn('@media all{@counter-style y{system:cyclic;symbols:"…"}}p::after{content:counter(q,lower-roman)}'),
  ).toEqual([]);
});

const strip = (width: number, height: number) =>
  `i{display:inline-block;width:${width}px;height:${height}px;background:url("data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")}`;

// A word of two letters that a background draws between two others stood in no list
it.each(
  representatives(
    [
      ['between two words', 30, '<p>店員の佐伯は<i></i>くずだ。</p>'],
      ['behind the last', 36, '<p>店員の佐伯はくずだ。<span><i></i></span></p>'],
    ] as const,
    2,
  ),
)('names a strip that a background draws %s', async (_, width, markup) => {
  expect(await ask(markup, strip(width, 16), (entry) => entry.unread())).toEqual(['background']);
});

it.each(
  representatives(
    [
      ['an emoji in the words', strip(20, 20), '<p>店員の佐伯は<i></i>くずだ。</p>'],
      ['a flag', strip(22, 16), '<p>店員の佐伯は<i></i>くずだ。</p>'],
      ['an icon of a button below them', strip(30, 16), '<p>店員の佐伯はくずだ。</p><button><i></i></button>'],
    ] as const,
    3,
  ),
)('says nothing of %s', async (_, css, markup) => {
  expect(await ask(markup, css, (entry) => entry.unread())).toEqual([]);
});

const drawing = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const alike = 'img, video, input, progress { width: 150px; height: 20px; font-size: 15px }';

// Words of a picture in their line were in no list where the picture is an element of its own
it.each(
  representatives(
    [
      ['a picture', 'img', `<p>店員を殺す<img src="${drawing}"></p>`],
      ['a film that shows a picture first', 'video', `<p>店員を殺す<video poster="${drawing}"></video></p>`],
      ['a button of a picture', 'input', `<p>店員を殺す<input type="image" src="${drawing}"></p>`],
      ['a bar that a style draws', 'progress', '<p>店員を<progress value="1"></progress>殺す</p>'],
    ] as const,
    4,
  ),
)('names %s in a line of the words', async (_, kind, markup) => {
  expect(await ask(markup, alike, (entry) => entry.unread())).toEqual([kind]);
});

it.each(
  representatives(
    [
      ['an emoji', `${alike} img { width: 20px }`, `<p>店員は<img src="${drawing}" alt="😀">くずだ。</p>`],
      ['a wide emoji of a site, with its name', alike, `<p>店員は<img src="${drawing}" alt=":blob:">くずだ。</p>`],
      ['a picture that did not come', alike, '<p>店員は<img src="data:image/png;base64,AAAA" alt="😀">くずだ。</p>'],
      ['a flag', `${alike} img { width: 24px }`, `<p>店員は<img src="${drawing}" alt="">くずだ。</p>`],
      [
        'a photograph',
        `${alike} img { width: 300px; height: 170px }`,
        `<p>店員は<br><img src="${drawing}"><br>くずだ。</p>`,
      ],
    ] as const,
    4,
  ),
)('says nothing of %s in the words', async (_, css, markup) => {
  expect(await ask(markup, css, (entry) => entry.unread())).toEqual([]);
});

it('names a part whose words come from elsewhere, or whose rules stand in a sheet that cannot be read', async () => {
  expect(await drawn(`${listed('list-item')}p::after::marker{content:attr(id) "x"}`)).toEqual([
    '::after::marker attr(id) "x"',
  ]);
  const foreign = '<link rel="stylesheet" href="https://other.example/a.css"><p>くず</p>';
  expect(await drawn(listed('list-item'), foreign)).toEqual(['::after::marker']);
});

// An attacker's post of 2026-12-02: the record held 「殺しには行か。」 and told nothing
it.each(
  representatives<[how: string, tag: string]>(
    [
      ['hidden', 'span hidden'],
      ['hidden until it is found', 'span hidden="until-found"'],
      ['a script', 'script type="text/plain"'],
    ],
    3,
  ),
)('tells words that a style shows though their element is %s', async (_, tag) => {
  const markup = `<p>店員を殺しには行か<${tag} style="display:inline">ない</${tag.split(' ')[0]}>。</p>`;
  expect(await drawn('', markup)).toEqual(['ない']);
  expect(await drawn('', markup.replace('display:inline', 'display:none'))).toEqual([]);
});

it('says nothing of parts that draw no words, nor of rules for other elements', { tags: 'long' }, async () => {
  expect(await drawn(`${listed('list-item')}i::after::marker{content:"別の"}p::after::marker{content:"・"}`)).toEqual(
    [],
  );
  expect(
    await drawn('details::details-content{color:red}li::marker{content:"→"}', '<details open>くず</details>'),
  ).toEqual([]);
});

// F1 of that report: a part of which nothing had changed was told as changed since the click
it.each(
  representatives(
    [
      ['a drawing', '店員の<svg><text y="13">常連さん</text></svg>佐伯'],
      ['a box to write in', '店員の<textarea>引用してここに返信</textarea>佐伯'],
      ['a button', '店員の<button>返信</button>佐伯'],
      ['a hidden twin', '店員の<span hidden>返信</span>佐伯'],
    ] as const,
    4,
  ),
)('finds the words of a part again that has %s in their midst', async (_, markup) => {
  expect(await ask(markup, '', (entry) => entry.hasItsWords())).toBe(true);
});
