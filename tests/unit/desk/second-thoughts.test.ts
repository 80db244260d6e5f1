import 'fake-indexeddb/auto';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, it } from 'vitest';
import { joinCases, partCases, readDeskWords } from '../../../utils/desk/campaign-acts';
import { clear, periodOf, proposeClearing } from '../../../utils/desk/clearing';
import { readCompany, sayForCompany } from '../../../utils/desk/company-acts';
import { counselConsent, noteCounselConsent, passOnWithdrawal } from '../../../utils/desk/consent-acts';
import { deskCase, writeActs } from '../../../utils/desk/desk-log';
import { exportEvents, importEvents } from '../../../utils/desk/event-exchange';
import { askOpinions, decide, gateOpen, giveOpinion, isPassed } from '../../../utils/desk/opinion-acts';
import { opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { db } from '../../../utils/evidence/db';
import { custodyOf, incidentOf } from '../../../utils/evidence/queries';
import { appendCustody } from '../../../utils/evidence/store/append-custody';
import { setStatuses } from '../../../utils/evidence/store/incidents';
import type { Incident } from '../../../utils/shapes/schema';
import { passGate } from '../../harness/desk/pass-gate';
import { backTo, everythingHere, freshDevice, now, recordPost, reviewer } from '../handoff/invented-device';

const identity = await generateIdentity();
const recipient = await identityToRecipient(identity);
const given = async () => (await exportEvents([recipient])).file;
const take = (file: Uint8Array<ArrayBuffer>) => importEvents(file, [identity], () => true, reviewer, now());
const note = (caseId: string, text: string) => writeActs([{ caseId, kind: 'note', body: { text } }], reviewer, now());

beforeEach(freshDevice);

describe('what was deleted', () => {
  it('stays deleted when another desk sends its log again', async () => {
    const { incidentId: id } = await recordPost();
    await setStatuses([{ id, to: 'closed' }], reviewer, '2020-01-05T00:00:00.000Z');
    const here = await everythingHere();
    await freshDevice();
    await note(id, '本人の自宅の話');
    const others = await given();
    await backTo(here);
    await take(others);
    const row = await periodOf(id);
    const incident = (await incidentOf(id)) as Incident;
    if (!row) throw new Error('no period');
    const clearing = await proposeClearing([row], '田所', reviewer, now());
    expect(await clear(clearing, '久保', reviewer, now())).toMatchObject({ deleted: [incident.number] });

    expect(await take(others)).toMatchObject({ taken: 0, revealed: 0, refused: 0 });
    expect((await db.acts.toArray()).some(({ text }) => text.includes('自宅'))).toBe(false);
    expect(await db.desk.get(id)).toBeUndefined();
  });

  it('needs a second person whose name is another one, however it is written', async () => {
    const clearing = { id: crypto.randomUUID(), on: '2026-11-29', by: 'Ａｎｎ', cases: [] };
    await expect(clear(clearing, ' ann ', reviewer, now())).rejects.toMatchObject({ code: 'second-person' });
  });
});

describe('a state', () => {
  it('that one desk has set is set at the other, which has its own entry for it', async () => {
    const { incidentId: id } = await recordPost();
    const second = await everythingHere();
    await writeActs([], reviewer, now(), { moves: [{ id, to: 'in-review' }] });
    const file = await given();
    await backTo(second);
    // Another device than the first
    await db.settings.where('key').startsWith('device-key').delete();
    await take(file);
    expect(await incidentOf(id)).toMatchObject({ status: 'in-review' });
    expect((await custodyOf(id)).at(-1)).toMatchObject({ event: 'status-changed', detail: { to: 'in-review' } });
  });
});

describe('consent', () => {
  it('that a person takes back is taken back at the other desk too, once', async () => {
    const { incidentId: id } = await recordPost();
    const handOver = crypto.randomUUID();
    const consented = { handOver, to: '相談窓口', purposes: 'company', captures: 1, replyTo: recipient };
    await db.transaction('rw', [db.custody], () =>
      appendCustody({ incidentId: id, actor: reviewer, event: 'consented', detail: consented }, now()),
    );
    const second = await everythingHere();
    await passOnWithdrawal(id, { handOver, words: 'やはり控えます' }, reviewer, now());
    await passOnWithdrawal(id, { handOver, words: 'やはり控えます' }, reviewer, now());
    expect(await db.acts.count()).toBe(1);
    const file = await given();
    await backTo(second);
    await db.settings.where('key').startsWith('device-key').delete();
    await take(file);
    await take(file);
    const withdrawn = (await custodyOf(id)).filter(({ event }) => event === 'consent-withdrawn');
    expect(withdrawn).toMatchObject([{ detail: { handOver, words: 'やはり控えます' } }]);
  });

  it('to counsel stands until it is said otherwise', async () => {
    const { incidentId: id } = await recordPost();
    expect(counselConsent(await deskCase(id))).toBeUndefined();
    await noteCounselConsent(id, '2026-11-28', reviewer, now());
    expect(counselConsent(await deskCase(id))).toBe('2026-11-28');
  });
});

describe('taking a join back', () => {
  it('parts again who was parted before', async () => {
    const [a, b, c] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];
    await partCases([a], [b, c], reviewer, now);
    const before = await readDeskWords();
    const undo = await joinCases(a, b, { within: [b, c] }, reviewer, now);
    expect((await readDeskWords()).apart.get(a)).toBeUndefined();
    await undo();
    expect(await readDeskWords()).toEqual(before);
  });
});

