import { describe, expect, it } from 'vitest';
import { layoutTimeline } from '../../../components/requests/timeline-layout';
import { type DatedRequest, dueClocks } from '../../../utils/takedown/clocks/due-clocks';

const incidentId = '689427b4-1116-470f-872f-5afa6d813600';
const sent = (request: Partial<DatedRequest['request']>, more: Partial<DatedRequest> = {}): DatedRequest => ({
  request: { incidentId, sentAt: '2026-11-25T01:00:00.000Z', ...request },
  statutoryWindow: true,
  ...more,
});
const ids = (requests: DatedRequest[], now: string) => dueClocks(requests, now).map(({ rule }) => rule.id);

describe('clocks that come due', () => {
  it('tell of the seven days once they have passed without an answer, and not after an answer', () => {
    expect(ids([sent({})], '2026-12-02T03:00:00.000Z')).toEqual([]);
    expect(ids([sent({})], '2026-12-02T16:00:00.000Z')).toEqual(['idpa-notice']);
    expect(
      ids([sent({ answer: { at: '2026-12-01T01:00:00.000Z', outcome: 'refused' } })], '2026-12-03T01:00:00.000Z'),
    ).toEqual([]);
    expect(ids([sent({}, { statutoryWindow: false })], '2026-12-03T01:00:00.000Z')).toEqual([]);
    expect(ids([sent({})], '2027-03-01T01:00:00.000Z')).toEqual([]);
  });

  it('tell counsel in the week before logs are said to go', () => {
    const posted = sent(
      { sentAt: undefined as never },
      { postedAt: '2026-09-01T01:00:00.000Z', statutoryWindow: false },
    );
    const { sentAt: _, ...request } = posted.request;
    expect(ids([{ ...posted, request }], '2026-11-20T01:00:00.000Z')).toEqual([]);
    expect(ids([{ ...posted, request }], '2026-11-25T01:00:00.000Z')).toEqual(['access-log-mobile']);
  });

  it('count from the day that the person wrote down, and tell a shared date once', () => {
    const dated = sent({
      days: { inquiry: '2026-11-10' },
      answer: { at: '2026-11-25T02:00:00.000Z', outcome: 'extended' },
    });
    expect(ids([dated, dated], '2026-11-18T01:00:00.000Z')).toEqual(['takedown-inquiry']);
    const [due] = dueClocks([dated], '2026-11-18T01:00:00.000Z');
    expect(due).toMatchObject({ dueOn: '2026-11-17', key: `${incidentId} takedown-inquiry 2026-11-17` });
  });
});

describe('the picture of the dates', () => {
  it('keeps the order of time on either side of today, and nothing touches', () => {
    const on = ['2026-11-01', '2026-11-24', '2026-11-25', '2026-12-02', '2026-12-03', '2027-05-23', '2046-11-24'];
    const days = on.map((day) => ({ on: day, label: day, kind: 'ahead' as const }));
    const { today, days: placed } = layoutTimeline(days, '2026-11-25', 320);
    expect(placed.map((day) => day.on)).toEqual(on);
    expect(placed.map(({ x }) => x)).toEqual(placed.map(({ x }) => x).sort((a, b) => a - b));
    expect(placed.filter(({ x }) => x < today).length).toBe(2);
    expect(placed.every(({ x }) => x >= 0 && x <= 320)).toBe(true);
    for (const one of placed)
      for (const other of placed)
        if (one !== other && one.row === other.row) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(19);
  });
});
