import { describe, expect, it } from 'vitest';
import { dueDates } from '../../../../utils/takedown/clocks/due-clocks';
import { logDates } from '../../../../utils/takedown/clocks/log-dates';

const now = '2026-11-27T03:00:00.000Z';

describe('dates of log loss', () => {
  it('run from the first record on, for each post and each login, by kind of line', () => {
    const dates = logDates({ posted: ['2026-11-24'], logins: ['2026-11-20'] }, now);
    const of = (fact: string) => dates.filter((date) => date.fact === fact).map(({ dueOn }) => dueOn);
    // 90 and 180 days from the day after (民法140条); a login does not start the consultation, a post does
    expect(of('access-log-mobile')).toEqual(['2027-02-18', '2027-02-22']);
    expect(of('access-log-fixed')).toEqual(['2027-05-19', '2027-05-23']);
    expect(of('disclosure-start-three-weeks')).toEqual(['2026-12-15']);
    expect(of('disclosure-start-two-months')).toEqual(['2027-01-24']);
  });

  it('keep a login and a post of the same day apart, each with what it is counted from', () => {
    const dates = logDates({ posted: ['2026-11-24'], logins: ['2026-11-24', '2026-11-25'] }, now);
    const mobile = dates.filter(({ fact }) => fact === 'access-log-mobile');
    expect(mobile.map(({ start, startedOn, dueOn }) => [start, startedOn, dueOn])).toEqual([
      ['posted', '2026-11-24', '2027-02-22'],
      ['login', '2026-11-24', '2027-02-22'],
      ['login', '2026-11-25', '2027-02-23'],
    ]);
  });

  it('come due for a case of which nothing was asked yet', () => {
    const cases = [{ incidentId: 'a', posted: ['2026-11-10'], logins: [] }];
    const [first] = dueDates([], now, cases);
    // Told for the seven days before, and on it
    expect(first).toMatchObject({ dueOn: '2026-12-01', from: '2026-11-24', span: 8 });
    expect(dueDates([], now, [])).toEqual([]);
  });
});
