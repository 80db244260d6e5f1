import { describe, expect, it } from 'vitest';
import { japanDate } from '../../../../utils/japan-time';
import { type DatedRequest, dueDates } from '../../../../utils/takedown/clocks/due-clocks';

const incidentId = '689427b4-1116-470f-872f-5afa6d813600';
const sent = (request: Partial<DatedRequest['request']>, more: Partial<DatedRequest> = {}): DatedRequest => ({
  request: { incidentId, claim: 'defamation', sentAt: '2026-11-25T01:00:00.000Z', ...request },
  statutoryWindow: true,
  ...more,
});
const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
/** What is told on a day: from its first day on, for as many days as its span. */
const told = (requests: DatedRequest[], now: string) =>
  dueDates(requests, now).filter(({ from, span }) => {
    const today = japanDate(now);
    return from <= today && today <= day(Date.parse(from) + (span - 1) * 86_400_000);
  });
const ids = (requests: DatedRequest[], now: string) => told(requests, now).map(({ about }) => about);

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
      days: { 'inquiry-received': '2026-11-10' },
      answer: { at: '2026-11-25T02:00:00.000Z', outcome: 'extended' },
    });
    expect(ids([dated, dated], '2026-11-18T01:00:00.000Z')).toEqual(['takedown-inquiry']);
    const [due] = told([dated], '2026-11-18T01:00:00.000Z');
    expect(due).toMatchObject({ dueOn: '2026-11-17', key: `${incidentId} takedown-inquiry 2026-11-17` });
  });

  it('tell of the day that the person chose to look again, from that day on', () => {
    const { sentAt: _, ...request } = sent({ days: { 'follow-up': '2026-12-09' } }).request;
    const dated = { request, statutoryWindow: false };
    expect(ids([dated], '2026-12-08T03:00:00.000Z')).toEqual([]);
    expect(ids([dated], '2026-12-08T15:00:00.000Z')).toEqual(['follow-up']);
    expect(ids([dated], '2027-02-01T03:00:00.000Z')).toEqual([]);
  });
});
