import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeCase, readCare, sayDecision, sayStep, sayWishes } from '../../../utils/desk/care-acts';
import { readCompany, sayForCompany, sayPlaybook } from '../../../utils/desk/company-acts';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { custodyOf } from '../../../utils/evidence/queries';
import { firstPlaybook } from '../../../utils/review/care/first-playbook';
import { freshDevice, reviewer } from '../handoff/invented-device';

const caseId = '00000000-0000-4000-8000-000000000001';
let clock = Date.parse('2026-11-27T09:00:00.000Z');
const now = () => {
  clock += 1_000;
  return new Date(clock).toISOString();
};

beforeEach(freshDevice);

describe('the care of a case', () => {
  it('is signed, enters custody, and a step is taken back to what it was', async () => {
    await sayStep(caseId, { step: 'support', done: false, owner: '久保', due: '2026-12-01' }, reviewer, now);
    const undo = await sayStep(caseId, { step: 'support', done: true, proof: '案内した記録' }, reviewer, now);
    expect((await readCare(caseId)).steps.get('support')).toEqual({ done: true, proof: '案内した記録' });
    await undo();
    const { steps, lines } = await readCare(caseId);
    expect(steps.get('support')).toEqual({ done: false, owner: '久保', due: '2026-12-01' });
    expect(lines).toHaveLength(3);
    const custody = await custodyOf(caseId);
    expect(custody.map(({ event, detail }) => [event, detail['state']])).toEqual([
      ['care-step', 'open'],
      ['care-step', 'done'],
      ['care-step', 'open'],
    ]);
    expect((await verifyChain(custody)).ok).toBe(true);
  });

  it('keeps decision, wishes and the reason for closing, each by its last word and all in the log', async () => {
    const decision = {
      answers: false,
      reach: { views: 312 },
      reasonsFor: [],
      reasonsAgainst: ['広がる'],
      approvedBy: ['広報'],
      person: 'agrees',
    } as const;
    await sayDecision(
      caseId,
      { ...decision, reasonsFor: [], reasonsAgainst: ['広がる'], approvedBy: ['広報'] },
      undefined,
      reviewer,
      now(),
    );
    const wishes = {
      work: '続けたい',
      whoMayKnow: '店長まで',
      police: '',
      request: '自分で送りたい',
      askedOn: '2026-11-26',
    };
    await sayWishes(caseId, wishes, reviewer, now());
    await sayWishes(caseId, { ...wishes, police: '考えたい' }, reviewer, now());
    await closeCase(caseId, { open: ['店の安全'], why: '本社で続ける', as: 'done' }, reviewer, now());
    const care = await readCare(caseId);
    expect(care.decision).toMatchObject({ answers: false, reach: { views: 312 }, approvedBy: ['広報'] });
    expect(care.wishes).toMatchObject({ police: '考えたい' });
    expect(care.lines.map(({ kind }) => kind)).toEqual(['decision', 'wishes', 'wishes', 'closing']);
    // Words of people stand in the signed acts, never in the log that leaves with a pack
    expect(JSON.stringify(await custodyOf(caseId))).not.toContain('考えたい');
  });

  it('does not count what its key did not sign', async () => {
    await sayStep(caseId, { step: 'support', done: true }, reviewer, now);
    const [act] = await db.acts.toArray();
    await db.acts.update(act?.hash ?? '', { text: act?.text.replace('"at":"2026', '"at":"2025') ?? '' });
    expect((await readCare(caseId)).steps.size).toBe(0);
  });
});

describe('what stands for the company', () => {
  const shop = {
    id: '駅前店',
    badge: 'named',
    receipt: 'hidden',
    site: 'part',
    replies: 'unknown',
    owner: '総務',
  } as const;

  it('is the last word on each row, and a row that was put away is gone', async () => {
    await sayForCompany('identity', [shop, { ...shop, id: '港南店' }], reviewer, now());
    await sayForCompany('identity', [{ ...shop, badge: 'hidden', seenOn: '2026-11-25' }], reviewer, now());
    expect((await readCompany()).identity).toEqual([
      { ...shop, badge: 'hidden', seenOn: '2026-11-25' },
      { ...shop, id: '港南店' },
    ]);
    await sayForCompany('identity', [{ ...shop, id: '港南店', gone: true }], reviewer, now());
    expect((await readCompany()).identity).toHaveLength(1);
  });

  it('has its own steps, counted by version, in place of those that came with Banken', async () => {
    expect((await readCompany()).playbook).toEqual(firstPlaybook);
    const [first, ...others] = firstPlaybook.steps;
    await sayPlaybook([{ ...first!, owner: '田所', unused: true }, ...others], reviewer, now());
    const { playbook } = await readCompany();
    expect([playbook.version, playbook.steps[0]?.owner, playbook.steps[0]?.unused]).toEqual([1, '田所', true]);
    // Each stands with its day, so that what was done under it is told in its words
    await sayPlaybook(firstPlaybook.steps, reviewer, '2026-12-20T00:00:00.000Z');
    const { playbooks } = await readCompany();
    expect(playbooks.map((each) => each.playbook.version)).toEqual([1, 2]);
    expect(playbooks.at(-1)?.since).toBe('2026-12-20T00:00:00.000Z');
  });
});
