import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { readZip } from '../../../utils/bytes/zip/zip';
import { runCapture } from '../../../utils/capture/job/run-capture';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { captureAtHand, custodyOf } from '../../../utils/evidence/queries';
import { filesOf } from '../../../utils/evidence/store/captures/capture-jobs';
import {
  destroyPixelsAside,
  givePixelsAside,
  keepPixelsAside,
  pixelsState,
  putPixelsBack,
  takePixelsOut,
} from '../../../utils/evidence/store/captures/pixels-out';
import { endDiscarded, readTombstones } from '../../../utils/evidence/store/discards';
import { noteAct } from '../../../utils/evidence/store/incidents';
import { makeItemFile } from '../../../utils/export/item-file';
import { readPack } from '../../../utils/export/read-pack';
import { takenOutSchema } from '../../../utils/shapes/records/taken-out';
import { isBroken } from '../../../utils/verify/check-ids';
import { verifyPack } from '../../../utils/verify/verify-pack';
import {
  bytesOf,
  everythingHere,
  exportHere,
  freshDevice,
  inventedTools,
  now,
  postHtml,
  recorder,
  recordPost,
} from '../handoff/invented-device';

beforeEach(freshDevice);

const later = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
const png = '\x89PNG';
/** Whether any row of this device holds the bytes of a picture or of a page. */
async function holdsPictures(): Promise<boolean> {
  const rows = [...(await everythingHere()).values()].flat();
  const found: boolean[] = [];
  const look = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      const text = new TextDecoder('latin1').decode(value);
      found.push(text.startsWith(png) || text.includes('<!doctype html>') || text.includes('<html'));
    } else if (value instanceof Object) Object.values(value).forEach(look);
  };
  rows.forEach(look);
  return found.some(Boolean);
}

async function takeOutAndSeal(incidentId: string): Promise<string> {
  const [id = ''] = (await takePixelsOut(incidentId, ['sexual', 'minor'], now())).values();
  const job = await db.jobs.get(id);
  if (job) await runCapture(job, inventedTools);
  return id;
}

it('of a picture that may not be kept stay address, words, times and digests; after ten seconds no pixel is here', async () => {
  const inline = `${postHtml.replace('</article>', '')}<img src="data:image/png;base64,iVBORw0KGgo"></article>`;
  const { incidentId, captureId } = await recordPost({ postHtml: inline });
  expect(await holdsPictures()).toBe(true);
  const before = (await db.captures.get(captureId))!;
  const id = await takeOutAndSeal(incidentId);
  const kept = (await captureAtHand(id, now()))!;
  expect(kept.sighting).toMatchObject({ post: before.post, page: before.page, capturedAt: before.capturedAt });
  expect(kept.picture?.kind).toBe('none');
  expect((await filesOf(id)).map(({ name }) => name).filter((name) => !name.startsWith('seal/'))).toEqual([
    'capture.json',
    'post.json',
    'post.txt',
    'taken-out.json',
  ]);
  const [list] = (await filesOf(id)).filter(({ name }) => name === 'taken-out.json');
  const told = takenOutSchema.parse(JSON.parse(new TextDecoder().decode(list?.bytes)));
  expect(told).toMatchObject({
    of: ['sexual', 'minor'],
    parent: { captureId, seal: before.seal },
    files: before.files,
  });

  const [markup] = (await filesOf(id)).filter(({ name }) => name === 'post.txt');
  expect(new TextDecoder().decode(markup?.bytes)).toBe(inline.replace(/data:image[^"]*/, 'data:,'));

  expect(await pixelsState(incidentId)).toBe('held');
  await endDiscarded(later(11));
  expect(await pixelsState(incidentId)).toBe('gone');
  expect(await holdsPictures()).toBe(false);
  expect(await readTombstones()).toEqual([expect.objectContaining({ seals: [before.seal], isPixels: true })]);
  expect((await db.incidents.get(incidentId))?.summary.captureCount).toBe(1);
  await expect(putPixelsBack(incidentId, later(11))).rejects.toMatchObject({ code: 'not-found-any-more' });
});

it('what is handed over, written in the vault or printed holds no picture, and holds before the verifier', async () => {
  const { incidentId } = await recordPost();
  await takeOutAndSeal(incidentId);
  await keepPixelsAside(incidentId, now());
  const zip = await bytesOf((await exportHere(incidentId)).blob);
  const names = [...(await readZip(zip)).keys()];
  expect(names.filter((name) => /\.(png|jpe?g|mhtml)$|page\.html$/.test(name))).toEqual([]);
  expect(names.some((name) => name.endsWith('/taken-out.json'))).toBe(true);
  const { checks } = await verifyPack(zip);
  expect(checks.filter(isBroken)).toEqual([]);
  expect((await readPack(zip, [])).captures).toHaveLength(1);
  expect(await verifyChain(await custodyOf(incidentId))).toEqual({ ok: true });
});

it('within ten seconds everything comes back as it stood', { tags: 'long' }, async () => {
  const { incidentId, captureId } = await recordPost();
  const files = await filesOf(captureId);
  const capture = await db.captures.get(captureId);
  await takeOutAndSeal(incidentId);
  await putPixelsBack(incidentId, now());
  expect(await filesOf(captureId)).toEqual(files);
  expect(await db.captures.toArray()).toEqual([capture]);
  expect(await pixelsState(incidentId)).toBe('in');
  expect((await db.incidents.get(incidentId))?.summary.captureCount).toBe(1);
  expect(await readTombstones()).toEqual([]);
});

it('one that is put back while it is being sealed leaves no second record', { tags: 'long' }, async () => {
  const { incidentId, captureId } = await recordPost();
  const [id = ''] = (await takePixelsOut(incidentId, ['minor'], now())).values();
  const job = (await db.jobs.get(id))!;
  await putPixelsBack(incidentId, now());
  await runCapture(job, inventedTools);
  expect((await db.captures.toArray()).map((capture) => capture.id)).toEqual([captureId]);
  expect((await db.incidents.get(incidentId))?.summary.captureCount).toBe(1);
});

it('kept aside by choice it is on this device alone, goes out by itself for counsel, and is destroyed when the person says so', {
  tags: 'long',
}, async () => {
  const { incidentId } = await recordPost();
  await takeOutAndSeal(incidentId);
  await keepPixelsAside(incidentId, now());
  await endDiscarded(later(3_600));
  expect(await pixelsState(incidentId)).toBe('aside');
  const [given] = await givePixelsAside(incidentId, now());
  const { blob } = await makeItemFile(given!.capture, given!.files);
  expect(await verifyPack(await bytesOf(blob))).toMatchObject({ holds: true, kind: 'item' });
  await destroyPixelsAside(incidentId, now());
  expect(await pixelsState(incidentId)).toBe('gone');
  expect(await holdsPictures()).toBe(false);
  const states = (await custodyOf(incidentId)).filter(({ event }) => event === 'pixels-taken-out');
  expect(states.map(({ detail }) => detail['state'])).toEqual(['out', 'aside', 'given', 'destroyed']);
});

it('what has left stays as it left', { tags: 'long' }, async () => {
  const { incidentId } = await recordPost();
  await noteAct({ incidentId, event: 'handed-over', detail: { handOver: crypto.randomUUID() } }, recorder, now());
  await expect(takePixelsOut(incidentId, ['minor'], now())).rejects.toMatchObject({ code: 'already-handed-over' });
});