describe('the gate', () => {
  const agree = async (id: string, decision: string, at: string) => {
    await askOpinions(id, ['田所', '久保'], 'other', '', reviewer, at);
    const open = async () => opinionRounds(await deskCase(id)).find((round) => !round.decision);
    const { round } = (await open()) ?? { round: '' };
    for (const by of ['田所', '久保'])
      await giveOpinion(id, { round, decision, reasons: ['threat'], openedPost: false }, by, reviewer, at);
    const found = await open();
    if (found) await decide(id, found, '', reviewer, at);
  };

  it('follows what two people agreed on last', async () => {
    const { incidentId: id } = await recordPost();
    await agree(id, 'company-request', '2026-11-20T01:00:00.000Z');
    expect(gateOpen('company-request', await deskCase(id), 0)).toEqual([]);
    await agree(id, 'no-harassment', '2026-11-21T01:00:00.000Z');
    expect(gateOpen('company-request', await deskCase(id), 0)).toEqual(['opinions']);
  });

  it('that was passed because it was urgent is shut the next day', async () => {
    const { incidentId: id } = await recordPost();
    await passGate(id, 'export', ['opinions'], '今夜', reviewer, '2026-11-20T01:00:00.000Z');
    expect(isPassed(await deskCase(id), 'export', ['opinions'], '2026-11-20T23:00:00.000Z')).toBe(true);
    expect(isPassed(await deskCase(id), 'export', ['opinions'], '2026-11-21T02:00:00.000Z')).toBe(false);
  });

  it('tells that two opinions were written on one device', async () => {
    const { incidentId: id } = await recordPost();
    await agree(id, 'person', '2026-11-20T01:00:00.000Z');
    expect(opinionRounds(await deskCase(id))[0]).toMatchObject({ isOneDevice: true });
  });
});

describe('a promise about older cases', () => {
  const policy = (closedMonths: number, before: number, since: string, old: 'asked' | 'keep') => ({
    ...{ id: 'policy' as const, closedMonths, untouchedDays: 30, since, old },
    before: { closedMonths: before, untouchedDays: 30 },
  });
  const closedIn2026 = async () => {
    const { incidentId: id } = await recordPost();
    await setStatuses([{ id, to: 'closed' }], reviewer, '2026-11-01T01:00:00.000Z');
    return id;
  };

  it('outlives the next policy', async () => {
    const id = await closedIn2026();
    await sayForCompany('retention', [policy(12, 36, '2027-01-10', 'asked')], reviewer, now());
    await sayForCompany('retention', [policy(12, 36, '2027-01-10', 'keep')], reviewer, now());
    expect((await periodOf(id))?.retention).toEqual({ rule: 'closed', until: '2029-11-01' });
    await sayForCompany('retention', [policy(24, 12, '2027-02-10', 'asked')], reviewer, now());
    expect((await readCompany()).policies).toHaveLength(2);
    expect((await periodOf(id))?.retention).toEqual({ rule: 'undecided', until: '2029-11-01' });
  });

  it('that nobody has answered is asked again', async () => {
    const id = await closedIn2026();
    await sayForCompany('retention', [policy(12, 36, '2027-01-10', 'asked')], reviewer, now());
    const next = { ...policy(12, 12, '2027-02-10', 'asked'), untouchedDays: 60 };
    await sayForCompany('retention', [next], reviewer, now());
    expect((await periodOf(id))?.retention).toEqual({ rule: 'undecided', until: '2029-11-01' });
  });
});
