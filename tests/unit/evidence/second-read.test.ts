import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { rawOfDerSignature } from '../../../utils/bytes/der-signature';
import { compareReads } from '../../../utils/evidence/compared-facts';
import { db } from '../../../utils/evidence/db';
import { deviceKey } from '../../../utils/evidence/keys/device-key';
import { custodyOf } from '../../../utils/evidence/queries';
import { keepSecondRead, secondReadsOf } from '../../../utils/evidence/store/captures/second-read';
import { inventedCapture } from '../review/invented-capture';

const now = '2026-11-24T05:40:00.000Z';
const person = { kind: 'person', role: 'reviewer' } as const;

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('a second reading of the same permalink', () => {
  it('is the same whatever changes by nature: picture addresses, relative times, remarks', async () => {
    const { capture } = await inventedCapture();
    const media = (url: string) => ({ ...capture.post, media: [{ kind: 'image' as const, url }], notes: [url] });
    expect(compareReads(media('https://a.invalid/1'), media('https://b.invalid/2'))).toEqual([]);
    const relative = (iso: string) => ({ ...capture.post, postedAt: { iso, method: 'relative' as const } });
    expect(compareReads(relative('2026-11-24T01:00:00Z'), relative('2026-11-24T02:00:00Z'))).toEqual([]);
  });

  it('names each fact that differs, with both sides', async () => {
    const { capture } = await inventedCapture();
    const { author: _, ...rest } = { ...capture.post, text: '消しました' };
    expect(compareReads(capture.post, rest)).toEqual([
      { field: 'author.id', first: '1' },
      { field: 'author.handle', first: 'a' },
      { field: 'author.name', first: 'A' },
      { field: 'text', first: '次のシフト、見に行くわ', second: '消しました' },
    ]);
  });

  it('is kept beside the capture, signed, with its digest in the log; a later one replaces nothing', async () => {
    const { capture } = await inventedCapture();
    const read = { at: now, url: 'https://x.com/a/status/1993196438405980161', post: capture.post };
    expect(await keepSecondRead(capture, read, person, now)).toMatchObject({ found: true, same: true });
    expect(await keepSecondRead(capture, { ...read, post: undefined }, person, now)).toMatchObject({
      found: false,
      same: false,
    });
    expect((await db.files.toCollection().primaryKeys()).map(([, name]) => name).sort()).toEqual([
      'seal/second-read-2.json',
      'seal/second-read-2.json.sig',
      'seal/second-read.json',
      'seal/second-read.json.sig',
    ]);
    expect((await secondReadsOf(capture.id)).map(({ found }) => found)).toEqual([true, false]);
    expect((await custodyOf(capture.incidentId)).map(({ event }) => event)).toEqual(['read-again', 'read-again']);

    const [file, signature] = await Promise.all(
      ['seal/second-read.json', 'seal/second-read.json.sig'].map((name) => db.files.get([capture.id, name])),
    );
    const { spki } = await deviceKey(now);
    const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    const raw = rawOfDerSignature(signature!.bytes)!;
    expect(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, file!.bytes)).toBe(true);
  });

  it('is not given once its bytes are no longer those in the log', async () => {
    const { capture } = await inventedCapture();
    await keepSecondRead(capture, { at: now, url: 'u', post: capture.post }, person, now);
    await db.files.update([capture.id, 'seal/second-read.json'], { bytes: new TextEncoder().encode('{}') });
    expect(await secondReadsOf(capture.id)).toEqual([]);
  });
});
