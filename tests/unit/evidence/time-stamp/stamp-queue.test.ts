import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readOutsideFacts } from '../../../../entrypoints/dashboard/verify/read-outside-facts';
import { runCapture } from '../../../../utils/capture/job/run-capture';
import { verifyChain } from '../../../../utils/evidence/custody-chain';
import { db } from '../../../../utils/evidence/db';
import { deviceKey, signWithDevice } from '../../../../utils/evidence/keys/device-key';
import { custodyOf } from '../../../../utils/evidence/queries';
import { nextTry } from '../../../../utils/evidence/queue/queue-rows';
import * as jobs from '../../../../utils/evidence/store/captures/capture-jobs';
import { askAuthority } from '../../../../utils/evidence/time-stamp/ask-authority';
import { stampCapture } from '../../../../utils/evidence/time-stamp/stamp-capture';
import { requestFile, responseFile, stampedFile } from '../../../../utils/evidence/time-stamp/stamp-files';
import {
  dueStamps,
  endSilence,
  nextStampAt,
  noteFailedTry,
  noteSilence,
  waitingStamps,
} from '../../../../utils/evidence/time-stamp/stamp-queue';
import {
  readStampSettings,
  removeAuthority,
  saveAuthority,
  saveRoots,
} from '../../../../utils/evidence/time-stamp/stamp-settings';
import { stampState } from '../../../../utils/evidence/time-stamp/stamp-state';
import { captureSignatureHolds } from '../../../../utils/verify/captures/capture-signature';
import { verifyTimeStamp } from '../../../../utils/verify/keys/time-stamp';
import { representatives } from '../../../harness/whole';
import { inventedSighting } from '../invented-sighting';
import { type LocalAuthority, localAuthority } from './local-authority';

const now = () => new Date().toISOString();

async function sealed(postKey = 'x::1') {
  const tab = { tabId: 7, frameId: 0, windowId: 1 };
  const start = { sighting: inventedSighting({ postKey }), tab, siteName: 'X' };
  const job = (await jobs.beginCapture(start, crypto.randomUUID(), now()))!;
  await runCapture(job, {
    store: jobs.jobStore,
    takePictures: async () => ({ files: [], failures: [] }),
    archivePage: async () => ({ files: [], failures: [] }),
    changed: () => undefined,
    publicKey: async () => (await deviceKey(now())).spki,
    sign: async (bytes) => {
      const key = await deviceKey(now());
      return { signature: await signWithDevice(key, bytes), spki: key.spki, fingerprint: key.fingerprint };
    },
    now,
  });
  return job;
}

let tsa: LocalAuthority;
beforeAll(async () => {
  tsa = await localAuthority();
});
afterAll(() => tsa.close());
beforeEach(async () => {
  tsa.misbehave = {};
  await Promise.all(db.tables.map((table) => table.clear()));
});
const stamp = (id: string) => stampCapture(id, tsa.url, (request) => askAuthority(tsa.url, request), now);

describe('time stamps of captures', () => {
  it('are off until somebody names an authority: nothing waits, nothing is sent', async () => {
    const { id } = await sealed();
    expect(await waitingStamps()).toEqual({ count: 0 });
    expect(await stampState(id)).toEqual({ is: 'off' });
    expect(tsa.requests).toBe(0);
  });

  it('are pending from the first moment, and stamped only with a checked answer', async () => {
    const { id, incidentId } = await sealed();
    await saveAuthority(tsa.url, now());
    expect(await stampState(id)).toMatchObject({ is: 'pending', attempts: 0 });
    await stamp(id);
    expect(await stampState(id)).toMatchObject({ is: 'stamped', capturedAt: '2026-11-24T05:32:07.123Z' });
    expect(await waitingStamps()).toEqual({ count: 0 });
    const custody = await custodyOf(incidentId);
    expect(custody.at(-1)).toMatchObject({ event: 'stamped', captureId: id, detail: { tsa: tsa.url } });
    expect(await verifyChain(custody)).toEqual({ ok: true });

    const [data, request, response] = await Promise.all(
      [stampedFile, requestFile, responseFile].map(async (name) => (await db.files.get([id, name]))!.bytes),
    );
    expect(
      await verifyTimeStamp({ data: data!, request: request!, response: response!, roots: tsa.root }),
    ).toMatchObject({
      ok: true,
    });
    const capture = await db.captures.get(id);
    expect(capture?.files.some(({ name }) => name.startsWith('seal/'))).toBe(false);
  });

  it('are asked for once: a second call keeps the first stamp and adds no entry', async () => {
    const { id, incidentId } = await sealed();
    await saveAuthority(tsa.url, now());
    await stamp(id);
    const first = (await db.files.get([id, responseFile]))?.bytes;
    await stamp(id);
    expect((await db.files.get([id, responseFile]))?.bytes).toEqual(first);
    expect((await custodyOf(incidentId)).filter(({ event }) => event === 'stamped')).toHaveLength(1);
  });

  it('stay pending with the reason and the next try when the authority says no', { tags: 'long' }, async () => {
    const { id } = await sealed();
    await saveAuthority(tsa.url, now());
    tsa.misbehave = { status: 503 };
    await expect(stamp(id)).rejects.toMatchObject({ failure: 'refused' });
    const next = await noteFailedTry(id, 'refused', now());
    expect(await stampState(id)).toMatchObject({ is: 'pending', attempts: 1, error: 'refused', nextAt: next });
    expect(await db.files.get([id, responseFile])).toBeUndefined();
    tsa.misbehave = {};
    await stamp(id);
    expect(await stampState(id)).toMatchObject({ is: 'stamped' });
    expect(await waitingStamps()).toEqual({ count: 0 });
  });

  it('are refused over a tag manifest that is no longer the sealed one', { tags: 'long' }, async () => {
    const { id } = await sealed();
    await saveAuthority(tsa.url, now());
    await db.files.update([id, stampedFile], { bytes: new TextEncoder().encode('other\n') });
    await expect(stamp(id)).rejects.toMatchObject({ failure: 'own-files' });
  });

  it('never show an answer that does not fit', { tags: 'long' }, async () => {
    const [{ id }, other] = [await sealed(), await sealed('x::2')];
    await saveAuthority(tsa.url, now());
    await stamp(other.id);
    for (const name of [requestFile, responseFile]) {
      await db.files.put({ ...(await db.files.get([other.id, name]))!, captureId: id });
    }
    expect(await stampState(id)).toEqual({ is: 'wrong', fault: 'imprint-differs' });
  });

  it('wait longer after each failed try, an hour at most', () => {
    const at = '2026-11-24T00:00:00.000Z';
    const minutes = (attempts: number, chance: number) =>
      (Date.parse(nextTry(attempts, at, chance)) - Date.parse(at)) / 60_000;
    expect([1, 2, 3, 8, 50].map((attempts) => minutes(attempts, 0.5))).toEqual([0.5, 1, 2, 60, 60]);
    expect([0, 1].map((chance) => minutes(50, chance))).toEqual([45, 75]);
  });

  it('wait together for a silent authority: one line, however many they are, and a person may ask before', async () => {
    const ids = [(await sealed()).id, (await sealed('x::2')).id];
    await saveAuthority(tsa.url, now());
    expect(await dueStamps(now(), 1, false)).toHaveLength(1);
    await noteSilence('unreachable', now());
    await noteSilence('unreachable', now());
    expect(await dueStamps(now(), 20, false)).toEqual([]);
    expect(await dueStamps(now(), 20, true)).toEqual(ids);
    expect((await nextStampAt(now()))! > now()).toBe(true);
    expect(await stampState(ids[1]!)).toMatchObject({ is: 'pending', attempts: 2, error: 'unreachable' });
    expect(await waitingStamps()).toMatchObject({ count: 2 });
    await endSilence();
    expect(await dueStamps(now(), 20, false)).toEqual(ids);
  });
});

