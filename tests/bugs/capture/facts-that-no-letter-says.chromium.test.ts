import type { Browser } from '@playwright/test';
import { beforeAll, expect, it } from 'vitest';
import { threat, xPage } from '../../attacks/pages/x-page';
import { boardThread } from '../../fixtures/sites/5ch/page';
import { thread } from '../../fixtures/sites/5ch/posts';
import { googleMapsPlace, googleMapsUrl } from '../../fixtures/sites/google-maps/page';
import { oneChromium } from '../../harness/browsers/one-chromium';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import { openSavedPage } from '../../harness/browsers/saved-page';
import { representatives } from '../../harness/whole';
import type * as Entry from '../../unit/capture/unseen-facts-entry';
import { platformFixtures, somePages } from '../../unit/platforms/adapters/platform-fixtures';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('../../unit/capture/unseen-facts-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

/** What of the page's posts is told to stand in no letter that is drawn, by the names of the posts. */
async function unseenOn(url: string, html: string, capturedAt = '2026-11-24T09:00:00Z'): Promise<[string, string[]][]> {
  const page = await openSavedPage(browser, script, url, html);
  const found = await page.evaluate(
    (at) => (globalThis as unknown as { banken: typeof Entry }).banken.unseenOnPage(at, 'Asia/Tokyo'),
    capturedAt,
  );
  await page.close();
  return found.flatMap(({ post, unseen }): [string, string[]][] => (unseen.length > 0 ? [[post, unseen]] : []));
}

/** Saved pages that leave out what the site shows: of some posts the ID or the name stands in an attribute alone, and one holds a post that is out of sight. */
const without = ['5ch/moved-host', '5ch/saved-files', 'google-maps/hotel-en', 'x/unseen-page'];
const isWhole = ({ name }: { name: string }) =>
  !name.startsWith('nicopedia/') && !without.some((one) => name.includes(one));
const pages = somePages(12, isWhole);

it('finds names, handles, IDs, numbers and times of the posts of every site in what is drawn of them', async () => {
  const found: unknown[] = [];
  for (const { name, url, html, capturedAt } of pages) {
    const unseen = await unseenOn(url, html, capturedAt);
    if (unseen.length > 0) found.push([name, unseen]);
  }
  expect(found).toEqual([]);
}, 300_000);

const saved = (name: string) => {
  const found = platformFixtures.find((one) => one.name.startsWith(name));
  if (!found) throw new Error(name);
  return found;
};
const changed = (name: string, from: string, to: string): [url: string, html: string] => {
  const { url, html } = saved(name);
  expect(html).toContain(from);
  // The element names the account too
  return [url, html.replaceAll(from, to).replaceAll('-by-r.bsky.social', '-by-innocent.bsky.social')];
};
const onX = (parts: Parameters<typeof xPage>[0]): [url: string, html: string] => ['https://x.com/home', xPage(parts)];
const toldOf = async ([url, html]: [url: string, html: string]) =>
  (await unseenOn(url, html)).flatMap(([, told]) => told);

/** A head with every link to somebody, and shown as another. */
const head = (who: string, shown: string, name = '<span>名無しの客</span>', more = '') =>
  `<div><a href="/${who}" role="link">${name}</a></div><div><a href="/${who}" role="link" tabindex="-1"><span>@${shown}</span></a>${more}<a href="/${who}/status/1993152837449928704" role="link"><time datetime="2025-11-25T03:04:05.678Z">2025年11月25日</time></a></div>`;

// Attackers' pages of 2026-11-30: each record was whole, and stated somebody whom nobody saw
it.each(
  representatives<[how: string, page: () => [url: string, html: string], told: string[]]>(
    [
      [
        'YouTube: a link to another',
        () => changed('youtube/watch-ja', 'href="/@taro-x"', 'href="/@innocent"'),
        ['@innocent'],
      ],
      [
        'Bluesky: a link to another',
        () => changed('bluesky/account-address', '/profile/r.bsky.social', '/profile/innocent.bsky.social'),
        ['@innocent.bsky.social'],
      ],
      ['X: all links to another', () => onX({ head: head('innocent_z', 'tokumei_x') }), ['@innocent_z']],
      [
        'X: a link to another, who is named as answered',
        () =>
          onX({
            head: head('innocent_z', 'tokumei_x'),
            more: '<div>返信先: <a href="/innocent_z">@innocent_z</a></div>',
          }),
        ['@innocent_z'],
      ],
      ['X: no handle is shown', () => onX({ head: head('innocent_z', '') }), ['@innocent_z']],
      [
        'X: a picture in the place of the name',
        () => onX({ head: head('tokumei_x', 'tokumei_x', '<img alt="田中 店長" width="80" height="20">') }),
        ['田中 店長'],
      ],
      [
        'Google Maps: the label of the card',
        () => [googleMapsUrl, googleMapsPlace().replace(/(class="jftiEf[^>]*aria-label=")[^"]*/, '$1無実 花子')],
        ['無実 花子'],
      ],
      [
        '5ch: the ID of an attribute',
        () => [thread.url, boardThread().replace('data-userid="ID:Q7tRd1LmM"', 'data-userid="ID:XXXXXXXXX"')],
        ['ID:XXXXXXXXX'],
      ],
      [
        '5ch: the number of an attribute',
        () => [thread.url, boardThread().replace('<span class="postid">3</span>', '<span class="postid">30</span>')],
        ['3'],
      ],
      [
        'X: a link with its time cut away by a shape',
        () =>
          onX({
            head: head(
              'tokumei_x',
              'tokumei_x',
              undefined,
              '<a href="/tokumei_x/status/1741610183688724480" style="position:absolute;clip-path:inset(50%)"><time datetime="2024-01-01T00:00:00.000Z">2024年1月1日</time></a>',
            ),
          }),
        ['time'],
      ],
      [
        'X: a link with its time in no colour, before which no pointer stops',
        () =>
          onX({
            head: head(
              'tokumei_x',
              'tokumei_x',
              undefined,
              '<a href="/tokumei_x/status/1741610183688724480" style="opacity:0"><time datetime="2024-01-01T00:00:00.000Z">2024年1月1日</time></a>',
            ),
          }),
        ['time'],
      ],
    ],
    11,
  ),
)('tells of what stands in no letter: %s', async (_, page, told) => {
  expect(await toldOf(page())).toEqual(told);
});

it('takes a handle among the words of a post for no head', { tags: 'long' }, async () => {
  const page = onX({
    head: head('innocent_z', 'tokumei_x'),
    words: `<span>${threat} </span><a href="/innocent_z">@innocent_z</a>`,
  });
  expect(await toldOf(page)).toEqual(['@innocent_z']);
});
