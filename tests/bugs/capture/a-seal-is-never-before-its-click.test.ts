import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { runCapture } from '../../../utils/capture/job/run-capture';
import { db } from '../../../utils/evidence/db';
import { custodyOf } from '../../../utils/evidence/queries';
import * as jobs from '../../../utils/evidence/store/captures/capture-jobs';
import { inventedSighting } from '../../unit/evidence/invented-sighting';
import { freshDevice, inventedTools } from '../../unit/handoff/invented-device';

beforeEach(freshDevice);

const clicked = '2026-11-24T05:32:07.412Z';
const after = (milliseconds: number) => new Date(Date.parse(clicked) + milliseconds).toISOString();

/** A capture whose pictures took so long by a clock that nobody sets, while the device's clock was set to another time. */
async function sealedAt(clock: number, took: number) {
  const id = crypto.randomUUID();
  const start = {
    sighting: inventedSighting({ capturedAt: clicked }),
    tab: { tabId: 7, frameId: 0, windowId: 1 },
    siteName: 'X',
  };
  const job = (await jobs.beginCapture(start, id, clicked))!;
  const ticks = [500, 500 + took];
  await runCapture(job, { ...inventedTools, now: () => after(clock), ticks: () => ticks.shift() ?? 500 + took }, true);
  const capture = (await db.captures.get(id))!;
  const sealed = (await custodyOf(job.incidentId)).find(({ event }) => event === 'sealed');
  return { at: capture.sealedAt, logged: sealed?.at, unknown: capture.environment.unknown ?? [] };
}

const named = { what: 'seal-time', why: 'clock-went-back' };

it.each([
  ['an hour', -3_600_000],
  ['two seconds', -2_000],
])(
  'a clock that is put back by %s under way dates no seal before its click, and the record says so',
  async (_, clock) => {
    const { at, logged, unknown } = await sealedAt(clock, 1_700);
    expect(at).toBe(after(1_700));
    expect(logged).toBe(at);
    expect(unknown).toContainEqual(named);
  },
);

it('a clock that goes on is believed, and nothing is said of it', async () => {
  const { at, unknown } = await sealedAt(2_100, 1_700);
  expect(at).toBe(after(2_100));
  expect(unknown).not.toContainEqual(named);
});

it('a job that is taken up again by a clock that was put right meanwhile is not sealed before its click', async () => {
  const { at, unknown } = await sealedAt(-9 * 3_600_000, 0);
  expect(at).toBe(clicked);
  expect(unknown).toContainEqual(named);
});
