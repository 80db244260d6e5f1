import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import { custodyOf } from '../../../utils/evidence/queries';
import { deleteParty, readParties, saveParty } from '../../../utils/evidence/settings/parties';
import { markRequestSent, prepareRequest, recordAnswer, skipPost } from '../../../utils/evidence/store/requests';
import { askedBefore } from '../../../utils/review/earlier-askings';
import type { Party, TakedownRequest } from '../../../utils/shapes/schema';
import { knownDays } from '../../../utils/takedown/clocks/known-days';
import { sessionOf } from '../../../utils/takedown/plan/session-of';
import { freshDevice, recordPost } from '../handoff/invented-device';

const legal = { kind: 'person', role: 'legal' } as const;
const uuid = (last: number) => `00000000-0000-4000-8000-0000000000${String(last).padStart(2, '0')}`;
const counsel: Party = {
  id: uuid(1),
  kind: 'counsel',
  data: { name: '霧島 遥', organization: '霧島法律事務所', registration: '00000', email: 'k@kirishima.example' },
};
const clients: Party[] = [
  { id: uuid(2), kind: 'client', data: { name: '佐伯 みのり', email: 'saeki@example.jp', city: '見本区' } },
  { id: uuid(3), kind: 'client', data: { name: '高梨 あおい', email: 'takanashi@example.jp', city: '別の町' } },
];
const at = (second: number) => `2026-11-27T01:00:${String(second).padStart(2, '0')}.000Z`;
const DAY = 86_400_000;
let request: TakedownRequest;

beforeEach(async () => {
  await freshDevice();
  await db.settings.clear();
  for (const party of [counsel, ...clients]) await saveParty(party);
  const posts = [];
  for (const number of [1, 2, 3]) posts.push(await recordPost({ postKey: `x::${number}` }));
  const [first] = posts;
  await db.captures.toCollection().modify((capture) => {
    capture.incidentId = first!.incidentId;
  });
  request = {
    id: uuid(9),
    incidentId: first!.incidentId,
    captureId: first!.captureId,
    posts: posts.map(({ captureId }, index) => ({
      captureId,
      ...(index === 1 ? { reason: '勤め先の時間が書かれている' } : {}),
    })),
    routeId: 'x-idpa',
    platform: 'x',
    standing: 'counsel',
    claim: 'privacy',
    reason: '共通の理由',
    partyId: clients[0]!.id,
    agentId: counsel.id,
    preparedAt: at(0),
    state: 'prepared',
  };
  await prepareRequest(request, legal);
});

const reasonIn = async () => {
  const { steps } = await sessionOf(request.id);
  return steps.find(({ key }) => key === 'case.reason')?.value ?? '';
};
const send = async (second: number) => {
  const { posts } = await sessionOf(request.id);
  return markRequestSent(request.id, { captureId: posts!.captureId, receipt: `No. ${second}` }, legal, at(second));
};

