import { describe, expect, it } from 'vitest';
import { answerOutcomes, requestDaysSchema } from '../../../../utils/shapes/schema';
import { calendarOf } from '../../../../utils/takedown/clocks/calendar';
import type { ClockedRequest } from '../../../../utils/takedown/clocks/clock-rules';
import { clockDates, endOf, type KnownDays } from '../../../../utils/takedown/clocks/dates';
import { knownDays } from '../../../../utils/takedown/clocks/known-days';
import { followUpText, nextSteps } from '../../../../utils/takedown/clocks/next-steps';
import { t } from '../../components/dashboard-parts';

const now = '2026-11-25T00:00:00Z';
const statutory = { statutoryWindow: true };
const due = (id: string, known: KnownDays, request: ClockedRequest = statutory, at = now) =>
  clockDates(known, at, request).find(({ rule }) => rule.id === id);

describe('clocks', () => {
  it.each([
    ['idpa-notice', { received: '2026-11-25T06:41:00.000Z' }, '2026-12-02'],
    ['idpa-notice', { received: '2026-11-25T15:00:00.000Z' }, '2026-12-03'],
    ['takedown-inquiry', { 'inquiry-received': '2026-12-01' }, '2026-12-08'],
    ['election-inquiry', { 'election-inquiry-received': '2026-12-01' }, '2026-12-03'],
    ['disclosure-start-three-weeks', { posted: '2026-11-20' }, '2026-12-11'],
    ['disclosure-start-two-months', { posted: '2026-11-20' }, '2027-01-20'],
    ['access-log-mobile', { posted: '2026-11-20' }, '2027-02-18'],
    ['access-log-mobile', { login: '2026-11-20' }, '2027-02-18'],
    ['access-log-fixed', { posted: '2026-11-20' }, '2027-05-19'],
    ['login-log', { 'account-deleted': '2026-11-20' }, '2026-12-20'],
    ['disclosure-order', { 'provider-named': '2026-12-31' }, '2027-02-28'],
    ['disclosure-objection', { 'order-served': '2027-01-31' }, '2027-02-28'],
    ['complaint-6m', { 'offender-known': '2026-08-31' }, '2027-02-28'],
    ['prosecution', { posted: '2026-11-20' }, '2029-11-20'],
    ['tort-known', { 'damage-known': '2024-02-29' }, '2027-02-28'],
    ['tort-body', { 'damage-known': '2026-11-20' }, '2031-11-20'],
    ['tort-act', { posted: '2026-11-20' }, '2046-11-20'],
  ] as const)('%s from %o ends on %s', (id, known, dueOn) => expect(due(id, known)?.dueOn).toBe(dueOn));

  it('gives the 7-day duty to no other window, and starts nothing from what is unknown', () => {
    expect(due('idpa-notice', { received: '2026-11-25' }, { statutoryWindow: false })).toBeUndefined();
    expect(clockDates({}, now, statutory)).toEqual([]);
    expect(clockDates({ posted: 'yesterday' }, now, statutory)).toEqual([]);
  });

  it('counts the loss of logs from each post and each login that is known', () => {
    const known = { posted: ['2026-11-20', '2026-11-22'], login: ['2026-11-24', '2026-11-22'] };
    const ends = clockDates(known, now, statutory).filter(({ rule }) => rule.id === 'access-log-mobile');
    expect(ends.map(({ start, dueOn }) => `${start} ${dueOn}`)).toEqual([
      ...['posted 2027-02-18', 'posted 2027-02-20'],
      ...['login 2027-02-20', 'login 2027-02-22'],
    ]);
  });

  it('counts an inquiry about a sexual picture by its own act, and an election only where somebody said so', () => {
    const known = { 'inquiry-received': '2026-12-01' };
    const ids = (claim: string) => clockDates(known, now, { ...statutory, claim }).map(({ rule }) => rule.id);
    expect(ids('intimate-image')).toEqual(['intimate-inquiry']);
    expect(ids('defamation')).toEqual(['takedown-inquiry']);
    expect(due('intimate-inquiry', known, { ...statutory, claim: 'intimate-image' })?.dueOn).toBe('2026-12-03');
  });

  it('starts nothing from the days that older versions asked for: an inquiry sent, an order made', () => {
    const days = { inquiry: '2026-11-10', 'order-provided': '2026-11-10' };
    expect(clockDates(knownDays({ days }, undefined), now, statutory)).toEqual([]);
    expect(requestDaysSchema.parse(days)).toEqual(days);
  });

  it('counts the answer from the day of receipt once that is written down, else from the day of sending', () => {
    const sentAt = '2026-11-25T01:00:00.000Z';
    expect(knownDays({ sentAt }, undefined).received).toBe(sentAt);
    expect(knownDays({ sentAt, days: { received: '2026-11-26' } }, undefined).received).toBe('2026-11-26');
  });

  it('counts 0 on the last day and is past the day after, by the Japanese calendar', () => {
    const known = { 'inquiry-received': '2026-11-18' };
    const seen = (at: string) => due('takedown-inquiry', known, statutory, at);
    expect(seen('2026-11-25T14:59:59Z')).toMatchObject({ daysLeft: 0, state: 'running' });
    expect(seen('2026-11-25T15:00:00Z')).toMatchObject({ daysLeft: -1, state: 'past' });
  });

  it('ends months on their last day', () => {
    expect(endOf(new Date('2024-02-29'), { count: 1, unit: 'years' }).toISOString().slice(0, 10)).toBe('2025-02-28');
  });
});

