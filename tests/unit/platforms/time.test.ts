import { describe, expect, it } from 'vitest';
import { attributeTime, japaneseTime, relativeTime, snowflakeMs } from '../../../utils/platforms/time';

const page = { capturedAt: '2026-03-31T16:30:00Z', timeZone: 'Asia/Tokyo' };

describe('relativeTime: between N and N+1 units before the capture', () => {
  it.each([
    ['3 か月前', '2025-11-30T16:30:00Z/2025-12-31T16:30:00Z', 'month'],
    ['1ヶ月前', '2026-01-31T16:30:00Z/2026-02-28T16:30:00Z', 'month'],
    ['1カ月前', '2026-01-31T16:30:00Z/2026-02-28T16:30:00Z', 'month'],
    ['1ケ月前', '2026-01-31T16:30:00Z/2026-02-28T16:30:00Z', 'month'],
    ['1ヵ月前', '2026-01-31T16:30:00Z/2026-02-28T16:30:00Z', 'month'],
    ['1箇月前', '2026-01-31T16:30:00Z/2026-02-28T16:30:00Z', 'month'],
    ['編集済み: ２\u00a0週間前', '2026-03-10T16:30:00Z/2026-03-17T16:30:00Z', 'week'],
    ['最終編集: 2 週間前', '2026-03-10T16:30:00Z/2026-03-17T16:30:00Z', 'week'],
    ['2\u202f年前（Google）', '2023-03-31T16:30:00Z/2024-03-31T16:30:00Z', 'year'],
    ['5 日前', '2026-03-25T16:30:00Z/2026-03-26T16:30:00Z', 'day'],
    ['3 時間前', '2026-03-31T12:30:00Z/2026-03-31T13:30:00Z', 'hour'],
    ['10分前', '2026-03-31T16:19:00Z/2026-03-31T16:20:00Z', 'minute'],
    ['30 秒前', '2026-03-31T16:29:29Z/2026-03-31T16:29:30Z', 's'],
    ['たった今', '2026-03-31T16:29:00Z/2026-03-31T16:30:00Z', 'minute'],
    ['a month ago', '2026-01-31T16:30:00Z/2026-02-28T16:30:00Z', 'month'],
    ['an hour ago', '2026-03-31T14:30:00Z/2026-03-31T15:30:00Z', 'hour'],
    ['Edited 2 weeks ago', '2026-03-10T16:30:00Z/2026-03-17T16:30:00Z', 'week'],
    ['a year ago on Google', '2024-03-31T16:30:00Z/2025-03-31T16:30:00Z', 'year'],
    ['45 seconds ago', '2026-03-31T16:29:14Z/2026-03-31T16:29:15Z', 's'],
    // The viewer's 1 April has begun
    ['昨日', '2026-03-31', 'day'],
    ['yesterday', '2026-03-31', 'day'],
    ['今日', '2026-04-01', 'day'],
  ])('%s', (raw, iso, precision) => {
    expect(relativeTime(raw, page)).toEqual({ raw, iso, precision, method: 'relative' });
  });

  it.each(['', '3', '先日', '3 か月後', 'ago'])('%j stays raw', (raw) => {
    expect(relativeTime(raw, page)).toEqual({ raw });
  });
});

describe('japaneseTime', () => {
  it.each([
    ['2026/05/01(金) 12:34:56.78', '2026-05-01T12:34:56.78+09:00', 'ms'],
    ['2026/05/01(金) 12:34:56 BE:1', '2026-05-01T12:34:56+09:00', 's'],
    ['2026/05/01（金）12:34', '2026-05-01T12:34+09:00', 'minute'],
    ['２０２６年５月１日', '2026-05-01', 'day'],
    ['令和8年5月1日 9時05分', '2026-05-01T09:05+09:00', 'minute'],
    ['平成元年2月3日', '1989-02-03', 'day'],
    ['14/01/28(火) 00:00:01', '2014-01-28T00:00:01+09:00', 's'],
    ['99/12/31 23:59', '1999-12-31T23:59+09:00', 'minute'],
    ['2026/04訪問', '2026-04', 'month'],
    ['2026年4月', '2026-04', 'month'],
  ])('%s', (raw, iso, precision) => {
    expect(japaneseTime(raw)).toEqual({ raw, iso, precision, method: 'shown' });
  });

  it.each(['NY:AN:NY.AN', 'あぼーん', '2026/02/30', '2026/13/01', '2026/05/01(金) 25:61:00', '12/34', '12/3'])(
    '%s stays raw',
    (raw) => {
      expect(japaneseTime(raw)).toEqual({ raw });
    },
  );

  it.each(['10-11-2025', '05/01/2026', '19/06/2026 21:21', '12/01/26', 'H30.5.1 12:34', '11-27', '2026/123'])(
    '%s is no Japanese date and stays raw',
    (raw) => {
      expect(japaneseTime(raw)).toEqual({ raw });
    },
  );

  it.each([
    ['平成 30年5月1日 12:34', '2018-05-01T12:34+09:00'],
    ['2026/05/01 1:27 PM', '2026-05-01'],
    ['2026/05/01 1:27:30 PM', '2026-05-01'],
    ['2026/05/01 12:34 UTC', '2026-05-01'],
  ])('%s says no more than %s', (raw, iso) => {
    expect(japaneseTime(raw).iso).toBe(iso);
  });
});

describe('attributeTime', () => {
  it.each([
    ['2024-11-01T11:27:13.000Z', 's'],
    ['2024-11-01T11:27:13.120Z', 'ms'],
    ['2024-11-01T20:27:13+09:00', 's'],
    ['2024-11-01T11:27Z', 'minute'],
    ['2024-11-01', 'day'],
  ])('%s', (iso, precision) => {
    expect(attributeTime(iso, '3h')).toEqual({ raw: '3h', iso, precision, method: 'attribute' });
  });

  it('does not take a local time for an instant', () => {
    expect(attributeTime('2024-11-01T11:27:13')).toEqual({ raw: '2024-11-01T11:27:13' });
  });
});

describe('snowflakeMs', () => {
  it('is the time of a post id', () => {
    expect(new Date(snowflakeMs('1842037500065546723') ?? 0).toISOString()).toBe('2024-10-04T03:02:18.074Z');
  });
  it('says nothing of ids older than the scheme', () => {
    expect(snowflakeMs('20')).toBeUndefined();
    expect(snowflakeMs('29700859246')).toBeUndefined();
  });
});
