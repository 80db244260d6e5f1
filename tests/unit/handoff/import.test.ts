import 'fake-indexeddb/auto';
import './cheap-scrypt';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import { readZip } from '../../../utils/bytes/zip/zip';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { decryptWith, encryptFor } from '../../../utils/evidence/keys/age-file';
import { deviceKey } from '../../../utils/evidence/keys/device-key';
import { addPins, readPins } from '../../../utils/evidence/keys/pinned-keys';
import { createReviewerIdentity, unlockReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { custodyOf } from '../../../utils/evidence/queries';
import { filesOf } from '../../../utils/evidence/store/captures/capture-jobs';
import { importIncident } from '../../../utils/evidence/store/import-incident';
import { describeIncident, noteAct } from '../../../utils/evidence/store/incidents';
import { makeItemFile } from '../../../utils/export/item-file';
import { type RefusedPack, readPack } from '../../../utils/export/read-pack';
import type { Pin } from '../../../utils/shapes/keys';
import type { Incident } from '../../../utils/shapes/schema';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { rawZip } from '../../attacks/packs/raw-zip';
import { representatives } from '../../harness/whole';
import { begin, faults } from '../screens/faults';
import {
  backTo,
  bytesOf,
  everythingHere,
  exportHere,
  freshDevice,
  now,
  recorder,
  recordPost,
  reviewer,
} from './invented-device';

const passphrase = '犬も歩けば棒に当たる 2026';
let employee: Map<string, unknown[]>;
let incidentId: string;
let zip: Uint8Array<ArrayBuffer>;
let fingerprint: string;

/** The employee's device: two captures of one post, described, exported. */
beforeAll(async () => {
  await freshDevice();
  ({ incidentId } = await recordPost());
  await recordPost();
  await describeIncident(
    incidentId,
    { acts: ['threat'], target: 'self', details: { impact: 'シフトを替えた', feeling: 'この言葉は外に出さない' } },
    recorder,
    now(),
  );
  zip = await bytesOf((await exportHere(incidentId)).blob);
  ({ fingerprint } = await deviceKey(now()));
  employee = await everythingHere();
});

beforeEach(freshDevice);

const take = async (bytes = zip, pins: readonly Pin[] = []) =>
  importIncident(await readPack(bytes, pins), reviewer, now());

it.each(representatives(faults, 2))('writes all of a pack or nothing of it where the store is %s', async (fault) => {
  const arrived = await readPack(zip, []);
  const before = await everythingHere();
  const running = begin(fault);
  await expect(importIncident(arrived, reviewer, now())).rejects.toThrow();
  await running.end();
  expect(await everythingHere()).toEqual(before);
  await expect(importIncident(arrived, reviewer, now())).resolves.toMatchObject({ kind: 'new' });
});

describe('from the employee to HR', () => {
  it('goes encrypted, arrives whole, and the chain goes on', async () => {
    const { recipient } = await createReviewerIdentity(passphrase, now());
    const blob = new Blob([await encryptFor([recipient], zip)]);
    const opened = await decryptWith([await unlockReviewerIdentity(passphrase)], await bytesOf(blob));
    const outcome = await take(opened);
    expect(outcome).toMatchObject({ kind: 'new', incidentId, captures: 2 });

    const sent = employee.get('custody') as Awaited<ReturnType<typeof custodyOf>>;
    const chain = await custodyOf(incidentId);
    expect(await verifyChain(chain)).toEqual({ ok: true });
    expect(chain.slice(0, -1)).toEqual(sent);
    expect(chain.at(-1)).toMatchObject({
      event: 'imported',
      previous: sent.at(-1)?.hash,
      detail: { pack: await sha256Hex(zip), captures: 2, keys: fingerprint, keyStanding: 'claimed' },
    });
    expect(await db.captures.toArray()).toEqual(employee.get('captures'));
    expect(await db.files.toArray()).toEqual(employee.get('files'));
  });

  it('carries everything that the incident says, but never the feeling', { tags: 'long' }, async () => {
    await take();
    const [sent] = employee.get('incidents') as [Incident];
    const { feeling: _, ...details } = sent.details;
    const here = await db.incidents.get(incidentId);
    expect(here?.own?.importedAt).toBe(here?.updatedAt);
    expect(here).toEqual({ ...sent, details, own: here?.own, updatedAt: here?.updatedAt });
    expect(JSON.stringify([...(await everythingHere())])).not.toContain('外に出さない');
  });

  it('can be exported again by HR, and the pack holds', { tags: 'long' }, async () => {
    await take();
    const { checks, holds } = await verifyPack(await bytesOf((await exportHere(incidentId)).blob));
    expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
    expect(holds).toBe(true);
  });

  it('gets a number of its own when the sender’s is taken, and later captures step over taken ones', {
    tags: 'long',
  }, async () => {
    await recordPost({ postKey: 'x::1' });
    const { number } = await take();
    expect(number).toBe(`K-${now().slice(0, 4)}-0002`);
    expect((await custodyOf(incidentId)).at(-1)?.detail.number).toBe(`K-${now().slice(0, 4)}-0001`);
    await freshDevice();
    await take();
    const own = await recordPost({ postKey: 'x::2' });
    expect((await db.incidents.get(own.incidentId))?.number).toBe(`K-${now().slice(0, 4)}-0002`);
  });
});

describe('the key of the sender’s device', () => {
  it('is claimed, until it is on the pin list', { tags: 'long' }, async () => {
    expect((await readPack(zip, await readPins())).keys.map(({ standing }) => standing)).toEqual([
      'claimed',
      'claimed',
    ]);
    await addPins([{ fingerprint, name: '駅前店のレジ', addedAt: now() }]);
    expect((await readPack(zip, await readPins())).keys.map(({ standing }) => standing)).toEqual(['pinned', 'pinned']);
    await take(zip, await readPins());
    expect((await custodyOf(incidentId)).at(-1)?.detail.keyStanding).toBe('pinned');
  });
});

describe('an incident that is here already', () => {
  it('is left as it is when nothing is new', { tags: 'long' }, async () => {
    await take();
    const before = await everythingHere();
    expect(await take()).toMatchObject({ kind: 'known', captures: 0 });
    expect(await everythingHere()).toEqual(before);
  });

  it('grows by what is new when its chain is the beginning of the one that arrives', { tags: 'long' }, async () => {
    await backTo(employee);
    await describeIncident(incidentId, { details: { wish: '削除' } }, recorder, now());
    await recordPost();
    const later = await bytesOf((await exportHere(incidentId)).blob);
    await backTo(employee);
    expect(await take(later)).toMatchObject({ kind: 'more', captures: 1 });
    expect(await db.incidents.get(incidentId)).toMatchObject({
      details: { wish: '削除', feeling: 'この言葉は外に出さない' },
      summary: { captureCount: 3 },
    });
    expect(await verifyChain(await custodyOf(incidentId))).toEqual({ ok: true });
  });

  it('is not mixed when both chains went on', { tags: 'long' }, async () => {
    await backTo(employee);
    await recordPost();
    const later = await bytesOf((await exportHere(incidentId)).blob);
    await backTo(employee);
    await noteAct({ incidentId, event: 'opened' }, reviewer, now());
    await expectRefusal(() => take(later), 'import-parted');
  });
});

/** Refused for this reason, and not one row changed. */
async function expectRefusal(act: () => Promise<unknown>, code: string): Promise<unknown> {
  const before = await everythingHere();
  const error = await act().catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code });
  expect(await everythingHere()).toEqual(before);
  return error;
}

