import { describe, expect, it } from 'vitest';
import { firstPolicy, isDue, type KeptCase, retentionOf } from '../../../utils/review/retention/retention';
import type { RetentionPolicy } from '../../../utils/shapes/desk/company-records';

const closed = (day: string, over: Partial<KeptCase> = {}): KeptCase => ({
  status: 'closed',
  createdAt: `${day}T01:00:00.000Z`,
  closedAt: `${day}T01:00:00.000Z`,
  isTouched: true,
  isHeld: false,
  ...over,
});

describe('the period of a case', () => {
  it('ends three years after it was closed, on the same day or the last of the month', () => {
    expect(retentionOf(closed('2026-11-24'), firstPolicy)).toEqual({ rule: 'closed', until: '2029-11-24' });
    expect(retentionOf(closed('2028-02-29'), { ...firstPolicy, closedMonths: 12 }).until).toBe('2029-02-28');
  });

  it('is not over on its last day, and is on the next', () => {
    const period = retentionOf(closed('2026-11-24'), firstPolicy);
    expect([isDue(period, '2029-11-24'), isDue(period, '2029-11-25')]).toEqual([false, true]);
  });

  it('never ends while it is open or held, and a day that a person set only makes it longer', () => {
    expect(retentionOf(closed('2020-01-01', { isHeld: true }), firstPolicy)).toEqual({ rule: 'held' });
    expect(retentionOf({ ...closed('2020-01-01'), status: 'requested' }, firstPolicy)).toEqual({ rule: 'open' });
    expect(retentionOf({ ...closed('2020-01-01'), status: 'new' }, firstPolicy)).toEqual({ rule: 'open' });
    expect(retentionOf(closed('2026-11-24', { until: '2035-01-01' }), firstPolicy)).toEqual({
      rule: 'set',
      until: '2035-01-01',
    });
    expect(retentionOf(closed('2026-11-24', { until: '2027-01-01' }), firstPolicy).until).toBe('2029-11-24');
  });

  it('is never shorter after closing than the company’s settings demand', () => {
    const demanded = { ...firstPolicy, atLeastDays: 2_000 };
    expect(retentionOf(closed('2026-11-24'), demanded).until).toBe('2032-05-16');
    expect(retentionOf(closed('2026-11-24'), { ...firstPolicy, atLeastDays: 30 }).until).toBe('2029-11-24');
    const untouched = { ...closed('2026-11-24'), status: 'new' as const, isTouched: false };
    expect(retentionOf(untouched, demanded).until).toBe('2026-12-24');
  });

  it('of a record that nobody took up is thirty days', () => {
    const record = { ...closed('2026-11-24'), status: 'new' as const, isTouched: false };
    expect(retentionOf(record, firstPolicy)).toEqual({ rule: 'untouched', until: '2026-12-24' });
  });

  it('follows a new policy for an old case only once somebody has said so', () => {
    const policy: RetentionPolicy = {
      ...firstPolicy,
      closedMonths: 12,
      since: '2027-01-01',
      before: { closedMonths: 36, untouchedDays: 30 },
      old: 'asked',
    };
    const old = closed('2026-11-24');
    expect(retentionOf(old, policy)).toEqual({ rule: 'undecided', until: '2029-11-24' });
    expect(isDue(retentionOf(old, policy), '2031-01-01')).toBe(false);
    expect(retentionOf(old, { ...policy, old: 'keep' })).toEqual({ rule: 'closed', until: '2029-11-24' });
    expect(retentionOf(old, { ...policy, old: 'apply' })).toEqual({ rule: 'closed', until: '2027-11-24' });
    expect(retentionOf(closed('2027-02-01'), policy)).toEqual({ rule: 'closed', until: '2028-02-01' });
  });
});

describe('five years, day by day', () => {
  /** The same numbers in every run (mulberry32). */
  let state = 2026;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const DAY = 86_400_000;
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

  interface Lived {
    kept: KeptCase;
    /** Proposed on this day; deleted by a second person later. */
    proposed?: { on: string; until: string };
    deletedOn?: string;
  }

  it('delete nothing that was not in a list before, was held, open, or inside the period of its own day', {
    tags: 'long',
  }, () => {
    const cases: Lived[] = [];
    let policy: RetentionPolicy = { ...firstPolicy, closedMonths: 12 };
    const surprises: string[] = [];
    let deleted = 0;
    const begun = Date.parse('2026-10-01T00:00:00Z');
    for (let day = 0; day < 5 * 365; day += 1) {
      const now = begun + day * DAY;
      const today = dayOf(now);
      const at = new Date(now + 3 * 3_600_000).toISOString();
      for (let made = 0; made < 3; made += 1)
        cases.push({ kept: { status: 'new', createdAt: at, isTouched: next() < 0.8, isHeld: false } });
      for (const lived of cases) {
        if (lived.deletedOn) continue;
        const { kept } = lived;
        const chance = next();
        if (kept.status !== 'closed' && chance < 0.02)
          lived.kept = { ...kept, status: 'closed', closedAt: at, isTouched: true };
        else if (kept.status === 'closed' && chance < 0.001) lived.kept = { ...kept, status: 'in-review' };
        else if (chance > 0.998) lived.kept = { ...kept, isHeld: !kept.isHeld };
        else if (chance > 0.997) lived.kept = { ...kept, until: dayOf(now + 700 * DAY) };
      }
      if (day === 400 || day === 1_200)
        policy = {
          ...policy,
          closedMonths: day === 400 ? 6 : 24,
          since: today,
          before: { closedMonths: policy.closedMonths, untouchedDays: policy.untouchedDays },
          old: 'asked',
        };
      if (day === 500) policy = { ...policy, old: 'keep' };
      if (day === 1_300) policy = { ...policy, old: 'apply' };
      // Once a month a list is made, eleven days later somebody else deletes what still is as it was listed
      for (const lived of cases) {
        if (lived.deletedOn || ![0, 11].includes(day % 30)) continue;
        const period = retentionOf(lived.kept, policy);
        if (day % 30 === 0) {
          if (isDue(period, today)) lived.proposed = { on: today, until: period.until ?? '' };
          else delete lived.proposed;
        }
        if (day % 30 === 11 && lived.proposed && isDue(period, today) && period.until === lived.proposed.until) {
          lived.deletedOn = today;
          deleted += 1;
          const { kept } = lived;
          const shortest = kept.status === 'closed' ? 6 * 30 - 4 : policy.untouchedDays;
          const from = Date.parse(kept.status === 'closed' ? (kept.closedAt ?? '') : kept.createdAt);
          const isSurprise =
            kept.isHeld ||
            !(kept.status === 'closed' || (kept.status === 'new' && !kept.isTouched)) ||
            now - from < shortest * DAY ||
            (kept.until !== undefined && kept.until >= today) ||
            lived.proposed.on >= today;
          if (isSurprise) surprises.push(JSON.stringify(lived));
        }
      }
    }
    expect(surprises).toEqual([]);
    expect(deleted).toBeGreaterThan(500);
    expect(cases.filter(({ deletedOn, kept }) => !deletedOn && kept.isHeld).length).toBeGreaterThan(0);
  });
});
