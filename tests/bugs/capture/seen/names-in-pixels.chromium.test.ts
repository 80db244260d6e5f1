import type { Browser } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import { openSavedPage } from '../../../harness/browsers/saved-page';
import { representatives } from '../../../harness/whole';
import type * as Entry from './typography-entry';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('typography-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

const iso = '2025-11-25T03:04:05.000Z';
const text = '店員の佐藤は客を殴った。二度と行くな。';
interface Head {
  css?: string;
  name?: string;
  /** The name as a record has it, where markup says it in several elements. */
  read?: string;
  handle?: string;
  time?: string;
  /** Over which part of the head something lies, and what that shows. */
  cover?: [selector: string, shows?: string];
}

/** What is told of a post with such a head. */
async function told({ css = '', name = '佐藤花子', read = name, handle = '', time = '12時間', cover }: Head) {
  const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><style>body{margin:20px;background:#fff;color:#0f1419;font:15px/20px sans-serif}a{color:inherit;text-decoration:none}#post{width:520px}.head{display:flex;gap:6px}.by{color:#536471}${css}</style><article id="post"><div class="head"><a href="/a" class="name"><span>${name}</span></a><a href="/a" class="by handle"><span>@${handle || 'kuchikomi_taro'}</span></a><a href="/a/1" class="by"><time datetime="${iso}">${time}</time></a></div><div class="words">${text}</div></article></html>`;
  const page = await openSavedPage(browser, script, 'https://example.com/', html);
  const own = <Answer>(work: (banken: typeof Entry, given: unknown) => Answer, given: unknown) =>
    page.evaluate<Awaited<Answer>>(`(${String(work)})(globalThis.banken, ${JSON.stringify(given)})`);
  await page.evaluate((over) => {
    const [selector, shows = ''] = over ?? [];
    const part = selector && document.querySelector(selector);
    if (!part) return;
    const { left, top, width, height } = part.getBoundingClientRect();
    const patch = document.createElement('div');
    patch.style.cssText = `position:fixed;pointer-events:none;background:#fff;white-space:nowrap;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    patch.textContent = shows;
    document.body.append(patch);
  }, cover);
  const bare = handle.replace(/<[^>]*>/g, '') || 'kuchikomi_taro';
  const look = await own(
    (banken, given) => banken.lookAt(...(given as Parameters<typeof banken.lookAt>)),
    [text, [read, bare], iso],
  );
  const png = (await page.screenshot()).toString('base64');
  const { codes } = await own(
    (banken, given) => banken.judged(...(given as Parameters<typeof banken.judged>)),
    [png, look, text],
  );
  await page.close();
  return codes.map((code) => code.replace(/ .*/, ''));
}

// Until 2026-12-02 pixels were held against a name that stands in one element alone, and against no time
describe('something over a part of a name, a handle or a time is told by its pixels', () => {
  it.each<[what: string, head: Head, code: string]>(
    representatives(
      [
        [
          'a part of a name in an element of its own',
          { name: '佐藤花子<b class="part">（偽者）</b>', read: '佐藤花子（偽者）', cover: ['.part'] },
          'author-unlike-picture',
        ],
        [
          'a part of a handle in an element of its own',
          { handle: 'shop<b class="part">_taro</b>', cover: ['.part'] },
          'author-unlike-picture',
        ],
        [
          'another part in its place',
          { name: '佐藤花子<b class="part">の偽者</b>', read: '佐藤花子の偽者', cover: ['.part', 'です！'] },
          'author-unlike-picture',
        ],
        [
          'one letter of a long name',
          {
            name: '大阪の駅前で店をやる花子さんの<b class="part">偽</b>',
            read: '大阪の駅前で店をやる花子さんの偽',
            cover: ['.part'],
          },
          'author-unlike-picture',
        ],
        ['the first digit of a time', { time: '<b class="part">1</b>2時間', cover: ['.part'] }, 'time-unseen'],
        ['a time', { cover: ['time'] }, 'time-unseen'],
        ['another time in its place', { cover: ['time', '3日前'] }, 'time-unseen'],
        ['a day in the place of another', { time: '2025年11月25日', cover: ['time', '2023年11月25日'] }, 'time-unseen'],
      ],
      4,
    ),
  )('%s', async (_, head, code) => {
    expect(await told(head)).toEqual([code]);
  });
});

describe('nothing is told of names and times that are drawn honestly', () => {
  it.each(
    representatives<[what: string, head: Head]>(
      [
        ['plain', {}],
        ['underlined', { name: '佐藤<b>花子</b>', read: '佐藤花子', css: 'a{text-decoration:underline}' }],
        ['bold, in several elements', { name: '<b>佐藤</b><i>花子</i>', read: '佐藤花子', css: 'b{font-weight:700}' }],
        ['small and grey', { css: '.by{font-size:11px;color:#999}' }],
        ['of light grey', { css: '.by{color:#b5b5b5;font-size:13px}' }],
        ['on a dark ground', { css: 'body{background:#000;color:#e7e9ea}.by{color:#71767b}' }],
        ['a day', { time: '2025年11月25日' }],
        ['an English day', { time: 'Nov 25, 2025 · 3:04 PM' }],
        ['minutes with tabular digits', { time: '11:04', css: 'time{font-variant-numeric:tabular-nums}' }],
        [
          'in capitals, set apart',
          { time: '11 hours ago', css: 'time{text-transform:uppercase;letter-spacing:.08em}' },
        ],
        ['in small capitals', { time: 'yesterday at 11:04', css: 'time{font-variant:small-caps}' }],
        ['slanted, with a line', { css: 'time{font-style:italic;text-decoration:underline}' }],
        ['faint', { css: '.by{opacity:.6}' }],
        ['a shadow and a line round it', { css: '.name{text-shadow:1px 1px 2px #888}.by{-webkit-text-stroke:.3px}' }],
        [
          'a gradient',
          { css: '.name{background:linear-gradient(90deg,#e0245e,#1d9bf0);background-clip:text;color:transparent}' },
        ],
        ['a name of Latin letters and digits', { name: 'Lily Mary 111 <b>iOS</b>', read: 'Lily Mary 111 iOS' }],
        ['an Arabic name', { name: 'محمد <b>عبد الله</b>', read: 'محمد عبد الله' }],
        ['a Korean name', { name: '김<b>철수</b>', read: '김철수' }],
        ['a Thai name', { name: 'สมชาย <b>ใจดี</b>', read: 'สมชาย ใจดี' }],
        ['with emoji', { name: '佐藤🌸<b>花子🐶</b>', read: '佐藤🌸花子🐶' }],
        ['signs', { name: '佐藤 | <b>花子 @店</b>', read: '佐藤 | 花子 @店' }],
        [
          'proportional kana',
          { name: 'さとう<b>ハナコ</b>', read: 'さとうハナコ', css: '.name{font-feature-settings:"palt"}' },
        ],
        [
          'cut with dots',
          {
            name: '佐藤<b>花子は大阪の駅前で店をやる</b>',
            read: '佐藤花子は大阪の駅前で店をやる',
            css: '.name{display:block;max-width:90px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}',
          },
        ],
        ['wide letters of half a pixel', { css: '.head{position:relative;left:.5px;top:.3px;font-size:14.4px}' }],
        ['serif', { css: '.head{font-family:serif;font-weight:700}' }],
        ['enlarged', { css: '.head{zoom:1.15}' }],
        ['a grey ground under the time', { css: 'time{background:#eff3f4;border-radius:9px;padding:1px 6px}' }],
      ],
      6,
    ),
  )('%s', async (_, head) => {
    expect(await told(head)).toEqual([]);
  });
});