/** The pack again with its files changed and every list rewritten, as a careful forger would. */
async function forged(change: (files: Map<string, Uint8Array<ArrayBuffer>>, top: string) => void) {
  const files = new Map(await readZip(zip));
  change(files, [...files.keys()][0]!.split('/')[0]!);
  return rawZip([...files].map(([name, bytes]) => ({ name, bytes })));
}

describe('a bad file leaves nothing behind', () => {
  const refused = async (bytes: Uint8Array<ArrayBuffer>) =>
    ((await expectRefusal(() => take(bytes), 'pack-refused')) as RefusedPack).checks.flatMap(({ findings }) =>
      findings.map(({ reason }) => reason),
    );

  it('no ZIP at all', { tags: 'long' }, async () => {
    await expectRefusal(() => take(new TextEncoder().encode('%PDF-1.7 hello')), 'not-a-pack');
    await expectRefusal(() => take(new Uint8Array()), 'not-a-pack');
  });

  it('a ZIP that is no pack', { tags: 'long' }, async () => {
    const other = rawZip([{ name: 'photos/cat.png', bytes: new Uint8Array([1]) }]);
    expect(await refused(other)).toContain('file-missing');
  });

  it('a ZIP cut short', { tags: 'long' }, async () => {
    expect(await refused(zip.slice(0, -100))).toContain('zip-outside-bytes');
  });

  it('the wrong key', async () => {
    const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
    const sealed = await encryptFor([await identityToRecipient(await generateX25519Identity())], zip);
    const other = await generateX25519Identity();
    await expectRefusal(async () => take(await decryptWith([other], sealed)), 'key-wrong');
  });

  it('one byte flipped in a capture', { tags: 'long' }, async () => {
    const bytes = await forged((files, top) => {
      const page = files.get(`${top}/data/page.html`)!.slice();
      page[1]! ^= 1;
      files.set(`${top}/data/page.html`, page);
    });
    expect(await refused(bytes)).toContain('digest-differs');
  });

  it('the end of the custody log cut off', { tags: 'long' }, async () => {
    const bytes = await forged((files, top) => {
      const log = new TextDecoder().decode(files.get(`${top}/data/custody.jsonl`));
      const lines = log.split('\n').slice(0, -2);
      files.set(`${top}/data/custody.jsonl`, new TextEncoder().encode(`${lines.join('\n')}\n`));
    });
    expect(await refused(bytes)).toContain('chain-head');
  });

  it('a file that no list knows', { tags: 'long' }, async () => {
    const bytes = await forged((files, top) => files.set(`${top}/data/extra.html`, new Uint8Array([1])));
    expect(await refused(bytes)).toContain('file-unlisted');
  });

  it('one capture by itself', { tags: 'long' }, async () => {
    await backTo(employee);
    const capture = (await db.captures.toArray())[0]!;
    const { blob } = await makeItemFile(capture, await filesOf(capture.id));
    await freshDevice();
    await expectRefusal(async () => take(await bytesOf(blob)), 'not-a-case');
  });

  it('a capture whose id means another one here', { tags: 'long' }, async () => {
    const arrived = await readPack(zip, []);
    const [capture] = arrived.captures;
    await db.captures.add({ ...capture!, seal: 'a'.repeat(64) });
    await expectRefusal(() => importIncident(arrived, reviewer, now()), 'import-conflict');
  });

  it('a disk that fills up half way', async () => {
    const arrived = await readPack(zip, []);
    const filesOf = (id: string) => [...arrived.filesOf(id), ...arrived.filesOf(id).slice(0, 1)];
    const twice = { ...arrived, filesOf };
    await expect(importIncident(twice, reviewer, now())).rejects.toThrow();
    for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
  });
});
