import { expect, it } from 'vitest';
import { settledTime, withTimesSettled } from '../../../utils/platforms/relative-times';

const clock = { capturedAt: '2026-11-24T03:00:00Z', timeZone: 'Asia/Tokyo' };

it.each([
  ['3日前', '2026-11-20T03:00:00Z/2026-11-21T03:00:00Z', 'day'],
  ['昨日', '2026-11-23', 'day'],
  ['昨日 21:21', '2026-11-23T21:21+09:00', 'minute'],
  ['2w • Edited', '2026-11-03T03:00:00Z/2026-11-10T03:00:00Z', 'week'],
  ['5 days ago (edited)', '2026-11-18T03:00:00Z/2026-11-19T03:00:00Z', 'day'],
  ['編集済み: 3 か月前', '2026-07-24T03:00:00Z/2026-08-24T03:00:00Z', 'month'],
])('%s is no finer than it is', (raw, iso, precision) => {
  expect(settledTime(raw, clock)).toEqual({ raw, iso, precision, method: 'relative' });
});

it.each(['hace 3 días', 'il y a 2 mois', '2026/11/24', ''])('%j stays as it is', (raw) => {
  expect(settledTime(raw, clock)).toEqual({ raw });
});

it('believes no interval that a page sends with its words', () => {
  const time = { raw: '3日前', iso: '1999-01-01', precision: 'day', method: 'relative' } as const;
  const post = { platform: 'x', kind: 'post', postedAt: time, quotes: [{ postedAt: time }] } as const;
  const settled = withTimesSettled({ ...post, quotes: [...post.quotes] }, clock);
  const iso = '2026-11-20T03:00:00Z/2026-11-21T03:00:00Z';
  expect([settled.postedAt?.iso, settled.quotes?.[0]?.postedAt?.iso]).toEqual([iso, iso]);
});