describe('the device’s signature over a stored capture', () => {
  const holds = async (id: string) => {
    const files = new Map((await jobs.filesOf(id)).map(({ name, bytes }) => [name, bytes]));
    return captureSignatureHolds((await db.captures.get(id))!, files);
  };

  it('holds, and goes on holding when a stamp is put beside it', async () => {
    const { id } = await sealed();
    expect(await holds(id)).toBe(true);
    await saveAuthority(tsa.url, now());
    await stamp(id);
    expect(await holds(id)).toBe(true);
  });

  it.each(representatives(['tagmanifest-sha256.txt', 'tagmanifest-sha256.txt.sig', 'key/device.spki.pem'], 3))(
    'does not hold once %s is another capture’s or another key’s',
    async (name) => {
      const [{ id }, other] = [await sealed(), await sealed('x::2')];
      const { bytes } = (await db.files.get([other.id, `seal/${name}`]))!;
      const changed = name.endsWith('.pem') ? bytes.map((byte, index) => (index === 60 ? byte ^ 1 : byte)) : bytes;
      await db.files.update([id, `seal/${name}`], { bytes: changed });
      expect(await holds(id)).toBe(false);
    },
  );

  it('does not hold for a record with another seal', { tags: 'long' }, async () => {
    const { id } = await sealed();
    await db.captures.update(id, { seal: 'f'.repeat(64) });
    expect(await holds(id)).toBe(false);
  });
});

describe('the authority in the settings', () => {
  it('keeps its roots, and loses them with another authority', { tags: 'long' }, async () => {
    await saveAuthority('https://tsa.invalid/tsr', now());
    await saveRoots(tsa.root);
    await saveAuthority('https://tsa.invalid/tsr', now());
    expect((await readStampSettings())?.roots).toContain('BEGIN CERTIFICATE');
    await saveAuthority('https://other.invalid/tsr', now());
    expect((await readStampSettings())?.roots).toBeUndefined();
    await removeAuthority();
    expect(await readStampSettings()).toBeUndefined();
  });

  it('gives its roots to the Verify page, which judges by them and by no others', { tags: 'long' }, async () => {
    const { id } = await sealed();
    await saveAuthority(tsa.url, now());
    expect((await readOutsideFacts()).judgeTimeStamp).toBeUndefined();
    await stamp(id);
    const [data, query, response] = await Promise.all(
      [stampedFile, requestFile, responseFile].map(async (name) => (await db.files.get([id, name]))!.bytes),
    );
    const judged = async () =>
      (await readOutsideFacts()).judgeTimeStamp?.({ data: data!, query: query!, response: response!, path: 'x' });
    await saveRoots(tsa.root);
    expect(await judged()).toMatchObject({ status: 'proven' });
    const other = await localAuthority();
    await saveRoots(other.root);
    await other.close();
    expect((await judged())?.status).not.toBe('proven');
  });

  it('takes no address but a web address', async () => {
    await expect(saveAuthority('javascript:alert(1)', now())).rejects.toThrow();
    await expect(saveAuthority('tsa', now())).rejects.toThrow();
  });
});
