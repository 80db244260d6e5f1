// @in-a-document
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { countsOf, healthOf, healthTeller } from '../../../utils/capture/posts/page-health';
import { healthOfSite, keepHealth, nextHealth } from '../../../utils/evidence/settings/site-health';

const at = (day: number) => `2026-11-1${day}T00:00:00.000Z`;

describe('the health of a page', () => {
  it.each([
    ['fine', { posts: 20, broken: 0, likely: 22 }],
    ['fine', { posts: 2, broken: 2, likely: 2 }],
    ['fine', { posts: 4, broken: 2, likely: 4 }],
    ['changed', { posts: 4, broken: 3, likely: 4 }],
    ['changed', { posts: 0, broken: 0, likely: 6 }],
    ['empty', { posts: 0, broken: 0, likely: 2 }],
  ] as const)('is %s with %o', (health, counts) => {
    expect(healthOf(counts)).toBe(health);
  });

  it('sees posts that no rule of the adapter finds any more', () => {
    document.body.innerHTML = '<article>ひどい店員でした 2026年11月2日</article>'.repeat(4);
    expect(countsOf(document, { post: ['.old-post'] }, [])).toMatchObject({ posts: 0, likely: 4 });
    document.body.innerHTML = '<div><p>ひどい店員でした 3時間前</p></div>'.repeat(4);
    expect(countsOf(document, { post: ['.old-post'] }, [])).toMatchObject({ posts: 0, likely: 4 });
    document.body.innerHTML = '<article>見本 花子 フォローする</article>'.repeat(4);
    expect(countsOf(document, { post: ['article'] }, [])).toMatchObject({ posts: 0, likely: 0 });
  });

  it('is told once for a page that stays as it is: how many posts, and how many lack a fact', () => {
    document.body.innerHTML = '<article>ひどい店員でした 2026年11月2日</article>';
    const element = document.querySelector('article') as Element;
    const post = { platform: 'hiroba', id: '1', kind: 'post', author: { name: '客' }, text: '話' } as const;
    const counts = () => countsOf(document, { post: ['article'] }, [{ element, key: 'hiroba::1', post }]);
    const told: unknown[] = [];
    const look = healthTeller(window, counts, (found) => told.push(found));
    look();
    look();
    expect(told).toEqual([{ posts: 1, incomplete: 1, broken: 0, likely: 1 }]);
  });
});

describe('the health of a site', () => {
  it('remembers the first of the changed pages in a row, and forgets it when one reads well', async () => {
    await keepHealth('x', 'fine', at(1));
    await keepHealth('x', 'changed', at(2));
    await keepHealth('x', 'empty', at(3));
    await keepHealth('x', 'changed', at(4));
    expect(await healthOfSite('x')).toEqual({ changedPages: 2, fineAt: at(1), changedSince: at(2) });
    await keepHealth('x', 'fine', at(5));
    expect(await healthOfSite('x')).toEqual({ changedPages: 0, fineAt: at(5) });
  });

  it('is said by the third changed page in a row, once, and anew after it has read well', async () => {
    const pages = [
      'changed',
      'empty',
      'changed',
      'changed',
      'changed',
      'fine',
      'changed',
      'changed',
      'changed',
    ] as const;
    const said: boolean[] = [];
    for (const page of pages) said.push(await keepHealth('note', page, at(1)));
    expect(said).toEqual([false, false, false, true, false, false, false, false, true]);
  });

  it('learns nothing from a page without posts', () => {
    const before = { changedPages: 0 };
    expect(nextHealth(before, 'empty', at(1))).toBe(before);
  });
});
