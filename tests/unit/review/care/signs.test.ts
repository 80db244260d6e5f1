import { describe, expect, it } from 'vitest';
import { nextRound } from '../../../../utils/review/watching/next-round';
import { bySigns, signFamilies, signsIn } from '../../../../utils/review/watching/signs';

describe.each(signFamilies)('signs of $id', ({ id, examples, not }) => {
  it.each(examples)('stand in 「%s」', (text) => expect(signsIn(text, [])).toContain(id));
  it.each(not)('do not stand in 「%s」', (text) => expect(signsIn(text, [])).not.toContain(id));
});

describe('findings', () => {
  it('name a listed person whatever the form of the letters', () => {
    expect(signsIn('駅前店の髙橋、対応が悪い', ['高橋'])).toEqual(['person']);
    expect(signsIn('駅前店の対応が悪い', ['高橋'])).toEqual([]);
  });

  it('are sorted by what they show, not by a score of anybody', () => {
    const rows = [
      { on: '2026-11-20', signs: [] },
      { on: '2026-11-21', signs: ['phone', 'address'] },
      { on: '2026-11-22', signs: ['person'] },
      { on: '2026-11-23', signs: ['threat'] },
    ];
    expect(bySigns(rows).map(({ on }) => on.slice(-2))).toEqual(['22', '21', '23', '20']);
  });
});

describe('the next round', () => {
  it('is the first day until somebody has looked, then follows the last look', () => {
    const plan = { rhythm: 'weekly', from: '2026-11-23' } as const;
    expect(nextRound(plan, undefined)).toBe('2026-11-23');
    expect(nextRound(plan, '2026-11-27')).toBe('2026-12-04');
    expect(nextRound({ ...plan, rhythm: 'twice-a-week' }, '2026-11-30')).toBe('2026-12-03');
  });
});
