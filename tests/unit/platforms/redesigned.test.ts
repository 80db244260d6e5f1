import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../utils/capture/posts/page-counts';
import { healthOf, type PageHealth } from '../../../utils/capture/posts/page-health';
import { nextHealth } from '../../../utils/evidence/settings/site-health';
import { platforms, readPage } from '../../../utils/platforms';
import type { ReadPost } from '../../../utils/platforms/contract';
import type { SiteHealth } from '../../../utils/shapes/settings';
import { liveCopies, redesigned } from '../../harness/live-copies';
import { representatives } from '../../harness/whole';
import { platformFixtures } from './platform-fixtures';

const capturedAt = '2026-11-27T00:00:00.000Z';

function look(site: string, html: string, url: string): { posts: ReadPost[]; health: PageHealth } {
  const platform = platforms.find(({ id }) => id === site);
  if (!platform) throw new Error(`no adapter ${site}`);
  const { document } = new JSDOM(html, { url }).window;
  const posts = readPage(document, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' });
  const seen = posts.map((post, index) => ({ element: document.body, key: `${index}`, post }));
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
  it.each(representatives(copies, 8))('%s: is noticed by the third page, and no wrong fact is read', (site, copy) => {
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

/** Cards whose writers were cut away to show their answers. */
const withoutWriters = 'jalan/replies.html';

describe('a saved page as it stood', () => {
  it.each(representatives(platforms, 8))('$id: is taken for no redesign', ({ id }) => {
    const pages = platformFixtures.filter(({ platform, name }) => platform === id && name !== withoutWriters);
    const taken = pages.filter(({ html, url }) => look(id, html, url).health === 'changed');
    expect(taken.map(({ name }) => name)).toEqual([]);
  });
});

describe('a page that lists people, notices or settings', () => {
  it.each(representatives(platforms, 4))('$id: is taken for no redesign', ({ id }) => {
    const file = new URL(`../../fixtures/nothing/${id}.html`, import.meta.url);
    const pages = readFileSync(file, 'utf8').split(/^(?=<!-- kind: )/m);
    const taken = pages.filter((page) => {
      const url = / url: (\S+)/.exec(page.split('\n')[0] ?? '')?.[1];
      return url !== undefined && look(id, page, url).health === 'changed';
    });
    expect(taken.map((page) => page.split('\n')[0])).toEqual([]);
  });
});
