import { describe, expect, it } from 'vitest';
import { answerOutcomes } from '../../../utils/shapes/schema';
import { calendarOf } from '../../../utils/takedown/clocks/calendar';
import { clockRules } from '../../../utils/takedown/clocks/clock-table';
import { clockDates, endOf } from '../../../utils/takedown/clocks/dates';
import { followUpText, nextSteps } from '../../../utils/takedown/clocks/next-steps';
import { t } from '../components/dashboard-parts';

const due = (id: string, known: Parameters<typeof clockDates>[0], now = '2026-11-25T00:00:00Z', statutory = true) =>
  clockDates(known, now, statutory).find(({ rule }) => rule.id === id);

describe('clocks', () => {
  it('counts nothing twice', () => {
    expect(new Set(clockRules.map(({ id }) => id)).size).toBe(clockRules.length);
  });

  it.each([
    ['idpa-notice', { sent: '2026-11-25T06:41:00.000Z' }, '2026-12-02'],
    ['idpa-notice', { sent: '2026-11-25T15:00:00.000Z' }, '2026-12-03'],
    ['takedown-inquiry', { inquiry: '2026-12-01' }, '2026-12-08'],
    ['election-inquiry', { inquiry: '2026-12-01' }, '2026-12-03'],
    ['disclosure-start', { posted: '2026-11-20' }, '2026-12-11'],
    ['access-log-mobile', { posted: '2026-11-20' }, '2027-02-18'],
    ['access-log-fixed', { posted: '2026-11-20' }, '2027-05-19'],
    ['login-log', { 'account-deleted': '2026-11-20' }, '2026-12-20'],
    ['disclosure-order', { 'order-provided': '2026-12-31' }, '2027-02-28'],
    ['disclosure-objection', { 'order-served': '2027-01-31' }, '2027-02-28'],
    ['complaint-6m', { 'offender-known': '2026-08-31' }, '2027-02-28'],
    ['prosecution', { posted: '2026-11-20' }, '2029-11-20'],
    ['tort-known', { 'damage-known': '2024-02-29' }, '2027-02-28'],
    ['tort-body', { 'damage-known': '2026-11-20' }, '2031-11-20'],
    ['tort-act', { posted: '2026-11-20' }, '2046-11-20'],
  ] as const)('%s from %o ends on %s', (id, known, dueOn) => expect(due(id, known)?.dueOn).toBe(dueOn));

  it('gives the 7-day duty to no other window, and starts nothing from what is unknown', () => {
    expect(due('idpa-notice', { sent: '2026-11-25' }, undefined, false)).toBeUndefined();
    expect(clockDates({}, '2026-11-25T00:00:00Z', true)).toEqual([]);
    expect(clockDates({ posted: 'yesterday' }, '2026-11-25T00:00:00Z', true)).toEqual([]);
  });

  it('counts 0 on the last day and is past the day after, by the Japanese calendar', () => {
    const known = { inquiry: '2026-11-18' };
    expect(due('takedown-inquiry', known, '2026-11-25T14:59:59Z')).toMatchObject({ daysLeft: 0, state: 'running' });
    expect(due('takedown-inquiry', known, '2026-11-25T15:00:00Z')).toMatchObject({ daysLeft: -1, state: 'past' });
  });

  it('ends months on their last day', () => {
    expect(endOf(new Date('2024-02-29'), { count: 1, unit: 'years' }).toISOString().slice(0, 10)).toBe('2025-02-28');
  });
});

describe('the calendar', () => {
  const now = '2026-11-25T06:41:00.000Z';
  const file = calendarOf({
    requestId: '00000000-0000-4000-8000-000000000001',
    incidentNumber: 'K-2026-0117',
    routeName: 'X：日本の法律に基づく報告; 窓口, 確認',
    dates: clockDates({ sent: now, posted: '2026-11-20' }, now, true),
    now,
    t,
  });

  it('is RFC 5545: CRLF, lines of at most 75 octets, whole characters, escaped text', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const unfolded = file.replaceAll('\r\n ', '');
    expect(unfolded).toContain(String.raw`X：日本の法律に基づく報告\; 窓口\, 確認\n`);
    expect(unfolded.match(/BEGIN:VEVENT/g)?.length).toBe(unfolded.match(/END:VEVENT/g)?.length);
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20261202');
    expect(unfolded).toContain('DTEND;VALUE=DATE:20261203');
  });

  it('says 目安 on each event and names no person', () => {
    const summaries = file.replaceAll('\r\n ', '').match(/SUMMARY:.*/g) ?? [];
    expect(summaries.length).toBeGreaterThan(4);
    for (const summary of summaries) expect(summary).toContain('目安');
  });
});

describe('what follows an answer', () => {
  const request = { platform: 'x', routeId: 'x-idpa', standing: 'self', claim: 'privacy' } as const;

  it('always ends with counsel', () => {
    for (const outcome of answerOutcomes) expect(nextSteps(request, outcome).at(-1)?.kind).toBe('counsel');
  });

  it('leads from a refusal to other windows of the platform and to offices that take this sender', () => {
    const steps = nextSteps(request, 'refused');
    expect(steps.map(({ kind }) => kind)).toEqual(['follow-up', 'other-route', 'office', 'counsel']);
    expect(steps[1]?.routes.map(({ id }) => id)).toEqual(['x-private-info', 'x-inproduct']);
    expect(steps[2]?.routes.map(({ id }) => id)).toContain('moj-jinken');
  });

  it('leaves out offices that would not take a company', () => {
    const steps = nextSteps({ ...request, standing: 'company', claim: 'fake-review' }, 'none');
    expect(steps.map(({ kind }) => kind)).not.toContain('office');
  });

  it('asks again with facts and blanks', () => {
    const text = followUpText({ outcome: 'none', sentOn: '2026-11-25', statutoryWindow: true });
    expect(text).toContain('遅れる場合の理由');
    expect(text.match(/（ご記入ください）/g)).toHaveLength(2);
  });
});
