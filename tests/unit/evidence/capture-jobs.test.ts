import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type JobTools, runCapture } from '../../../utils/capture/job/run-capture';
import { CodedError } from '../../../utils/coded-error';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { deviceKey, signWithDevice } from '../../../utils/evidence/keys/device-key';
import { captureAtHand, custodyOf } from '../../../utils/evidence/queries';
import * as jobs from '../../../utils/evidence/store/captures/capture-jobs';
import { type CaptureJob, captureSchema, custodyEntrySchema, incidentSchema } from '../../../utils/shapes/schema';
import { inventedSighting } from './invented-sighting';

const tab = { tabId: 7, frameId: 0, windowId: 1 };
const now = () => new Date().toISOString();
/** The job of a capture that begins now. */
async function begun(...given: Parameters<typeof jobs.beginCapture>): Promise<CaptureJob> {
  return (await jobs.beginCapture(...given))!;
}
const begin = (over = {}, tabId = 7) =>
  begun({ sighting: inventedSighting(over), tab: { ...tab, tabId }, siteName: 'X' }, crypto.randomUUID(), now());

function tools(over: Partial<JobTools> = {}): JobTools {
  return {
    store: jobs.jobStore,
    takePictures: async (job) => ({
      files: [
        { captureId: job.id, name: 'screenshot-post.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) },
      ],
      failures: [],
      picture: { kind: 'screen', width: 1, height: 1, seams: [], tiles: [], hidden: [], beside: [] },
    }),
    archivePage: async (job) => ({
      files: [{ captureId: job.id, name: 'page.html', mediaType: 'text/html', bytes: new Uint8Array([4]) }],
      failures: [],
      archive: { left: ['script 3'] },
    }),
    changed: () => undefined,
    publicKey: async () => (await deviceKey(now())).spki,
    sign: async (bytes) => {
      const key = await deviceKey(now());
      return { signature: await signWithDevice(key, bytes), spki: key.spki, fingerprint: key.fingerprint };
    },
    now,
    ...over,
  };
}

const sealedOf = async (job: CaptureJob) => captureSchema.parse(await db.captures.get(job.id));

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('a capture', () => {
  it('keeps facts and raw markup from the first moment, before any other step', async () => {
    const job = await begin();
    const files = await jobs.filesOf(job.id);
    expect(files.map((file) => file.name)).toEqual(['post.json', 'post.txt']);
    expect(new TextDecoder().decode(files.find(({ name }) => name === 'post.txt')?.bytes)).toBe(
      inventedSighting().postHtml,
    );
    expect((await custodyOf(job.incidentId)).map((entry) => entry.event)).toEqual(['captured']);
  });

  it('is one capture when a mark is clicked twice', async () => {
    const [first, second] = await Promise.all([begin(), begin()]);
    expect(second.id).toBe(first.id);
    expect(await db.jobs.count()).toBe(1);
    expect(await db.incidents.count()).toBe(1);
  });

  it('is one capture when the page asks again after the worker died over the answer', async () => {
    const start = { sighting: inventedSighting(), tab, siteName: 'X' };
    const id = crypto.randomUUID();
    const first = await begun(start, id, now());
    await runCapture(first, tools());
    expect(await jobs.beginCapture(start, id, now())).toBeUndefined();
    expect(await jobs.reopenCapture(id)).toBeUndefined();
    expect(await captureAtHand(id, now())).toMatchObject({ id, state: 'sealed', tab: { tabId: 7, frameId: 0 } });
    expect(await db.captures.count()).toBe(1);
  });

  it('is sealed over every one of its files and leaves a chain that holds', async () => {
    const job = await begin();
    await runCapture(job, tools());
    const capture = await sealedOf(job);
    expect(capture.files.map((file) => file.name)).toEqual([
      'capture.json',
      'page.html',
      'post.json',
      'post.txt',
      'screenshot-post.png',
    ]);
    const custody = (await custodyOf(job.incidentId)).map((entry) => custodyEntrySchema.parse(entry));
    expect(custody.map((entry) => entry.event)).toEqual(['captured', 'sealed']);
    expect(custody[1]?.detail['seal']).toBe(capture.seal);
    expect(await verifyChain(custody)).toEqual({ ok: true });
    incidentSchema.parse(await db.incidents.get(job.incidentId));
  });

  it('names what could not be had and keeps the rest', async () => {
    const job = await begin();
    const gone = async () => Promise.reject(new CodedError('post-gone', 'https://x.com/home'));
    await runCapture(job, tools({ takePictures: gone, archivePage: gone }));
    const capture = await sealedOf(job);
    expect(capture.picture.kind).toBe('none');
    expect(capture.failures.map((failure) => [failure.step, failure.code])).toEqual([
      ['pixels', 'post-gone'],
      ['archive', 'post-gone'],
    ]);
    expect(capture.files.map((file) => file.name)).toEqual(['capture.json', 'post.json', 'post.txt']);
  });

  it('goes on at the step where a stopped worker left it and does no finished step again', async () => {
    const job = await begin();
    const pictures: string[] = [];
    const dies = tools({
      takePictures: async (running, pageIsFree) => {
        pictures.push(running.id);
        return tools().takePictures(running, pageIsFree);
      },
      archivePage: () => new Promise(() => undefined),
    });
    void runCapture(job, dies);
    await expect.poll(async () => (await db.jobs.get(job.id))?.step).toBe('archive');
    const [left] = await jobs.unfinishedJobs();
    await runCapture(left as CaptureJob, { ...dies, archivePage: tools().archivePage });
    expect(pictures).toHaveLength(1);
    expect((await sealedOf(job)).picture.kind).toBe('screen');
  });

  it('has its page copied while its pictures are worked on, but at a first try alone', async () => {
    const begun: string[] = [];
    const steps = (name: string) =>
      tools({
        takePictures: async (running, pageIsFree) => {
          pageIsFree();
          begun.push(`${name} pixels`);
          return tools().takePictures(running, pageIsFree);
        },
        archivePage: async (running) => {
          begun.push(`${name} copy`);
          return tools().archivePage(running);
        },
      });
    const first = await begin({ postKey: 'x::1' });
    await runCapture(first, steps('first'), true);
    const second = await begin();
    await runCapture(second, steps('second'));
    expect(begun).toEqual(['first copy', 'first pixels', 'second pixels', 'second copy']);
    for (const job of [first, second]) expect((await sealedOf(job)).failures).toEqual([]);
  });

  it('gives up a step that stops the worker again and again, and says so', async () => {
    const job = await begin();
    for (let time = 0; time < 3; time += 1) await jobs.countAttempt(job.id);
    await runCapture((await db.jobs.get(job.id)) as CaptureJob, tools());
    expect((await sealedOf(job)).failures[0]).toMatchObject({ step: 'pixels', code: 'unknown' });
  });

  it('refers to the first when the same post is captured again later', async () => {
    const first = await begin();
    await runCapture(first, tools());
    const second = await begin();
    await runCapture(second, tools());
    expect(second.id).not.toBe(first.id);
    expect((await sealedOf(second)).follows).toEqual({
      captureId: first.id,
      seal: (await sealedOf(first)).seal,
      why: 'again',
    });
    expect(second.incidentId).toBe(first.incidentId);
    expect((await db.incidents.get(first.incidentId))?.summary.captureCount).toBe(2);
  });

  it('keeps facts and earlier captures when the disk is full, and says what is missing', async () => {
    const earlier = await begin({ postKey: 'x::1' });
    await runCapture(earlier, tools());
    const job = await begin();
    const full = tools();
    full.store = {
      ...full.store,
      saveStep: async (id, result) => {
        if (result.files.length > 0) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        return jobs.saveStep(id, result);
      },
    };
    await runCapture(job, full);
    const capture = await sealedOf(job);
    expect(capture.failures.map((failure) => failure.code)).toEqual(['quota-exceeded', 'quota-exceeded']);
    expect(capture.picture.kind).toBe('none');
    expect(await db.captures.count()).toBe(2);
    expect((await jobs.filesOf(earlier.id)).filter((file) => !file.name.startsWith('seal/'))).toHaveLength(5);
  });

  it('marks a post without a permalink on its incident', async () => {
    const { permalink: _, ...post } = inventedSighting().post;
    const job = await begin({ post, postKey: 'x:abc' });
    expect((await db.incidents.get(job.incidentId))?.summary.notes).toEqual(['no-permalink']);
  });

  it('numbers incidents in order, even when many are begun at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((key) => begin({ postKey: key })));
    const numbers = (await db.incidents.toArray()).map((incident) => incident.number).sort();
    expect(numbers.map((number) => number.slice(-4))).toEqual(['0001', '0002', '0003']);
  });

  it('puts everything that was chosen together into one incident, whatever was recorded before', async () => {
    const group = crypto.randomUUID();
    const earlier = await begin({ postKey: 'x::2' });
    await runCapture(earlier, tools());
    const together = (postKey: string, tabId = 7) =>
      begun(
        { sighting: inventedSighting({ postKey }), tab: { ...tab, tabId }, siteName: 'X', group },
        crypto.randomUUID(),
        now(),
      );
    const chosen = await Promise.all(['x::1', 'x::2', 'x::3'].map((key) => together(key)));
    expect(new Set(chosen.map(({ incidentId }) => incidentId)).size).toBe(1);
    expect(chosen[0]?.incidentId).not.toBe(earlier.incidentId);
    expect(chosen[1]?.follows?.captureId).toBe(earlier.id);
    const fails = tools({ takePictures: async () => Promise.reject(new CodedError('post-gone')) });
    for (const [at, job] of chosen.entries()) await runCapture(job, at === 1 ? fails : tools());
    expect((await db.incidents.get(chosen[0]!.incidentId))?.summary.captureCount).toBe(3);
    // Another tab cannot add to it
    expect((await together('x::4', 8)).incidentId).not.toBe(chosen[0]?.incidentId);
  });
});
