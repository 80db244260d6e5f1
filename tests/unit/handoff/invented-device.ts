import { type JobTools, runCapture } from '../../../utils/capture/job/run-capture';
import { db } from '../../../utils/evidence/db';
import { followingTables } from '../../../utils/evidence/following-tables';
import { deviceKey, signWithDevice } from '../../../utils/evidence/keys/device-key';
import { incidentFile } from '../../../utils/evidence/queries';
import { readColumns, readRegister, readWords } from '../../../utils/evidence/register/read-register';
import * as jobs from '../../../utils/evidence/store/captures/capture-jobs';
import { noteAct } from '../../../utils/evidence/store/incidents';
import { reportFonts } from '../../../utils/node/build/letter-table';
import type { Sighting } from '../../../utils/shapes/schema';
import { inventedSighting } from '../evidence/invented-sighting';
import { makePack, type Pack } from '../export/pack-maker';
import { makePng } from '../export/png-maker';
import { savedPage } from '../export/sample-markup';

export const recorder = { kind: 'person', role: 'recorder' } as const;
export const reviewer = { kind: 'person', role: 'reviewer' } as const;
export const now = () => new Date().toISOString();

/** A profile in which nothing was ever done: the database of the test stands for one device after another. */
export async function freshDevice(): Promise<void> {
  await Promise.all(db.tables.map((table) => table.clear()));
  // What is remembered of the register goes by counts of changes, which begin anew: one that was read empty is forgotten
  await Promise.all([readRegister(), readColumns(), readWords()]);
}

/** Every row and byte of this device, for comparing and for putting it back. */
export async function everythingHere(): Promise<Map<string, unknown[]>> {
  const tables = db.tables.filter(({ name }) => !followingTables.includes(name));
  return new Map(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)));
}

/** Puts a device back as it was. */
export async function backTo(device: Map<string, unknown[]>): Promise<void> {
  await freshDevice();
  for (const [table, rows] of device) await db.table(table).bulkAdd(rows);
}

/** The post's markup, with every fact that was read from it. */
export const postHtml =
  '<article><a href="https://x.com/tokumei_sample83">名無しの客</a> @tokumei_sample83 <p>駅前店のレジの人、態度が悪すぎる</p>' +
  '<a href="https://x.com/tokumei_sample83/status/2125091629328146883"><time datetime="2026-11-24T04:58:21.000Z">13:58</time></a></article>';

/** One sealed and signed capture, as the worker makes it. */
export async function recordPost(over: Partial<Sighting> = {}): Promise<{ incidentId: string; captureId: string }> {
  const sighting = inventedSighting({ capturedAt: now(), postHtml, ...over });
  const tab = { tabId: 1, frameId: 0, windowId: 1 };
  const job = (await jobs.beginCapture({ sighting, tab, siteName: 'X' }, crypto.randomUUID(), now()))!;
  await runCapture(job, inventedTools);
  return { incidentId: job.incidentId, captureId: job.id };
}

/** What the worker works with, without a browser. */
export const inventedTools: JobTools = {
  store: jobs.jobStore,
  takePictures: async ({ id, sighting: { post } }) => ({
    files: ['screenshot-post.png', 'tiles/1.png'].map((name) => ({
      captureId: id,
      name,
      mediaType: 'image/png',
      // Edges, as letters have
      bytes: makePng(40, 30, (x, y) => (x % 4 < 2 && y % 4 < 2 ? [20, 20, 20] : [200, 210, 220])),
    })),
    failures: [],
    picture: {
      kind: 'screen',
      width: 40,
      height: 30,
      seams: [],
      tiles: [{ file: 'tiles/1.png', scrollY: 0, postTop: 0, overlap: 0 }],
      hidden: [],
      beside: [],
      letters: { looked: post.text?.match(/[\p{L}\p{N}]/gu)?.length ?? 0, blank: 0, unlike: 0 },
    },
  }),
  archivePage: async ({ id }) => {
    const markup = new TextDecoder().decode((await jobs.fileOf(id, 'post.txt'))?.bytes);
    const bytes = new TextEncoder().encode(savedPage(markup));
    return {
      files: [{ captureId: id, name: 'page.html', mediaType: 'text/html', bytes }],
      failures: [],
      archive: { left: [] },
    };
  },
  changed: () => undefined,
  publicKey: async () => (await deviceKey(now())).spki,
  sign: async (bytes) => {
    const key = await deviceKey(now());
    return { signature: await signWithDevice(key, bytes), spki: key.spki, fingerprint: key.fingerprint };
  },
  now,
};

/** Exports as the dashboard does: the entry first, then the pack. */
export async function exportHere(incidentId: string): Promise<Pack> {
  const createdAt = now();
  await noteAct({ incidentId, event: 'exported', detail: { name: 'pack.zip' } }, reviewer, createdAt);
  const file = await incidentFile(incidentId);
  const files = (await Promise.all([...file!.captures, ...file!.redactions].map(({ id }) => jobs.filesOf(id)))).flat();
  return makePack({ ...file!, files, createdAt, version: '0.1.0', fonts: await reportFonts() });
}

export const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
