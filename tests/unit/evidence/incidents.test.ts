import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { custodyOf } from '../../../utils/evidence/queries';
import { beginCapture } from '../../../utils/evidence/store/captures/capture-jobs';
import { describeIncident, noteAct, setStatuses } from '../../../utils/evidence/store/incidents';
import { markRequestSent, prepareRequest } from '../../../utils/evidence/store/requests';
import type { TakedownRequest } from '../../../utils/shapes/schema';
import { inventedSighting } from './invented-sighting';

const recorder = { kind: 'person', role: 'recorder' } as const;
const reviewer = { kind: 'person', role: 'reviewer' } as const;
const at = (second: number) => `2026-11-25T01:00:${String(second).padStart(2, '0')}.000Z`;

async function incident(): Promise<string> {
  const tab = { tabId: 1, frameId: 0, windowId: 1 };
  const start = { sighting: inventedSighting(), tab, siteName: 'X' };
  return (await beginCapture(start, crypto.randomUUID(), at(0)))!.incidentId;
}

const events = async (id: string) => (await custodyOf(id)).map((entry) => entry.event);

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('an incident', () => {
  it('keeps answers at once and never writes the words into the chain', async () => {
    const id = await incident();
    await describeIncident(id, { acts: ['threat'], target: 'colleague' }, recorder, at(1));
    await describeIncident(id, { details: { feeling: 'こわい' } }, recorder, at(2));
    expect(await db.incidents.get(id)).toMatchObject({
      acts: ['threat'],
      target: 'colleague',
      details: { feeling: 'こわい' },
    });
    expect(JSON.stringify(await custodyOf(id))).not.toContain('こわい');
  });

  it('adds one custody entry for a minute of typing in one field', async () => {
    const id = await incident();
    for (const second of [1, 2, 3])
      await describeIncident(id, { details: { wish: `a${second}` } }, recorder, at(second));
    expect(await events(id)).toEqual(['captured', 'described']);
  });

  it('takes an answer back', async () => {
    const id = await incident();
    await describeIncident(id, { target: 'shop' }, recorder, at(1));
    await describeIncident(id, { target: null }, recorder, at(2));
    expect(await db.incidents.get(id)).not.toHaveProperty('target');
  });

  it('writes each change of status, opening and showing as a link of the chain', async () => {
    const id = await incident();
    await noteAct({ incidentId: id, event: 'opened' }, reviewer, at(1));
    await setStatuses([{ id: id, to: 'in-review' }], reviewer, at(2));
    await noteAct({ incidentId: id, event: 'revealed', detail: { seconds: 8 } }, reviewer, at(3));
    expect(await events(id)).toEqual(['captured', 'opened', 'status-changed', 'revealed']);
    expect(await verifyChain(await custodyOf(id))).toEqual({ ok: true });
  });
});

describe('the chain', () => {
  it.each([
    ['a changed detail', 'hash', (entries: Entries) => (entries[1]!.detail = { fields: 'other' })],
    ['a removed entry', 'gap', (entries: Entries) => entries.splice(1, 1)],
    ['two entries swapped', 'gap', (entries: Entries) => entries.reverse()],
    ['a rewritten link', 'link', (entries: Entries) => (entries[1]!.previous = 'a'.repeat(64))],
  ])('breaks at %s', async (_, reason, tamper) => {
    const id = await incident();
    await describeIncident(id, { acts: ['insult'] }, recorder, at(1));
    await noteAct({ incidentId: id, event: 'opened' }, reviewer, at(2));
    const entries = structuredClone(await custodyOf(id));
    tamper(entries);
    expect(await verifyChain(entries)).toMatchObject({ ok: false, reason });
  });

  it('orders members by code unit, as RFC 8785 asks', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'é'], A: { z: 1, y: '\u20ac' } })).toBe(
      '{"A":{"y":"\u20ac","z":1},"a":[true,null,"é"],"b":1}',
    );
  });
});

type Entries = Awaited<ReturnType<typeof custodyOf>>;

describe('a request', () => {
  const request = (incidentId: string): TakedownRequest => ({
    id: crypto.randomUUID(),
    incidentId,
    captureId: crypto.randomUUID(),
    routeId: 'x-idpa',
    platform: 'x',
    standing: 'self',
    claim: 'privacy',
    reason: '理由',
    preparedAt: at(3),
    state: 'prepared',
  });

  it('appears on the incident with its clock only once the person says that it was sent', async () => {
    const id = await incident();
    const prepared = request(id);
    await prepareRequest(prepared, recorder);
    expect((await db.incidents.get(id))?.status).toBe('new');
    const sent = await markRequestSent(prepared.id, { receipt: '0418-7723', answerDays: 7 }, recorder, at(9));
    expect(sent).toMatchObject({ state: 'sent', sentAt: at(9), receipt: '0418-7723', answerDays: 7 });
    expect((await db.incidents.get(id))?.status).toBe('requested');
    expect(await events(id)).toEqual(['captured', 'request-prepared', 'request-sent', 'status-changed']);
  });

  it('keeps the first time when it is said twice', async () => {
    const id = await incident();
    const prepared = request(id);
    await prepareRequest(prepared, recorder);
    await markRequestSent(prepared.id, {}, recorder, at(9));
    expect((await markRequestSent(prepared.id, {}, recorder, at(20))).sentAt).toBe(at(9));
  });
});
