import { describe, expect, it } from 'vitest';
import { answerClock, statutoryAnswerDays } from '../../../../utils/takedown/clocks/answer-clock';

describe('answerClock', () => {
  it.each([
    // received (UTC), now (UTC), received (JST), due (JST), day, state
    ['2026-11-25T06:41:00.000Z', '2026-11-25T06:42:00.000Z', '2026-11-25', '2026-12-02', 0, 'running'],
    ['2026-11-25T14:59:59.999Z', '2026-11-25T15:00:00.000Z', '2026-11-25', '2026-12-02', 1, 'running'],
    ['2026-11-25T15:00:00.000Z', '2026-11-25T15:00:00.000Z', '2026-11-26', '2026-12-03', 0, 'running'],
    ['2026-11-26', '2026-11-25T15:00:00.000Z', '2026-11-26', '2026-12-03', 0, 'running'],
    ['2026-11-25T06:41:00.000Z', '2026-12-02T14:59:59.999Z', '2026-11-25', '2026-12-02', 7, 'running'],
    ['2026-11-25T06:41:00.000Z', '2026-12-02T15:00:00.000Z', '2026-11-25', '2026-12-02', 8, 'past'],
    ['2026-12-28T00:00:00.000Z', '2027-01-01T00:00:00.000Z', '2026-12-28', '2027-01-04', 4, 'running'],
    ['2027-02-25T00:00:00.000Z', '2027-03-01T00:00:00.000Z', '2027-02-25', '2027-03-04', 4, 'running'],
  ] as const)('received %s, seen %s', (at, now, receivedOn, dueOn, day, state) => {
    expect(answerClock(statutoryAnswerDays(), at, now)).toEqual({ receivedOn, dueOn, days: 7, day, state });
  });

  it('has no clock outside a statutory window, and none from a broken time', () => {
    const now = '2026-11-25T06:41:00.000Z';
    expect(answerClock(undefined, now, now)).toBeUndefined();
    expect(answerClock(7, 'yesterday', now)).toBeUndefined();
  });
});
