import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import { recordDays } from '../../../utils/evidence/store/request-days';
import { discardRequest, markRequestSent, prepareRequest, recordAnswer } from '../../../utils/evidence/store/requests';
import type { TakedownRequest } from '../../../utils/shapes/schema';
import { inventedIncident } from '../review/invented-capture';

const legal = { kind: 'person', role: 'legal' } as const;
const at = (minute: number) => `2026-11-25T06:${String(minute).padStart(2, '0')}:00.000Z`;
const incidentId = '00000000-0000-4000-8000-0000000000aa';
const request = (): TakedownRequest => ({
  id: crypto.randomUUID(),
  incidentId,
  captureId: '00000000-0000-4000-8000-0000000000bb',
  routeId: 'x-idpa',
  platform: 'x',
  standing: 'self',
  claim: 'privacy',
  reason: '理由',
  preparedAt: at(1),
  state: 'prepared',
});
const events = async () => (await db.custody.toArray()).map(({ event }) => event);

beforeEach(async () => {
  await db.incidents.clear();
  await db.requests.clear();
  await db.custody.clear();
});

describe('requests', () => {
  it('makes one of two presses on open, with the newer reason', async () => {
    const first = await prepareRequest(request(), legal);
    const second = await prepareRequest({ ...request(), reason: '新しい理由' }, legal);
    expect(second).toBe(first);
    expect((await db.requests.toArray()).map(({ reason }) => reason)).toEqual(['新しい理由']);
    expect(await events()).toEqual(['request-prepared']);
  });

  it('makes a second one after the first was sent', async () => {
    await markRequestSent(await prepareRequest(request(), legal), {}, legal, at(2));
    await prepareRequest(request(), legal);
    expect(await db.requests.count()).toBe(2);
  });

  it('puts a prepared one away, and gives it back', async () => {
    const id = await prepareRequest(request(), legal);
    const kept = await discardRequest(id, legal, at(3));
    expect(await db.requests.count()).toBe(0);
    expect(await prepareRequest({ ...kept, preparedAt: at(4) }, legal)).toBe(id);
    expect(await events()).toEqual(['request-prepared', 'request-discarded', 'request-prepared']);
  });

  it('never puts a sent one away', async () => {
    const id = await prepareRequest(request(), legal);
    await markRequestSent(id, {}, legal, at(2));
    await expect(discardRequest(id, legal, at(3))).rejects.toMatchObject({ code: 'wrong-status' });
  });
});

describe('recordAnswer', () => {
  it('keeps the operator’s words in the request and only the outcome in the log', async () => {
    const id = await prepareRequest(request(), legal);
    await markRequestSent(id, {}, legal, at(2));
    await recordAnswer(id, { at: at(9), outcome: 'refused', reason: '該当しないと判断しました' }, legal);
    expect((await db.requests.get(id))?.answer).toEqual({
      at: at(9),
      outcome: 'refused',
      reason: '該当しないと判断しました',
    });
    const last = (await db.custody.toArray()).at(-1);
    expect(last).toMatchObject({ event: 'request-answered', at: at(9), detail: { outcome: 'refused', request: id } });
    expect(JSON.stringify(last)).not.toContain('判断しました');
  });

  it('refuses an answer to what was not sent or is not there', async () => {
    const id = await prepareRequest(request(), legal);
    await expect(recordAnswer(id, { at: at(9), outcome: 'none' }, legal)).rejects.toMatchObject({
      code: 'wrong-status',
    });
    await expect(recordAnswer('x', { at: at(9), outcome: 'none' }, legal)).rejects.toMatchObject({
      code: 'request-not-found',
    });
  });

  it('logs a double press once, and another answer again', async () => {
    const id = await prepareRequest(request(), legal);
    await markRequestSent(id, {}, legal, at(2));
    const said = { outcome: 'extended', arrivedOn: '2026-11-25' } as const;
    await recordAnswer(id, { ...said, at: at(9) }, legal);
    await recordAnswer(id, { ...said, at: at(10) }, legal);
    await recordAnswer(id, { outcome: 'refused', at: at(11) }, legal);
    expect((await events()).filter((event) => event === 'request-answered')).toHaveLength(2);
    await recordDays(id, { received: '2026-11-25' }, legal, at(12));
    await recordDays(id, { received: '2026-11-25' }, legal, at(13));
    expect((await events()).filter((event) => event === 'request-dated')).toHaveLength(1);
  });

  it.each([
    ['removed', 'answered'],
    ['refused', 'answered'],
    ['extended', 'requested'],
    ['none', 'requested'],
    ['withdrawn', 'requested'],
  ] as const)('%s leaves a waiting incident at %s', async (outcome, status) => {
    await db.incidents.put({ ...inventedIncident('K-2026-0117'), id: incidentId, status: 'new' });
    const id = await prepareRequest(request(), legal);
    await markRequestSent(id, {}, legal, at(2));
    expect((await db.incidents.get(incidentId))?.status).toBe('requested');
    await recordAnswer(id, { at: at(9), outcome }, legal);
    expect((await db.incidents.get(incidentId))?.status).toBe(status);
    expect((await events()).filter((event) => event === 'status-changed')).toHaveLength(status === 'answered' ? 2 : 1);
  });
});
