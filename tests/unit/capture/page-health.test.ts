// @in-a-document
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../utils/capture/posts/page-counts';
import { healthOf, healthTeller } from '../../../utils/capture/posts/page-health';
import { healthOfSite, keepHealth, nextHealth } from '../../../utils/evidence/settings/site-health';

const at = (day: number) => `2026-11-1${day}T00:00:00.000Z`;

describe('the health of a page', () => {
  it.each([
    ['fine', { posts: 20, broken: 0, heads: 0, likely: 22 }],
    ['fine', { posts: 2, broken: 2, heads: 0, likely: 2 }],
    ['fine', { posts: 4, broken: 2, heads: 0, likely: 4 }],
    ['fine', { posts: 3, broken: 0, heads: 1, likely: 3 }],
    ['changed', { posts: 4, broken: 3, heads: 0, likely: 4 }],
    ['changed', { posts: 0, broken: 0, heads: 0, likely: 6 }],
    // A film whose comments were not loaded yet says nothing of how comments read
    ['empty', { posts: 1, broken: 0, heads: 1, likely: 1 }],
    ['changed', { posts: 1, broken: 0, heads: 1, likely: 9 }],
    ['empty', { posts: 0, broken: 0, heads: 0, likely: 2 }],
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

  const likelyOn = (html: string) => {
    document.body.innerHTML = html;
    return countsOf(document, { post: ['.old-post'] }, []).likely;
  };

  it('tells a time by itself, however its site writes it, from one that somebody tells', () => {
    const row = (time: string) => `<div><p>ひどい店員でした。もう行かない</p><span>${time}</span></div>`;
    const shown = [
      'June 19',
      '19 June',
      '1w',
      '2 d',
      '昨日',
      '2週間前 •',
      '編集済み: 1 年前',
      '投稿日：2026/11/02(月)',
    ];
    for (const time of shown) expect(likelyOn(row(time).repeat(3)), time).toBe(3);
    const told = ['3時間前に開店。駅前の店の話をします', '10 years in retail', 'Opened 3 hours ago, come by'];
    for (const words of told) expect(likelyOn(row(words).repeat(3)), words).toBe(0);
  });

  it('takes no list for posts of which few show a time', () => {
    const people = '<li>見本 花子 駅前の店の話をします</li>'.repeat(7);
    const since = '<li>見本 太郎 喫茶みほん 2011年4月1日開店</li>'.repeat(3);
    expect(likelyOn(`<ul>${people}${since}</ul>`)).toBeLessThan(3);
    expect(likelyOn(`<ul>${since}</ul>`)).toBe(3);
  });

  it('sees posts of which only halves are read any more', () => {
    document.body.innerHTML = '<div><p>ひどい店員でした</p><p>3時間前</p></div>'.repeat(6);
    const half = { platform: 'hiroba', id: '1', kind: 'comment', author: { name: '客' } } as const;
    const seen = ['1', '2'].map((key) => ({ element: document.body, key, post: { ...half, id: key } }));
    const counts = countsOf(document, { post: ['.old-post'] }, seen);
    expect(counts).toMatchObject({ posts: 2, broken: 2, likely: 6 });
    expect(healthOf(counts)).toBe('changed');
    const [first] = seen.map((one) => ({ ...one, post: { ...one.post, quotes: [{ text: '話' }] } }));
    expect(countsOf(document, { post: ['.old-post'] }, first ? [first] : [])).toMatchObject({ broken: 0, likely: 1 });
  });

  it('takes the dated results beside a few reviews for no posts', () => {
    const result = (at: number) =>
      `<div class="g"><a href="https://a.example/${at}">駅前の喫茶みほん ${at}</a><p>2026/11/0${at}</p><p>落ち着いた雰囲気の店で、駅から歩いて三分の場所にあります</p></div>`;
    document.body.innerHTML = `<div class="review">店員がひどい 1 週間前</div>${[1, 2, 3, 4, 5, 6].map(result).join('')}`;
    const element = document.querySelector('.review') as Element;
    const post = { platform: 'hiroba', id: '1', kind: 'review', author: { name: '客' }, text: '店員がひどい' } as const;
    const seen = [{ element, key: 'hiroba::1', post }];
    expect(healthOf(countsOf(document, { post: ['.review'] }, seen))).toBe('fine');
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
    expect(told).toEqual([{ posts: 1, incomplete: 1, broken: 0, heads: 0, likely: 1 }]);
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
