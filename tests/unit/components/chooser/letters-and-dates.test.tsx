// @in-a-document
import { describe, expect, it, vi } from 'vitest';
import { LetterPreview } from '../../../../components/chooser/letter/letter-preview';
import { LetterTo } from '../../../../components/chooser/letter/letter-to';
import { PaperPosts } from '../../../../components/path/paper-posts';
import { CaseDates } from '../../../../components/requests/case-dates';
import { caseDays, followUpDays, runningDates } from '../../../../entrypoints/dashboard/requests/case-days';
import { dueDates, requestView } from '../../../../entrypoints/dashboard/requests/request-views';
import type { TakedownRequest } from '../../../../utils/shapes/schema';
import { calendarOf } from '../../../../utils/takedown/clocks/calendar';
import { takedownNotice } from '../../../../utils/takedown/letters/takedown-notice';
import { addresseeOf } from '../../../../utils/takedown/operators';
import { partyNames } from '../../../../utils/verify/papers/said/list-words';
import { onADay } from '../../../harness/on-a-day';
import { inventedCapture, inventedIncident } from '../../review/invented-capture';
import { planInput } from '../../takedown/match/match-samples';
import { show, t } from '../dashboard-parts';

onADay('2026-11-30T03:00:00.000Z');

const source = { ...planInput(), rightName: 'プライバシー' };

describe('a letter on the screen', () => {
  it('hides the words of a post however short they are, and shows the rest', () => {
    const post = { ...source.post, text: '死ね' };
    const root = show(<LetterPreview paper={takedownNotice({ ...source, post, reason: '怖い' })} onShown={vi.fn()} />);
    expect(root.textContent).not.toMatch(/死ね|怖い/);
    expect(root.querySelectorAll('.mask')).toHaveLength(2);
    expect(root.textContent).toContain('プライバシー');
  });

  it('hides to whom it goes where that was handed out', () => {
    const letter = { ...takedownNotice({ ...source, reason: '理由' }), addressee: 'みさきモバイル 御中' };
    const handedOut = show(<LetterPreview paper={{ ...letter, addresseeQuotes: true }} onShown={vi.fn()} />);
    expect(handedOut.textContent).not.toContain('みさきモバイル');
    expect(show(<LetterPreview paper={letter} onShown={vi.fn()} />).textContent).toContain('みさきモバイル');
  });

  it('says of entity and address how sure they are and of when, and tells of a former name without printing it', () => {
    const ameba = show(<LetterTo addressee={addresseeOf('ameba', Date.parse('2026-11-27'))} />);
    for (const unseen of ameba.querySelectorAll('.sr')) unseen.remove();
    expect(ameba.textContent).toMatch(/Abema Towers\s+資料で確認2026-11-24\s+2022-04-11 の資料/);
    const yahoo = show(<LetterTo addressee={addresseeOf('yahoo-news', Date.parse('2026-11-27'))} />);
    expect(yahoo.textContent).toContain('住所はわかっていません');
    expect(yahoo.textContent).toContain('ヤフー株式会社 の住所はあります（2023 の資料）');
    expect(yahoo.textContent).not.toContain('紀尾井町');
    expect(show(<LetterTo addressee={addresseeOf('amazon')} />).textContent).toContain(
      '運営者の名前はわかっていません',
    );
  });
});