describe('a request of several posts', () => {
  it('goes one by one through a form, with the common reason and what is said of one alone, and can be gone on with', async () => {
    expect((await sessionOf(request.id)).posts).toMatchObject({ at: 1, count: 3, states: ['open', 'open', 'open'] });
    expect(await reasonIn()).toMatch(/^共通の理由(?!.*勤め先)/s);
    await send(1);
    expect((await sessionOf(request.id)).posts).toMatchObject({ at: 2, states: ['sent', 'open', 'open'] });
    expect((await sessionOf(request.id)).sentAt).toBeUndefined();
    expect(await reasonIn()).toContain('共通の理由\n勤め先の時間が書かれている');
    await skipPost(request.id, request.posts![1]!.captureId, true);
    expect((await sessionOf(request.id)).posts).toMatchObject({ at: 3, states: ['sent', 'skipped', 'open'] });
    await send(3);
    expect((await sessionOf(request.id)).sentAt).toBe(at(1));
    const stored = await db.requests.get(request.id);
    expect(stored?.posts?.map(({ receipt, sentAt }) => [receipt, sentAt])).toEqual([
      ['No. 1', at(1)],
      [undefined, undefined],
      ['No. 3', at(3)],
    ]);
    expect(knownDays(stored!, undefined)['received']).toEqual([at(1), at(3)]);
  });

  it('logs each post once, however often it is said', { tags: 'long' }, async () => {
    const { posts } = await sessionOf(request.id);
    for (const second of [1, 2]) await markRequestSent(request.id, { captureId: posts!.captureId }, legal, at(second));
    const sent = (await custodyOf(request.incidentId)).filter(({ event }) => event === 'request-sent');
    expect(sent.map(({ captureId, at: when }) => [captureId, when])).toEqual([[request.captureId, at(1)]]);
    expect(await prepareRequest({ ...request, id: uuid(8) }, legal)).toBe(uuid(8));
  });

  it('says in the log which posts it is about', { tags: 'long' }, async () => {
    const [prepared] = (await custodyOf(request.incidentId)).filter(({ event }) => event === 'request-prepared');
    expect(prepared?.detail['posts']).toBe(request.posts!.map(({ captureId }) => captureId).join(' '));
  });

  it('is answered post by post, and as a whole when each of them is', async () => {
    for (const second of [1, 2, 3]) await send(second);
    const [first, , third] = request.posts!.map(({ captureId }) => captureId);
    await recordAnswer(request.id, { at: at(5), outcome: 'removed' }, legal, [first!, third!]);
    await recordAnswer(request.id, { at: at(6), outcome: 'removed' }, legal, [third!]);
    expect(await db.requests.get(request.id)).not.toHaveProperty('answer');
    expect((await db.incidents.get(request.incidentId))?.status).toBe('requested');
    await recordAnswer(request.id, { at: at(7), outcome: 'refused' }, legal, [request.posts![1]!.captureId]);
    const stored = await db.requests.get(request.id);
    expect(stored?.posts?.map(({ answer }) => answer?.outcome)).toEqual(['removed', 'refused', 'removed']);
    expect(stored?.answer).toEqual({ at: at(7), outcome: 'refused' });
    expect((await db.incidents.get(request.incidentId))?.status).toBe('answered');
    const said = (await custodyOf(request.incidentId)).filter(({ event }) => event === 'request-answered');
    expect(said.map(({ detail }) => String(detail['posts']).split(' ').length)).toEqual([2, 1]);
  });

  it('fills two clients’ requests in a row with nothing of each other', { tags: 'long' }, async () => {
    const second = { ...request, id: uuid(10), partyId: clients[1]!.id };
    await prepareRequest(second, legal);
    const said = async (id: string) => JSON.stringify(await sessionOf(id));
    expect(await said(request.id)).toContain('佐伯 みのり');
    expect(await said(request.id)).not.toMatch(/高梨|takanashi|別の町/);
    expect(await said(second.id)).toContain('高梨 あおい');
    expect(await said(second.id)).not.toMatch(/佐伯|saeki@|見本区/);
  });

  it('keeps its party while it is open, and fills nothing of anybody once the party is gone', {
    tags: 'long',
  }, async () => {
    await expect(deleteParty(clients[0]!.id)).rejects.toMatchObject({ code: 'party-in-use' });
    expect(await readParties()).toHaveLength(3);
    await send(1);
    await recordAnswer(request.id, { at: at(5), outcome: 'withdrawn' }, legal);
    await deleteParty(clients[0]!.id);
    const session = await sessionOf(request.id);
    expect(session.warnings).toContain('no-sender');
    expect(JSON.stringify(session)).not.toMatch(/佐伯|霧島|高梨/);
  });

  it('tells that a window went stale between choosing and opening, and keeps what was written', {
    tags: 'long',
  }, async () => {
    const chosenAt = Date.parse(request.preparedAt);
    expect((await sessionOf(request.id, chosenAt + DAY)).warnings).not.toContain('went-stale');
    const later = await sessionOf(request.id, chosenAt + 200 * DAY);
    expect(later.warnings[0]).toBe('went-stale');
    expect(later.steps.find(({ key }) => key === 'case.reason')?.value).toContain('共通の理由');
    // Chosen again after that, the person knows: nothing has become old since
    await db.requests.update(request.id, { preparedAt: new Date(chosenAt + 200 * DAY).toISOString() });
    expect((await sessionOf(request.id, chosenAt + 201 * DAY)).warnings).not.toContain('went-stale');
  });

  it('knows what this client has asked for, by any record of the post, and nothing of another client', async () => {
    await send(1);
    const captures = [...(await db.captures.toArray())];
    const again = { ...captures.find(({ id }) => id === request.captureId)!, id: uuid(20) };
    const file = { captures: [...captures, again], requests: await db.requests.toArray() };
    const asked = (over: object) => [...askedBefore(file, { ...request, ...over }).keys()].sort();
    expect(asked({})).toEqual([request.captureId, again.id].sort());
    expect(asked({ partyId: clients[1]!.id })).toEqual([]);
    expect(asked({ partyId: undefined })).toEqual([]);
    expect(asked({ claim: 'defamation' })).toEqual([]);
    await recordAnswer(request.id, { at: at(5), outcome: 'withdrawn' }, legal);
    file.requests = await db.requests.toArray();
    expect(asked({})).toEqual([]);
  });
});
