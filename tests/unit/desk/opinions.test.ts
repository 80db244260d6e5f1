import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { deskCase } from '../../../utils/desk/desk-log';
import {
  askOpinions,
  askThird,
  decide,
  gateOpen,
  giveOpinion,
  isPassed,
  majority,
  passGate,
} from '../../../utils/desk/opinion-acts';
import { opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { custodyOf } from '../../../utils/evidence/queries';
import { strangeDetails } from '../../../utils/shapes/custody-details';
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
