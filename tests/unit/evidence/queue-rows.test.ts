import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../utils/evidence/db';
import {
  countUnseen,
  markSeen,
  markTold,
  untoldDues,
  workOutAllAnew,
  writeDues,
} from '../../../utils/evidence/queue/due-rows';
import { countQueued, dueRows, enqueue, nextRow, putOff } from '../../../utils/evidence/queue/queue-rows';
import type { QueueKind } from '../../../utils/evidence/queue/queue-shapes';
import { readColumns } from '../../../utils/evidence/register/read-register';
import { fillPostedDays } from '../../../utils/evidence/store/captures/posted-days';
import { keepSecondRead } from '../../../utils/evidence/store/captures/second-read';
import type { TakedownRequest } from '../../../utils/shapes/schema';
import { now, recordPost } from '../handoff/invented-device';
import { inventedCapture } from '../review/invented-capture';

const sampleRequest: Omit<TakedownRequest, 'state' | 'incidentId' | 'captureId'> = {
  id: '44444444-4444-4444-8444-444444444444',
  routeId: 'x-report',
  platform: 'x',
  standing: 'self',
  claim: 'insult',
  reason: '',
  preparedAt: '2026-11-25T00:00:00.000Z',
};
const ids = async (kind: QueueKind) => (await dueRows(kind, '9999', 50)).map(({ id }) => id);

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('the queue', () => {
  it('takes a signed capture in with its seal, and ends with the capture', async () => {
    const { captureId } = await recordPost();
    expect(await ids('stamp')).toEqual([captureId]);
    await db.captures.delete(captureId);
    expect(await ids('stamp')).toEqual([]);
  });

  it('works out the dates of a case whose requests change, and looks for posts of requests that were sent', async () => {
    const { captureId, incidentId } = await recordPost();
    const request = { ...sampleRequest, incidentId, captureId };
    await db.requests.put({ ...request, state: 'prepared' as const });
    expect(await ids('dates')).toEqual([incidentId]);
    expect(await ids('still-up')).toEqual([]);
    await db.requests.put({ ...request, state: 'sent', sentAt: now() });
    expect(await ids('still-up')).toEqual([captureId]);
    const [waiting] = await dueRows('dates', '9999', 1);
    await writeDues([incidentId], [], waiting!.dueAt);
    expect(await ids('dates')).toEqual([]);
    await db.requests.delete(request.id);
    expect(await ids('dates')).toEqual([incidentId]);
    await workOutAllAnew(now());
    expect(await ids('dates')).toEqual([incidentId]);
  });

  it('gives cases of an earlier version the days of their posts', async () => {
    const { incidentId } = await recordPost();
    const { own: _, ...earlier } = (await db.incidents.get(incidentId))!;
    await db.incidents.put(earlier);
    await fillPostedDays([earlier]);
    expect((await db.incidents.get(incidentId))?.own?.postedOn).toEqual(['2026-11-24']);
  });

  it('looks at a post again after the last look, and no more once it is gone', async () => {
    const { captureId } = await recordPost();
    const capture = (await db.captures.get(captureId))!;
    await enqueue('still-up', captureId, '1970-01-01T00:00:00.000Z');
    const read = { at: now(), url: 'https://x.com/', post: capture.post };
    await keepSecondRead(capture, read, { kind: 'tool' }, now());
    expect(await nextRow('still-up')).toMatchObject({ dueAt: read.at });
    await keepSecondRead(capture, { ...read, post: undefined, absence: 'gone' }, { kind: 'tool' }, now());
    expect(await countQueued('still-up')).toBe(0);
  });

  it('gives no more than was asked for, the oldest first, and puts a failed try off', async () => {
    const { capture } = await inventedCapture();
    const signature = { keyFingerprint: capture.seal, tagmanifest: capture.seal };
    await db.captures.bulkPut(
      Array.from({ length: 300 }, (_, index) => ({
        ...capture,
        id: crypto.randomUUID(),
        sealedAt: new Date(1e12 + index).toISOString(),
        signature,
      })),
    );
    const due = await dueRows('stamp', now(), 20);
    expect(due).toHaveLength(20);
    expect(due[0]?.dueAt).toBe(new Date(1e12).toISOString());
    await putOff('stamp', due[0]!.id, 'rejected', now());
    expect((await dueRows('stamp', now(), 20)).map(({ id }) => id)).not.toContain(due[0]!.id);
    await putOff('stamp', due[0]!.id, 'rejected', now(), 2);
    expect(await countQueued('stamp')).toBe(299);
  });
});

describe('dates that come due', () => {
  const due = (key: string, from: string, span: number) => ({
    key,
    incidentId: 'one',
    about: 'rule',
    dueOn: from,
    from,
    span,
  });
  const spans = [8, 30];

  it('are counted on their days until they are looked at, and told once', async () => {
    const dues = [due('a', '2026-11-20', 8), due('b', '2026-11-01', 30), due('c', '2026-12-05', 30)];
    await writeDues(['one'], dues, now());
    expect(await countUnseen(spans, '2026-11-27', 100)).toBe(2);
    expect(await countUnseen(spans, '2026-11-27', 1)).toBe(1);
    expect(await countUnseen(spans, '2026-11-28', 100)).toBe(1);
    expect(await countUnseen(spans, '2026-12-05', 100)).toBe(1);
    expect((await untoldDues(spans, '2026-11-27', 10)).map(({ key }) => key)).toEqual(['a', 'b']);
    await markTold(['a']);
    await markSeen('one', '2026-11-27');
    await writeDues(['one'], dues, now());
    expect(await countUnseen(spans, '2026-11-27', 100)).toBe(0);
    expect((await untoldDues(spans, '2026-11-27', 10)).map(({ key }) => key)).toEqual(['b']);
    expect(await countUnseen(spans, '2026-12-05', 100)).toBe(1);
  });

  it('leave the list the first day of a case when another of its dates was told', async () => {
    const { incidentId } = await recordPost();
    const far = (key: string, day: string) => ({ ...due(key, day, 8), incidentId });
    const clock = async () => (await readColumns())[0]?.clock[0];
    await writeDues([incidentId], [far('first', '2999-01-05'), far('second', '2999-01-10')], now());
    expect(await clock()).toBe(Date.parse('2999-01-05T00:00:00+09:00'));
    await markTold(['second']);
    expect(await clock()).toBe(Date.parse('2999-01-05T00:00:00+09:00'));
    await writeDues([incidentId], [far('second', '2999-01-10')], now());
    expect(await clock()).toBe(Date.parse('2999-01-10T00:00:00+09:00'));
    await writeDues([incidentId], [], now());
    expect(await clock()).toBe(0);
  });
});
