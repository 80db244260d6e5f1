// @in-a-document
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../../utils/capture/posts/page-counts';
import { healthOf, type PageHealth } from '../../../../utils/capture/posts/page-health';
import { nextHealth } from '../../../../utils/evidence/settings/site-health';
import { platforms, readPage } from '../../../../utils/platforms';
import type { ReadPost } from '../../../../utils/platforms/contract';
import { postKey, unitsIn } from '../../../../utils/platforms/units';
import type { SiteHealth } from '../../../../utils/shapes/settings';
import { liveCopies, redesigned } from '../../../harness/live-copies';
import { representatives } from '../../../harness/whole';
import { platformFixtures } from './platform-fixtures';

const capturedAt = '2026-11-27T00:00:00.000Z';

function look(site: string, html: string, url: string): { posts: ReadPost[]; health: PageHealth } {
  const platform = platforms.find(({ id }) => id === site);
  if (!platform) throw new Error(`no adapter ${site}`);
  const { document } = new JSDOM(html, { url }).window;
  const page = { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' };
  const posts = readPage(document, page);
  const keys = new Set(posts.map(postKey));
  const seen = unitsIn(document, platform).flatMap((element) => {
    const post = platform.read(element, page);
    return post && keys.has(postKey(post)) ? [{ element, key: postKey(post), post }] : [];
  });
  return { posts, health: healthOf(countsOf(document, platform, seen)) };
}

/** Facts that a person wrote down of the copy; what is read after the redesign must be among them. */
function wrongFacts(read: readonly ReadPost[], right: readonly ReadPost[]): string[] {
  const said = (post: ReadPost) =>
    Object.entries({ id: post.id, name: post.author?.name, at: post.postedAt?.iso, text: post.text });
  const known = new Set(right.flatMap(said).map(([name, value]) => `${name} ${value}`));
  return read
    .flatMap(said)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .filter((fact) => !known.has(fact));
}

/** Copies hold one post of a kind; a site's page holds more of each. */
function asList(html: string, posts: number): string {
  if (posts >= 6) return html;
  const { document } = new JSDOM(html).window;
  const part = `<article>${document.body.innerHTML}</article>`;
  document.body.innerHTML = `<section>${part.repeat(3)}</section>`;
  return document.documentElement.outerHTML;
}

describe('a site whose classes, elements and attributes were exchanged', () => {
  const copies = [...liveCopies()];
  it.each(representatives(copies, 48))('%s: is noticed by the third page, and no wrong fact is read', (site, copy) => {
    const right = look(site, copy.html, copy.url);
    expect(right.health).not.toBe('changed');
    const changed = look(site, redesigned(asList(copy.html, right.posts.length)), copy.url);
    expect(wrongFacts(changed.posts, right.posts)).toEqual([]);
    let health: SiteHealth = { changedPages: 0 };
    for (let view = 0; view < 3; view += 1) health = nextHealth(health, changed.health, capturedAt);
    const isStillRead = changed.posts.length >= right.posts.length;
    expect(health.changedPages > 0 || isStillRead).toBe(true);
  });
});

/** Comments as a site shows them; what is seven days old stands beside a link to itself. */
const comments = (tag: string, count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<${tag} class="k"><a href="/@guest${at}">@guest${at}</a> <a href="/watch?v=a&lc=${at}">${at + 1} 日前</a><p>ひどい店員でした。${at} 回目です</p><button>返信</button></${tag}>`,
  ).join('');
/** Films beside the one that is shown: each leads elsewhere, with the name of its channel and how often it was seen. */
const films = (count: number) =>
  `<div>${Array.from(
    { length: count },
    (_, at) =>
      `<div><a href="/watch?v=b${at}"><h3>おすすめの動画の題名 その ${at}、喫茶店の一日</h3></a><span>みほんチャンネル公式の人</span><span>1.2万 回視聴</span><span>${at + 1} 週間前</span></div>`,
  ).join('')}</div>`;

describe('posts that are not read beside those that are', () => {
  const { html, url } = platformFixtures.find(({ name }) => name === 'youtube/watch-ja.html') ?? { html: '', url: '' };
  const film = new JSDOM(html).window.document.querySelector('ytd-watch-metadata')?.outerHTML ?? '';
  const page = (beside: string) =>
    look('youtube', `<!doctype html><main>${film}<section>${beside}</section></main>`, url);

  it('are noticed under a film that is read, when its comments alone were rebuilt', () => {
    const { posts, health } = page(comments('new-comment', 6));
    expect([posts.map(({ kind }) => kind), health]).toEqual([['video'], 'changed']);
    expect(page(comments('new-comment', 2)).health).toBe('empty');
  });

  it('are none in films beside it, in a transcript of it, or in comments that are read', () => {
    expect(page(films(20)).health).toBe('empty');
    const line = (at: number) => `<div><div role="button">0:${10 + at} きょうは駅前の喫茶店に来ています</div></div>`;
    expect(page(Array.from({ length: 20 }, (_, at) => line(at)).join('')).health).toBe('empty');
    expect(look('youtube', html, url).health).toBe('fine');
  });

  it('are none in articles beside a page of the news that has no comments', () => {
    const row = '<li><a href="/articles/b"><p>喫茶店の一日を追う</p></a><span>11/24(火) 9:00</span></li>'.repeat(12);
    const article = `<main><h1>題</h1><p>11/20(金) 11:32</p><ul>${row}</ul></main>`;
    expect(look('yahoo-news', article, `https://news.yahoo.co.jp/articles/${'a1b2c3d4e5'.repeat(4)}`).health).toBe(
      'empty',
    );
  });
});

