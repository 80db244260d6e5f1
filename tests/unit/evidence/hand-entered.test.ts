import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { custodyOf } from '../../../utils/evidence/queries';
import { beginCapture } from '../../../utils/evidence/store/captures/capture-jobs';
import { enterByHand } from '../../../utils/evidence/store/captures/hand-entered';
import { incidentRecord } from '../../../utils/export/incident-record';
import { incidentSchema } from '../../../utils/shapes/schema';
import { incidentRecordSchema } from '../../../utils/verify/captures/sealed-shapes';
import { inventedSighting } from './invented-sighting';

const recorder = { kind: 'person', role: 'recorder' } as const;
const capture = { id: crypto.randomUUID(), seal: 'a'.repeat(64) };
const at = (second: number) => `2026-11-25T01:00:${String(second).padStart(2, '0')}.000Z`;

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

async function incident(): Promise<string> {
  const start = { sighting: inventedSighting(), tab: { tabId: 1, frameId: 0, windowId: 1 }, siteName: 'X' };
  return (await beginCapture(start, crypto.randomUUID(), at(0)))!.incidentId;
}

describe('what is entered by hand', () => {
  it('stands on the incident, names the seal, and leaves its fields but no words in the chain', async () => {
    const id = await incident();
    await enterByHand(id, capture, { author: ' 名無しの客 ', url: '', postedAt: '11月24日の昼' }, recorder, at(1));
    const stored = incidentSchema.parse(await db.incidents.get(id));
    expect(stored.handEntered?.[capture.id]).toEqual({
      author: '名無しの客',
      postedAt: '11月24日の昼',
      seal: capture.seal,
      enteredAt: at(1),
    });
    const custody = await custodyOf(id);
    expect(custody.at(-1)).toMatchObject({
      event: 'described',
      captureId: capture.id,
      detail: { fields: 'author postedAt', byHand: true, seal: capture.seal },
    });
    expect(JSON.stringify(custody)).not.toContain('名無し');
    expect(await verifyChain(custody)).toEqual({ ok: true });
  });

  it('travels in the pack’s record, which a strict reader accepts', async () => {
    const id = await incident();
    await enterByHand(id, capture, { author: '名無しの客' }, recorder, at(1));
    const record: unknown = JSON.parse(incidentRecord(incidentSchema.parse(await db.incidents.get(id)), []));
    expect(incidentRecordSchema.parse(record).handEntered?.[capture.id]?.author).toBe('名無しの客');
  });

  it('is taken away when everything is blank', async () => {
    const id = await incident();
    await enterByHand(id, capture, {}, recorder, at(1));
    expect(await custodyOf(id)).toHaveLength(1);
    await enterByHand(id, capture, { url: 'https://a.example/1' }, recorder, at(2));
    await enterByHand(id, capture, { url: ' ' }, recorder, at(3));
    expect(await db.incidents.get(id)).not.toHaveProperty('handEntered');
    expect((await custodyOf(id)).at(-1)?.detail['fields']).toBe('none');
  });
});