describe('the calendar', () => {
  const at = '2026-11-25T06:41:00.000Z';
  const file = calendarOf({
    incidentId: '00000000-0000-4000-8000-000000000001',
    incidentNumber: 'K-2026-0117',
    dates: clockDates({ received: at, posted: '2026-11-20' }, at, statutory),
    followUps: ['2026-12-09'],
    now: at,
    lang: 'ja',
    t,
  });

  it('is RFC 5545: CRLF, lines of at most 75 octets, whole characters, escaped text', () => {
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const unfolded = file.replaceAll('\r\n ', '');
    expect(unfolded).toContain(String.raw`消す義務ではありません。\n根拠`);
    expect(unfolded).toContain('SUMMARY:K-2026-0117 確かめる日 (目安)');
    expect(unfolded.match(/BEGIN:VEVENT/g)?.length).toBe(unfolded.match(/END:VEVENT/g)?.length);
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20261202');
    expect(unfolded).toContain('DTEND;VALUE=DATE:20261203');
  });

  it('says how sure each date is, and since when', () => {
    const events = file.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
    const ofLaw = events.filter((event) => event.includes('根拠'));
    expect(ofLaw.length).toBeGreaterThan(4);
    for (const event of ofLaw) expect(event).toMatch(/(?:資料で確認|情報あり|不明) 2026-\d\d-\d\d/);
    const [prosecution] = events.filter((event) => event.includes('公訴時効'));
    expect(prosecution).toContain('不明 2026-');
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
    expect(steps[1]?.routes.map(({ id }) => id)).toEqual(['x-private-info', 'x-inproduct', 'isplaw-letter']);
    expect(steps[2]?.routes.map(({ id }) => id)).toContain('moj-jinken');
  });

  it('leaves out offices that would not take a company', () => {
    const steps = nextSteps({ ...request, standing: 'company', claim: 'fake-review' }, 'none');
    expect(steps.find(({ kind }) => kind === 'office')?.routes.map(({ id }) => id)).toEqual(['ihaho']);
  });

  it('asks again with facts and blanks', () => {
    const text = followUpText({ outcome: 'none', sentOn: '2026-11-25', statutoryWindow: true });
    expect(text).toContain('遅れる場合の理由');
    expect(text.match(/（ご記入ください）/g)).toHaveLength(2);
  });
});
