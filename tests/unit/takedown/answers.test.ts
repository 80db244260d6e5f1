import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import { recordDays } from '../../../utils/evidence/store/request-days';
import {
  discardRequest,
  markRequestSent,
  prepareRequest,
  recordAnswer,
  takeBackAnswer,
} from '../../../utils/evidence/store/requests';
import { nextStatuses } from '../../../utils/review/status';
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

  it('keeps the days that were written down when it is prepared once more', async () => {
    const id = await prepareRequest(request(), legal);
    await recordDays(id, { 'order-served': '2026-11-25' }, legal, at(2));
    await prepareRequest({ ...request(), reason: '新しい理由' }, legal);
    expect(await db.requests.get(id)).toMatchObject({ days: { 'order-served': '2026-11-25' }, reason: '新しい理由' });
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

  it('is taken back whole, and the case with it', async () => {
    await db.incidents.put({ ...inventedIncident('K-2026-0117'), id: incidentId, status: 'new' });
    const id = await prepareRequest(request(), legal);
    const sent = await markRequestSent(id, {}, legal, at(2));
    await recordAnswer(id, { at: at(9), outcome: 'removed' }, legal);
    await takeBackAnswer(sent, legal, at(10));
    expect(await db.requests.get(id)).toEqual(sent);
    expect((await db.incidents.get(incidentId))?.status).toBe('requested');
    expect((await db.custody.toArray()).at(-2)).toMatchObject({ event: 'request-answered', detail: { undo: 'yes' } });
  });
});

describe('the state of a case', () => {
  const status = async () => (await db.incidents.get(incidentId))?.status;
  const send = async (routeId: string, second: number) => {
    const id = await prepareRequest({ ...request(), routeId, id: crypto.randomUUID() }, legal);
    await markRequestSent(id, {}, legal, at(second));
    return id;
  };
  beforeEach(async () => {
    await db.incidents.put({ ...inventedIncident('K-2026-0117'), id: incidentId, status: 'new' });
  });

  it.each([
    ['removed', 'answered'],
    ['refused', 'answered'],
    ['extended', 'requested'],
    ['none', 'in-review'],
    ['withdrawn', 'in-review'],
  ] as const)('%s leaves a waiting case at %s', async (outcome, expected) => {
    const id = await send('x-idpa', 2);
    expect(await status()).toBe('requested');
    await recordAnswer(id, { at: at(9), outcome }, legal);
    expect(await status()).toBe(expected);
    expect((await events()).filter((event) => event === 'status-changed')).toHaveLength(
      expected === 'requested' ? 1 : 2,
    );
  });

  it('waits as long as one of several requests waits, and is answered where one was decided', async () => {
    const [first, second] = [await send('x-idpa', 2), await send('x-report-post', 3)];
    await recordAnswer(first, { at: at(9), outcome: 'removed' }, legal);
    expect(await status()).toBe('requested');
    await recordAnswer(second, { at: at(10), outcome: 'withdrawn' }, legal);
    expect(await status()).toBe('answered');
  });

  it('comes back when a late answer arrives, when more is asked, and when an answer is amended', async () => {
    const id = await send('x-idpa', 2);
    await recordAnswer(id, { at: at(9), outcome: 'none' }, legal);
    expect(await status()).toBe('in-review');
    await recordAnswer(id, { at: at(10), outcome: 'refused' }, legal);
    expect(await status()).toBe('answered');
    await send('x-report-post', 11);
    expect(await status()).toBe('requested');
    await recordAnswer(id, { at: at(12), outcome: 'extended' }, legal);
    expect(await status()).toBe('requested');
  });

  it('is left where a person put it until something new comes, and a closed one until a person takes it up', async () => {
    const id = await send('x-idpa', 2);
    await db.incidents.update(incidentId, { status: 'in-review' });
    await recordAnswer(id, { at: at(9), outcome: 'extended' }, legal);
    expect(await status()).toBe('in-review');
    await db.incidents.update(incidentId, { status: 'closed' });
    await recordAnswer(id, { at: at(10), outcome: 'removed' }, legal);
    expect(await status()).toBe('closed');
    expect(nextStatuses('closed')).toEqual(['in-review']);
    expect(nextStatuses('in-review')).toContain('answered');
  });
});

describe('the figures of a year', () => {
  it('count each post by its own outcome and days, and an answer about all for each', async () => {
    const posts = [1, 2, 3, 4].map((last) => ({ captureId: `00000000-0000-4000-8000-00000000010${last}` }));
    const several = { ...request(), captureId: posts[0]!.captureId, posts };
    const id = await prepareRequest(several, legal);
    const on = (day: number) => `2026-11-${day}T01:00:00.000Z`;
    await markRequestSent(id, { captureId: posts[0]!.captureId }, legal, on(10));
    expect(await db.figures.toArray()).toMatchObject([{ route: 'x-idpa', size: 1 }]);
    await markRequestSent(id, {}, legal, on(12));
    await recordAnswer(id, { at: on(15), outcome: 'removed' }, legal, [posts[0]!.captureId, posts[1]!.captureId]);
    await recordAnswer(id, { at: on(16), outcome: 'refused' }, legal, [posts[2]!.captureId]);
    const [counter] = await db.figures.toArray();
    expect(counter).toMatchObject({
      year: 2026,
      size: 4,
      outcomes: { removed: 2, refused: 1, none: 0, withdrawn: 0, extended: 0 },
      days: { 5: 1, 3: 1, 4: 1 },
    });
    const before = (await db.requests.get(id))!;
    await recordAnswer(id, { at: on(20), outcome: 'withdrawn' }, legal, [posts[3]!.captureId]);
    expect((await db.figures.toArray())[0]).toMatchObject({ size: 4, outcomes: { withdrawn: 1 } });
    await takeBackAnswer(before, legal, on(21));
    expect((await db.figures.toArray())[0]).toMatchObject({ size: 4, outcomes: { removed: 2, withdrawn: 0 } });
  });
});