const under = ['comment', 'reply', 'answer'];

/** A saved page of one post: its comments cut away, and in their place what is given. */
function onlyHead(name: string, beside: string) {
  const { platform: site, html, url } = platformFixtures.find((each) => each.name === name) ?? {};
  const platform = platforms.find(({ id }) => id === site);
  if (!platform || !html || !url) throw new Error(`no saved page ${name}`);
  const { document } = new JSDOM(html, { url }).window;
  const page = { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' };
  for (const unit of unitsIn(document, platform))
    if (under.includes(platform.read(unit, page)?.kind ?? '')) unit.remove();
  document.body.insertAdjacentHTML('beforeend', `<section>${beside}</section>`);
  return look(platform.id, document.documentElement.outerHTML, url);
}

/** Pages of one post in sites whose comments are built otherwise than it. */
const headed = [
  ...[
    'note/article.html',
    'chiebukuro/question.html',
    'facebook/logged-out.html',
    'instagram/words-like-controls.html',
  ],
  ...['tiktok/photo-ja.html', 'tiktok/layout-2023.html', 'linkedin/detail-2026.html', 'bluesky/account-address.html'],
  ...['youtube/watch-ja.html', 'youtube/shared-in-feed-frame.html'],
];

/** Where a person's own page is, by site. */
const people: Readonly<Record<string, (name: string) => string>> = {
  chiebukuro: (name) => `/user/${name}`,
  instagram: (name) => `/${name}/`,
  'yahoo-news': (name) => `/users/${name}`,
  bluesky: (name) => `/profile/${name}.bsky.social`,
  linkedin: (name) => `/in/${name}`,
  mastodon: (name) => `/@${name}`,
  note: (name) => `/${name}`,
  threads: (name) => `/@${name}`,
  tiktok: (name) => `/@${name}`,
  x: (name) => `/${name}`,
  youtube: (name) => `/@${name}`,
};
const exclaimed = ['草', '最低', '無理', 'うそ', 'えぐ', '嫌い'];
const shortComments = (site: string, said: readonly string[]) =>
  said
    .map(
      (words, at) =>
        `<div><a href="${people[site]?.(`g${at}`)}">g${at}</a><a href="/p/${at}">${at + 1} 日前</a><p>${words}</p><button>返信</button></div>`,
    )
    .join('');

describe('what stands under a post that is still read', () => {
  it.each(representatives(headed, 24))(
    '%s: is noticed where it says something and was rebuilt, and is nothing where it does not',
    (name) => {
      const { posts, health } = onlyHead(name, comments('new-comment', 6));
      expect(posts.filter(({ kind }) => under.includes(kind))).toEqual([]);
      expect(health).toBe('changed');
      for (const none of ['', comments('new-comment', 2), films(20)]) expect(onlyHead(name, none).health).toBe('empty');
    },
  );

  it.each(
    representatives(
      headed.filter((name) => (name.split('/')[0] ?? '') in people),
      6,
    ),
  )('%s: is noticed however short it is', (name) => {
    const site = name.split('/')[0] ?? '';
    expect(onlyHead(name, shortComments(site, exclaimed)).health).toBe('changed');
    expect(onlyHead(name, shortComments(site, exclaimed.slice(0, 2))).health).toBe('empty');
    const same = shortComments(site, Array<string>(6).fill('いいねしました'));
    expect(onlyHead(name, same).health, 'what the site itself says in each row').toBe('empty');
    const titles = exclaimed.map((words) => `<a href="/n/${words}">${words}</a>`);
    expect(onlyHead(name, shortComments(site, titles)).health).toBe('empty');
  });
});

describe('a page of nothing but short posts that are not read', () => {
  it.each(representatives(Object.keys(people), 24))(
    '%s: is noticed, and a list that leads elsewhere or where nobody speaks is none',
    (site) => {
      const address = platformFixtures.find(({ platform }) => platform === site)?.url ?? '';
      const health = (rows: string) => look(site, `<main><div>${rows}</div></main>`, address).health;
      expect(health(shortComments(site, exclaimed))).toBe('changed');
      expect(health(shortComments(site, exclaimed.slice(0, 2)))).toBe('empty');
      expect(
        health(
          shortComments(
            site,
            exclaimed.map(() => ''),
          ),
        ),
      ).toBe('empty');
    },
  );
});

/** Cards whose writers were cut away to show their answers. */
const withoutWriters = 'jalan/replies.html';

describe('a saved page as it stood', () => {
  it.each(representatives(platforms, 30))('$id: is taken for no redesign', ({ id }) => {
    const pages = platformFixtures.filter(({ platform, name }) => platform === id && name !== withoutWriters);
    const taken = pages.filter(({ html, url }) => look(id, html, url).health === 'changed');
    expect(taken.map(({ name }) => name)).toEqual([]);
  });
});

describe('a page that lists people, notices or settings', () => {
  it.each(representatives(platforms, 30))('$id: is taken for no redesign', ({ id }) => {
    const file = new URL(`../../../fixtures/nothing/${id}.html`, import.meta.url);
    const pages = readFileSync(file, 'utf8').split(/^(?=<!-- kind: )/m);
    const taken = pages.filter((page) => {
      const url = / url: (\S+)/.exec(page.split('\n')[0] ?? '')?.[1];
      return url !== undefined && look(id, page, url).health === 'changed';
    });
    expect(taken.map((page) => page.split('\n')[0])).toEqual([]);
  });
});
