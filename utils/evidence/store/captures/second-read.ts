import { base64Of } from '../../../bytes/base64';
import { sha256Hex } from '../../../bytes/digest';
import type { ReadPost } from '../../../platforms/contract';
import type { Absence, UpState } from '../../../shapes/records/up-state';
import type { Actor, Capture, StoredFile } from '../../../shapes/schema';
import { compareReads, type ReadDifference } from '../../compared-facts';
import { db } from '../../db';
import { deviceKey, signWithDevice } from '../../keys/device-key';
import { enqueue, leaveQueue, queuedRow } from '../../queue/queue-rows';
import { appendCustody } from '../append-custody';

/** `seal/second-read.json`: what the same permalink said when it was loaded again. */
export interface SecondRead {
  format: 'banken-second-read/1';
  /** The sealed capture that this one refers to. */
  capture: { id: string; seal: string };
  at: string;
  url: string;
  /** Whether the post was there at all. */
  found: boolean;
  same: boolean;
  /** Absent in readings from before it was told apart. */
  state?: UpState;
  differences: ReadDifference[];
  /** SubjectPublicKeyInfo of the device that read again, base64: it need not be the one that recorded. Absent in older readings. */
  key?: string;
}

/** A first second reading is `seal/second-read.json`, further ones are numbered: none replaces another. */
const secondReadName = (count: number) => `seal/second-read${count === 1 ? '' : `-${count}`}.json`;

/**
 * Keeps a second reading beside its capture, signed by this device, with its digest in the custody log: one transaction.
 * The sealed capture is not touched.
 */
export async function keepSecondRead(
  capture: Pick<Capture, 'id' | 'incidentId' | 'seal' | 'post'>,
  read: { at: string; url: string; post: ReadPost | undefined; absence?: Absence },
  actor: Actor,
  now: string,
): Promise<SecondRead> {
  const differences = read.post ? compareReads(capture.post, read.post) : [];
  const device = await deviceKey(now);
  const record: SecondRead = {
    format: 'banken-second-read/1',
    capture: { id: capture.id, seal: capture.seal },
    at: read.at,
    url: read.url,
    found: read.post !== undefined,
    same: read.post !== undefined && differences.length === 0,
    state: read.post ? (differences.length === 0 ? 'up' : 'edited') : (read.absence ?? 'gone'),
    differences,
    key: base64Of(device.spki),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(record, undefined, 2)}\n`);
  const signature = await signWithDevice(device, bytes);
  const sha256 = await sha256Hex(bytes);
  const file = (name: string, mediaType: string, content: Uint8Array<ArrayBuffer>): StoredFile => ({
    captureId: capture.id,
    name,
    mediaType,
    bytes: content,
  });
  await db.transaction('rw', [db.files, db.custody, db.queue], async () => {
    const name = secondReadName((await secondReadKeys(capture.id)).length + 1);
    await db.files.bulkAdd([
      file(name, 'application/json', bytes),
      file(`${name}.sig`, 'application/octet-stream', signature),
    ]);
    const { same, found, state = 'gone' } = record;
    const detail = { same, found, state, differences: differences.length, sha256 };
    await appendCustody(
      { incidentId: capture.incidentId, captureId: capture.id, actor, event: 'read-again', detail },
      now,
    );
    await leaveQueue('second-read', capture.id);
    // What is gone stays a matter for the person: a post may come back, but nobody is watched for ever
    if (state === 'gone') await leaveQueue('still-up', capture.id);
    else if (await queuedRow('still-up', capture.id)) await enqueue('still-up', capture.id, read.at);
  });
  return record;
}

/** Their keys, oldest first: no byte of the capture's other files is read. */
async function secondReadKeys(captureId: string): Promise<[string, string][]> {
  const keys = await db.files.where({ captureId }).primaryKeys();
  const found = keys.filter(([, name]) => /^seal\/second-read(-\d+)?\.json$/.test(name));
  const number = ([, name]: [string, string]) => Number(/-(\d+)\.json$/.exec(name)?.[1] ?? 1);
  return found.sort((a, b) => number(a) - number(b));
}

/** The second readings of a capture, oldest first. One whose digest is in no custody entry is not given. */
export async function secondReadsOf(captureId: string): Promise<SecondRead[]> {
  const files = (await db.files.bulkGet(await secondReadKeys(captureId))).flatMap((file) => file ?? []);
  if (files.length === 0) return [];
  const entries = await db.custody.where({ captureId }).toArray();
  const sealed = new Set(entries.filter(({ event }) => event === 'read-again').map(({ detail }) => detail.sha256));
  const digests = await Promise.all(files.map(({ bytes }) => sha256Hex(bytes)));
  return files
    .filter((_, index) => sealed.has(digests[index] ?? ''))
    .map(({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as SecondRead);
}
