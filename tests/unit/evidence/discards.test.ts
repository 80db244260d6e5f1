import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { runCapture } from '../../../utils/capture/job/run-capture';
import { deskCase, writeActs } from '../../../utils/desk/desk-log';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { joinedCapture } from '../../../utils/evidence/joined-capture';
import { custodyOf, ownRecords } from '../../../utils/evidence/queries';
import { joinCapture, partCapture } from '../../../utils/evidence/store/captures/part-capture';
import { keepPixelsAside, pixelsState, takePixelsOut } from '../../../utils/evidence/store/captures/pixels-out';
import {
  discardCapture,
  discardIncident,
  endDiscarded,
  readTombstones,
  takeBack,
} from '../../../utils/evidence/store/discards';
import { noteAct } from '../../../utils/evidence/store/incidents';
import { readPack } from '../../../utils/export/read-pack';
import {
  bytesOf,
  everythingHere,
  exportHere,
  freshDevice,
  inventedTools,
  now,
  recorder,
  recordPost,
  reviewer,
} from '../handoff/invented-device';

beforeEach(freshDevice);

const later = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
const withoutStones = async () => {
  const all = await everythingHere();
  all.delete('settings');
  return all;
};

it('a misclick leaves a tombstone and nothing else; for ten seconds everything can be brought back', async () => {
  const { incidentId } = await recordPost();
  const before = await withoutStones();
  await discardIncident(incidentId, now());
  expect((await ownRecords(10)).records).toEqual([]);
  await takeBack(incidentId, now());
  expect(await withoutStones()).toEqual(before);
  expect(await readTombstones()).toEqual([]);

  const stone = await discardIncident(incidentId, now());
  await endDiscarded(later(9));
  expect(await db.settings.get(`held:${incidentId}`)).toBeDefined();
  await endDiscarded(later(11));
  await expect(takeBack(incidentId, later(11))).rejects.toMatchObject({ code: 'not-found-any-more' });
  expect(await readTombstones()).toEqual([stone]);
  expect(stone.seals[0]).toMatch(/^[0-9a-f]{64}$/);
  const left = JSON.stringify([...(await everythingHere())]);
  for (const word of ['駅前店', 'tokumei_sample83', 'x.com']) expect(left).not.toContain(word);
});

it('what was said of it at a desk and pictures that were kept aside go with it, and come back with it', async () => {
  const { incidentId } = await recordPost();
  const [by = ''] = (await takePixelsOut(incidentId, ['minor'], now())).values();
  await runCapture((await db.jobs.get(by))!, inventedTools);
  await keepPixelsAside(incidentId, now());
  await writeActs([{ caseId: incidentId, kind: 'note', body: { text: '店長に電話した' } }], reviewer, now());
  await discardIncident(incidentId, now());
  await takeBack(incidentId, now());
  expect(await pixelsState(incidentId)).toBe('aside');
  expect((await deskCase(incidentId)).kept['note']).toHaveLength(1);

  await discardIncident(incidentId, now());
  await endDiscarded(later(11));
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  const text = (value: unknown) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value);
  const left = JSON.stringify(rows, (_, value) => text(value));
  for (const word of ['店長に電話した', 'x.com', 'PNG', '<html']) expect(left).not.toContain(word);
});

it('what has left cannot be thrown away', async () => {
  const { incidentId } = await recordPost();
  await noteAct({ incidentId, event: 'handed-over', detail: { handOver: crypto.randomUUID() } }, recorder, now());
  await expect(discardIncident(incidentId, now())).rejects.toMatchObject({ code: 'already-handed-over' });
});

it('one of two records goes alone, and the case still makes a pack that holds', { tags: 'long' }, async () => {
  const first = await recordPost();
  const second = await recordPost();
  expect(second.incidentId).toBe(first.incidentId);
  await discardCapture(second.captureId, now());
  expect((await db.incidents.get(first.incidentId))?.summary.captureCount).toBe(1);
  const arrived = await readPack(await bytesOf((await exportHere(first.incidentId)).blob), []);
  expect(arrived.captures.map(({ id }) => id)).toEqual([first.captureId]);
});

it('a second record of a post becomes a case of its own and comes back; both cases make packs that hold', {
  tags: 'long',
}, async () => {
  const first = await recordPost();
  const { captureId } = await recordPost();
  expect(await joinedCapture(captureId, now())).toMatchObject({ isJoined: true });
  const own = await partCapture(captureId, now());
  expect(await joinedCapture(captureId, now())).toMatchObject({ isJoined: false });
  for (const id of [first.incidentId, own.id]) {
    expect(await verifyChain(await custodyOf(id))).toEqual({ ok: true });
    expect((await readPack(await bytesOf((await exportHere(id)).blob), [])).captures).toHaveLength(1);
  }
  await joinCapture(captureId, now());
  expect(await db.incidents.get(own.id)).toBeUndefined();
  const both = await readPack(await bytesOf((await exportHere(first.incidentId)).blob), []);
  expect(both.captures).toHaveLength(2);
});
