import { describe, expect, it } from 'vitest';
import { clockOrDay, exactTime, fullTime, postTime } from '../../../../components/words/format-time';

const now = '2026-11-24T06:00:00.000Z';
const sealed = '2026-11-24T05:32:07.000Z';

describe('times on screen', () => {
  it('are those of Japan, in the language of the interface', () => {
    expect(fullTime(sealed, 'ja', now)).toBe('11月24日（火）14:32:07');
    expect(fullTime(sealed, 'en', now)).toBe('Tue 24 Nov, 14:32:07');
    expect(exactTime('2025-12-31T15:00:00.000Z')).toBe('2026-01-01 00:00:00');
    expect(clockOrDay(sealed, 'ja', now)).toBe('14:32');
    expect(clockOrDay('2025-11-20T02:08:00.000Z', 'ja', now)).toBe('2025/11/20');
  });

  it.each([
    [{ iso: '2026-11-24T04:58:21.000Z', precision: 's' }, '11月24日 13:58:21'],
    [{ iso: '2026-11-24T04:58:00.000Z', precision: 'minute' }, '11月24日 13:58'],
    [{ iso: '2026-11-24', precision: 'day' }, '11月24日'],
    [{ iso: '2025-11', precision: 'month' }, '2025年11月'],
    [{ raw: '3 週間前', iso: '2026-11-01/2026-11-05', precision: 'week' }, '3 週間前'],
    [{ raw: 'きのう' }, 'きのう'],
  ] as const)('never say more about a post than the page did: %j', (time, words) => {
    expect(postTime(time, 'ja', now)).toBe(words);
  });

  it('say nothing where nothing was read', () => {
    expect(postTime(undefined, 'ja', now)).toBeUndefined();
  });
});