describe('which posts the papers are about', () => {
  it('are struck out one by one, and one is always left', async () => {
    const { capture } = await inventedCapture();
    const captures = [capture, { ...capture, id: '00000000-0000-4000-8000-000000000099' }];
    const told = vi.fn();
    const boxes = (without: string[]) => [
      ...show(<PaperPosts captures={captures} without={without} onChange={told} />).querySelectorAll('input'),
    ];
    boxes([])[1]?.click();
    expect(told).toHaveBeenLastCalledWith([captures[1]?.id]);
    expect(boxes([captures[1]?.id ?? '']).map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});

describe('the parties of a paper', () => {
  it.each([
    ['disclosure', '申立人', '相手方'],
    ['provisional', '債権者', '債務者'],
    ['suit', '原　告', '被　告'],
    [undefined, '申立人・債権者・原告', '相手方・債務者・被告'],
  ] as const)('are named after the proceeding: %s', (proceeding, applicant, opponent) => {
    expect(partyNames(proceeding)).toEqual([applicant, opponent]);
  });
});

describe('the dates of a case', () => {
  const now = '2026-11-30T03:00:00.000Z';

  it('stand from the first record on: when logs go and when to ask counsel, without any request', async () => {
    const { capture } = await inventedCapture();
    const postedAt = {
      iso: '2026-11-24T04:58:21.000Z',
      raw: '11月24日 13:58',
      precision: 's',
      method: 'attribute',
    } as const;
    const recent = { ...capture, post: { ...capture.post, postedAt } };
    const facts = { incident: inventedIncident('K-2026-0001'), captures: [recent], views: [], now };
    expect(new Set(runningDates(facts).map(({ rule }) => rule.id))).toEqual(
      new Set([
        ...['disclosure-start-three-weeks', 'disclosure-start-two-months'],
        ...['access-log-mobile', 'access-log-fixed', 'prosecution', 'tort-act'],
      ]),
    );
    const root = show(<CaseDates {...caseDays(facts, t, 'ja')} today="2026-11-30" onCalendar={vi.fn()} />);
    expect(root.querySelector('.far-dates')?.textContent).toContain(t('clock_far', ['2']));
    expect(root.querySelector('li.now')?.textContent).toContain('月曜日');
    expect(root.textContent).not.toContain('選挙');
  });

  it('count the loss of logs from each post and each known login, on lines of their own: case, calendar and row', async () => {
    const { capture } = await inventedCapture();
    const at = (iso: string) => ({ iso, raw: iso, precision: 's', method: 'attribute' }) as const;
    const post = (iso: string, postKey: string) => ({
      ...{ ...capture, postKey, post: { ...capture.post, postedAt: at(iso) } },
    });
    const incident = {
      ...inventedIncident('K-2026-0001'),
      own: { postedOn: ['2026-11-20', '2026-11-24'], disclosure: { logins: ['2026-11-24', '2026-11-26'] } },
    };
    const captures = [post('2026-11-20T03:00:00.000Z', 'a'), post('2026-11-24T03:00:00.000Z', 'b')];
    const facts = { incident, captures, views: [], now };
    const lines = caseDays(facts, t, 'ja').ahead.filter(({ rule }) => rule?.id === 'access-log-mobile');
    expect(lines.map(({ on, note }) => [on, note])).toEqual([
      ['2027-02-18', t('clock_fromPosts', ['1', '11/20'])],
      ['2027-02-22', t('clock_fromPosts', ['2', '11/24'])],
      ['2027-02-22', t('clock_fromLogin', ['11/24'])],
      ['2027-02-24', t('clock_fromLogin', ['11/26'])],
    ]);
    const calendar = calendarOf({
      ...{ incidentId: incident.id, incidentNumber: incident.number, dates: runningDates(facts), followUps: [] },
      ...{ lang: 'ja' as const, now, t },
    });
    const ids = [...calendar.matchAll(/^UID:(.*)$/gm)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(calendar.replaceAll('\r\n ', '')).toContain('（ログイン 2026-11-26）');
    const row = dueDates([incident], [], t, 'ja').get(incident.id)?.words;
    expect(row).toContain(t('dashboard_log_login', ['']));
    expect(row).toMatch(/相談|開示|通信の記録/);
  });

  it('say 受付 only where somebody has received it, and give a post without a form a day to look again', async () => {
    const { capture } = await inventedCapture();
    const request: TakedownRequest = {
      id: '00000000-0000-4000-8000-0000000000cc',
      incidentId: capture.incidentId,
      captureId: capture.id,
      routeId: 'x-inproduct',
      platform: 'x',
      standing: 'self',
      claim: 'privacy',
      reason: '',
      preparedAt: now,
      state: 'sent',
      sentAt: now,
      answerDays: 7,
      days: { 'follow-up': '2026-12-09' },
    };
    const view = (more: Partial<TakedownRequest>) => requestView({ ...request, ...more }, undefined, 'ja', now);
    expect(view({}).clock?.isReceived).toBe(false);
    expect(view({ receipt: '0418' }).clock?.isReceived).toBe(true);
    expect(view({ days: { received: '2026-12-01' } }).clock).toMatchObject({ isReceived: true, dueOn: '2026-12-08' });
    expect(followUpDays({ views: [view({})], now })).toEqual(['2026-12-09']);
    expect(followUpDays({ views: [view({ answer: { at: now, outcome: 'removed' } })], now })).toEqual([]);
  });
});
