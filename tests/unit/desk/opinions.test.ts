import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { deskCase, eventsByCase, writeActs } from '../../../utils/desk/desk-log';
import { foldDesk } from '../../../utils/desk/fold-desk';
import {
  askOpinions,
  askThird,
  decide,
  gateOpen,
  gateQuestions,
  giveOpinion,
  isPassed,
  majority,
  passGates,
} from '../../../utils/desk/opinion-acts';
import { opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { custodyOf } from '../../../utils/evidence/queries';
import { actsOfCases } from '../../../utils/evidence/store/desk-acts';
import { strangeDetails } from '../../../utils/shapes/custody-details';
import type { GateOf } from '../../../utils/shapes/desk/opinion';
import { passGate } from '../../harness/desk/pass-gate';
import { freshDevice, now, recordPost, reviewer } from '../handoff/invented-device';

let id = '';
const round = async () => opinionRounds(await deskCase(id))[0]!;
const give = async (by: string, decision: string) => {
  const { round: name } = await round();
  const opinion = { round: name, decision, reasons: ['threat'], openedPost: false, text: '駅を知っている' };
  await giveOpinion(id, opinion, by, reviewer, now());
};

beforeEach(async () => {
  await freshDevice();
  id = (await recordPost()).incidentId;
});

describe('a pass', () => {
  const asked = async (gate: GateOf, near: string[] = []) => {
    const row = await deskCase(id);
    const open = gateOpen(gate, row, near.length);
    return { open, isPassed: isPassed(row, gate, open, now(), gateQuestions(gate, row, near)) };
  };

  it('is for every question however many there are, part by part, and asks for one more that comes', async () => {
    const near = Array.from({ length: 5_000 }, () => crypto.randomUUID());
    const row = await deskCase(id);
    const held = {
      own: gateOpen('export', row, near.length),
      elsewhere: [],
      questions: gateQuestions('export', row, near),
    };
    await passGates(new Map([[id, held]]), 'export', '今夜', reviewer, now());
    expect(await asked('export', near)).toMatchObject({ isPassed: true });
    expect(await asked('export', near.slice(4_000))).toMatchObject({ isPassed: true });
    expect(await asked('export', [...near, crypto.randomUUID()])).toMatchObject({ isPassed: false });
    // Each act is one that other desks take as it is
    const acts = (await eventsByCase(await actsOfCases([id]))).get(id) ?? [];
    expect(foldDesk(id, acts, 1).kept['override']).toHaveLength(3);
    const entries = (await custodyOf(id)).filter(({ event }) => event === 'gate-passed');
    expect(entries.flatMap(({ detail }) => String(detail['near']).split(' '))).toEqual(near);
    expect(entries.flatMap(strangeDetails)).toEqual([]);
  });

  it('is none without a reason, neither here nor from another desk', async () => {
    const questions = gateQuestions('export', await deskCase(id), ['x']);
    const held = new Map([[id, { own: ['alike'] as const, elsewhere: [], questions }]]);
    await expect(passGates(held, 'export', ' ', reviewer, now())).rejects.toMatchObject({ code: 'refused' });
    expect((await deskCase(id)).kept['override']).toBeUndefined();
    const body = { gate: 'export', open: ['alike'], why: '', of: [...questions] };
    await writeActs([{ caseId: id, kind: 'override', body }], reviewer, now());
    expect(await asked('export', ['x'])).toMatchObject({ isPassed: false });
  });

  it('counts together with another of the same day; one that names nothing, from before, counts for none', async () => {
    const near = [crypto.randomUUID(), crypto.randomUUID()];
    const row = await deskCase(id);
    for (const each of near) {
      const held = { own: gateOpen('export', row, 1), elsewhere: [], questions: gateQuestions('export', row, [each]) };
      await passGates(new Map([[id, held]]), 'export', '今夜', reviewer, now());
    }
    expect(await asked('export', near)).toMatchObject({ isPassed: true });
    await writeActs(
      [{ caseId: id, kind: 'override', body: { gate: 'no-harassment', open: ['opinions'], why: '前' } }],
      reviewer,
      now(),
    );
    expect(await asked('no-harassment')).toMatchObject({ open: ['opinions'], isPassed: false });
  });

  it('is for the round that was open then, and for none that opens later', async () => {
    await askOpinions(id, ['田所', '久保'], 'other', '', reviewer, now());
    const first = await round();
    await passGate(id, 'export', ['opinions'], '今夜', reviewer, now());
    expect(await asked('export')).toEqual({ open: ['opinions'], isPassed: true });
    await askOpinions(id, ['田所', '森'], 'company-request', '', reviewer, now());
    expect(await asked('export')).toEqual({ open: ['opinions'], isPassed: false });
    const entry = (await custodyOf(id)).at(-1)!;
    expect(entry).toMatchObject({ event: 'gate-passed' });
    expect(entry.detail).toEqual({ gate: 'export', open: 'opinions', rounds: first.round });
    expect(strangeDetails(entry)).toEqual([]);
  });

  it('of a request that nobody was asked about does not pass the round that is opened then, nor what it ends with', async () => {
    await passGate(id, 'company-request', ['opinions'], '今夜', reviewer, now());
    expect(await asked('company-request')).toMatchObject({ isPassed: true });
    await askOpinions(id, ['田所', '久保'], 'company-request', '', reviewer, now());
    expect(await asked('company-request')).toMatchObject({ isPassed: false });
    await passGate(id, 'company-request', ['opinions'], '今夜', reviewer, now());
    expect(await asked('company-request')).toMatchObject({ isPassed: true });
    await give('田所', 'no-harassment');
    await give('久保', 'no-harassment');
    await decide(id, await round(), '', reviewer, now());
    expect(await asked('company-request')).toEqual({ open: ['opinions'], isPassed: false });
  });

  it('of one near copy does not pass the question about another', async () => {
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const questions = gateQuestions('export', await deskCase(id), [one]);
    await passGates(new Map([[id, { own: ['alike'], elsewhere: [], questions }]]), 'export', '今夜', reviewer, now());
    expect(await asked('export', [one])).toMatchObject({ isPassed: true });
    expect(await asked('export', [one, other])).toMatchObject({ isPassed: false });
    expect(await asked('export', [other])).toMatchObject({ isPassed: false });
    expect((await custodyOf(id)).at(-1)?.detail).toEqual({ gate: 'export', open: 'alike', near: one });
  });
});

describe('two opinions', () => {
  it('hold the gate until both agree; the decision and its listed reasons enter custody, free words do not', async () => {
    expect(gateOpen('company-request', await deskCase(id), 0)).toEqual(['opinions']);
    expect(gateOpen('export', await deskCase(id), 0)).toEqual([]);
    await askOpinions(id, ['田所', '久保'], 'company-request', '2026-11-30', reviewer, now());
    expect(gateOpen('export', await deskCase(id), 2)).toEqual(['opinions', 'alike']);
    await give('田所', 'company-request');
    expect((await round()).waiting).toEqual(['久保']);
    await give('久保', 'company-request');
    expect(await round()).toMatchObject({ waiting: [], isSplit: false });
    expect(await decide(id, await round(), '', reviewer, now())).toBe('company-request');
    expect(gateOpen('company-request', await deskCase(id), 0)).toEqual([]);
    expect(gateOpen('no-harassment', await deskCase(id), 0)).toEqual(['opinions']);
    const entry = (await custodyOf(id)).at(-1)!;
    expect(entry).toMatchObject({
      event: 'decided',
      detail: { decision: 'company-request', reasons: 'threat', opinions: 2 },
    });
    expect(strangeDetails(entry)).toEqual([]);
  });

  it('are of two people: who says theirs twice, from two pages, agrees with nobody', async () => {
    await askOpinions(id, ['田所', '久保'], 'company-request', '', reviewer, now());
    await give('田所', 'company-request');
    await give('田所', 'company-request');
    await give('久保', 'person');
    expect((await round()).given.map(({ by }) => by)).toEqual(['田所', '久保']);
    expect(majority(await round())).toBeUndefined();
    expect(await round()).toMatchObject({ isSplit: true });
  });

  it('go to a third where they differ, who decides with one of the two', async () => {
    await askOpinions(id, ['田所', '久保'], 'no-harassment', '', reviewer, now());
    await give('田所', 'person');
    await give('久保', 'no-harassment');
    expect(await round()).toMatchObject({ isSplit: true });
    expect(majority(await round())).toBeUndefined();
    await askThird(id, await round(), '森', reviewer, now());
    expect(await round()).toMatchObject({ waiting: ['森'], isSplit: false });
    await give('森', 'person');
    expect(majority(await round())).toBe('person');
  });

  it('are passed in an emergency with a reason, for what is open then and nothing else', async () => {
    await passGate(id, 'company-request', ['opinions'], '今夜までに要る', reviewer, now());
    expect(isPassed(await deskCase(id), 'company-request', ['opinions'], now())).toBe(true);
    expect(isPassed(await deskCase(id), 'company-request', ['opinions', 'alike'], now())).toBe(false);
    expect(isPassed(await deskCase(id), 'export', ['opinions'], now())).toBe(false);
    expect((await deskCase(id)).kept['override']?.[0]?.body['why']).toBe('今夜までに要る');
    expect((await custodyOf(id)).at(-1)).toMatchObject({
      event: 'gate-passed',
      detail: { gate: 'company-request', open: 'opinions' },
    });
  });
});
