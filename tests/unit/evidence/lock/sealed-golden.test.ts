import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { bytesOfBase64 } from '../../../../utils/bytes/base64';
import { verifyChain } from '../../../../utils/evidence/custody-chain';
import { db } from '../../../../utils/evidence/db';
import { noteLock } from '../../../../utils/evidence/lock/key-ring';
import { closeLock, lockState, openLock } from '../../../../utils/evidence/lock/record-lock';
import { incidentFile } from '../../../../utils/evidence/queries';
import { readNotes } from '../../../../utils/evidence/store/private-notes';
import { freshDevice, now } from '../../handoff/invented-device';

/** A database of version 9 under a lock, as it lay on a disk on 2026-11-27: what is sealed today must open for ever. */
const golden = new URL('../../../fixtures/evidence/locked-v9.json', import.meta.url);
const passphrase = 'うみねこ 自転車 七月 みかん';

/** Bytes travel in the fixture as `{ "bytes": base64 }`. */
function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes);
  if (!(value instanceof Object)) return value;
  const { bytes } = value as { bytes?: unknown };
  if (Object.keys(value).length === 1 && typeof bytes === 'string') return bytesOfBase64(bytes);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withBytes(each)]));
}

beforeEach(async () => {
  await closeLock();
  await freshDevice();
});

it('a row that was sealed under an earlier release opens with its passphrase, and to nobody else', async () => {
  const stored = withBytes(JSON.parse(readFileSync(golden, 'utf8'))) as Record<string, object[]>;
  for (const [name, rows] of Object.entries(stored)) {
    const write = db.backendDB().transaction(name, 'readwrite').objectStore(name);
    for (const row of rows) write.put(row);
    await new Promise((resolve) => {
      write.transaction.oncomplete = resolve;
    });
  }
  noteLock(true);
  expect(await lockState()).toBe('locked');
  expect(await db.incidents.toArray()).toEqual([]);
  await openLock(passphrase, now());
  const [incident] = await db.incidents.toArray();
  const file = await incidentFile(incident?.id ?? '');
  expect(file).toMatchObject({
    incident: { acts: ['insult'] },
    captures: [{ post: { author: { handle: 'tokumei_sample83' } } }],
  });
  expect(await verifyChain(file?.custody ?? [])).toEqual({ ok: true });
  expect((await readNotes()).map(({ words }) => words)).toEqual(['眠れない']);
});
