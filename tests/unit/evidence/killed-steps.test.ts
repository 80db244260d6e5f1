import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type JobTools, runCapture } from '../../../utils/capture/job/run-capture';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { custodyOf } from '../../../utils/evidence/queries';
import * as jobs from '../../../utils/evidence/store/captures/capture-jobs';
import { makeItemFile } from '../../../utils/export/item-file';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { representatives } from '../../harness/whole';
import { bytesOf, freshDevice, inventedTools, now, postHtml } from '../handoff/invented-device';
import { inventedSighting } from './invented-sighting';

/** Everything that a worker does in the course of a capture, in its order; it counts a try where it goes on with one. */
const points = [
  'countAttempt 1',
  'takePictures 1',
  'saveStep 1',
  'archivePage 1',
  'saveStep 2',
  'filesOf 1',
  'publicKey 1',
  'sign 1',
  'seal 1',
] as const;

/** A worker that dies at one point: what it had begun never comes back, and what it had stored stays. */
function dying(point: string, when: 'before' | 'after'): { tools: JobTools; died: Promise<void> } {
  const counts = new Map<string, number>();
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const silence = () => {
    die();
    return new Promise<never>(() => {});
  };
  const watch =
    <Arguments extends unknown[], Result>(name: string, act: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const isHere = `${name} ${count}` === point;
      if (isHere && when === 'before') return silence();
      const result = await act(...given);
      return isHere ? silence() : result;
    };
  const { store, takePictures, archivePage, publicKey, sign } = inventedTools;
  const tools: JobTools = {
    ...inventedTools,
    store: {
      countAttempt: watch('countAttempt', store.countAttempt),
      saveStep: watch('saveStep', store.saveStep),
      filesOf: watch('filesOf', store.filesOf),
      seal: watch('seal', store.seal),
      fail: store.fail,
    },
    takePictures: watch('takePictures', takePictures),
    archivePage: watch('archivePage', archivePage),
    publicKey: watch('publicKey', publicKey),
    sign: watch('sign', sign),
  };
  return { tools, died };
}

beforeEach(freshDevice);

describe.each(representatives(points, 4))('a worker killed at %s', (point) => {
  it.each(['before', 'after'] as const)('%s it: the next one finishes, and the capture is whole', async (when) => {
    const tab = { tabId: 1, frameId: 0, windowId: 1 };
    const start = { sighting: inventedSighting({ capturedAt: now(), postHtml }), tab, siteName: 'X' };
    const job = (await jobs.beginCapture(start, crypto.randomUUID(), now()))!;
    const { tools, died } = dying(point, when);
    void runCapture(job, tools, !point.startsWith('countAttempt'));
    await died;

    for (const left of await jobs.unfinishedJobs()) await runCapture(left, inventedTools);
    const capture = await db.captures.get(job.id);
    expect(capture?.failures).toEqual([]);
    expect(await db.jobs.get(job.id)).toBeUndefined();
    const chain = await custodyOf(job.incidentId);
    expect(await verifyChain(chain)).toEqual({ ok: true });
    expect(chain.map(({ event }) => event)).toEqual(['captured', 'sealed']);
    const { blob } = await makeItemFile(capture!, await jobs.filesOf(job.id));
    const { checks, holds } = await verifyPack(await bytesOf(blob));
    expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
    expect(holds).toBe(true);
  });
});
