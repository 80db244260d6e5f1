import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { db } from '../../../utils/evidence/db';
import { custodyOf } from '../../../utils/evidence/queries';
import { filesOf } from '../../../utils/evidence/store/captures/capture-jobs';
import {
  discardRedaction,
  noteExport,
  redactionsOf,
  saveRedaction,
} from '../../../utils/evidence/store/captures/redactions';
import { importIncident } from '../../../utils/evidence/store/import-incident';
import { restoreBackup } from '../../../utils/export/backup/restore';
import { readPack } from '../../../utils/export/read-pack';
import { makeRedaction } from '../../../utils/export/redaction/make-redaction';
import { makeBackup } from './backup-maker';
import { backTo, bytesOf, everythingHere, exportHere, freshDevice, now, recordPost, reviewer } from './invented-device';

let device: Map<string, unknown[]>;
let incidentId: string;
let copyId: string;

/** A device with one capture and one redacted copy of it. */
beforeAll(async () => {
  await freshDevice();
  const recorded = await recordPost();
  ({ incidentId } = recorded);
  const capture = await db.captures.get(recorded.captureId);
  const { redaction, files } = await makeRedaction(
    capture!,
    await filesOf(recorded.captureId),
    {
      fields: ['author.name'],
      words: ['駅前店'],
      pictures: [{ name: 'screenshot-post.png', regions: [{ x: 2, y: 2, width: 9, height: 5 }] }],
    },
    { now: now(), version: '0.1.0' },
  );
  copyId = redaction.id;
  await saveRedaction(redaction, files, reviewer, now());
  device = await everythingHere();
});

beforeEach(() => backTo(device));

describe('a stored redacted copy', () => {
  it('stands in the log with its digest and its parent’s seal, never with what was taken out', async () => {
    const chain = await custodyOf(incidentId);
    const [copy] = await redactionsOf(incidentId);
    expect(await verifyChain(chain)).toEqual({ ok: true });
    expect(chain.at(-1)).toMatchObject({
      event: 'redacted',
      detail: { copy: copyId, digest: copy?.digest, seal: copy?.record.parent.seal, fields: 1, words: 1, regions: 1 },
    });
    expect(JSON.stringify([chain.at(-1), copy?.record])).not.toMatch(/名無しの客|駅前店/);
  });

  it('can be discarded until it has left, and the log keeps both', async () => {
    await discardRedaction(copyId, reviewer, now());
    expect(await redactionsOf(incidentId)).toEqual([]);
    expect(await filesOf(copyId)).toEqual([]);
    expect((await custodyOf(incidentId)).map(({ event }) => event).slice(-2)).toEqual([
      'redacted',
      'redaction-discarded',
    ]);
    await backTo(device);
    await noteExport(incidentId, { name: 'pack.zip' }, [copyId], reviewer, now());
    await expect(discardRedaction(copyId, reviewer, now())).rejects.toMatchObject({ code: 'refused' });
    expect(await redactionsOf(incidentId)).toHaveLength(1);
  });

  it('is refused for a capture that is not the one it names', async () => {
    const [copy] = await redactionsOf(incidentId);
    const forged = structuredClone(copy!);
    forged.id = crypto.randomUUID();
    forged.record.parent.seal = '0'.repeat(64);
    await expect(saveRedaction(forged, [], reviewer, now())).rejects.toMatchObject({ code: 'capture-not-found' });
  });

  it('arrives at HR with its bytes, and comes back out of a backup', { tags: 'long' }, async () => {
    const zip = await bytesOf((await exportHere(incidentId)).blob);
    const backup = await bytesOf((await makeBackup({ createdAt: now(), version: '0.1.0' })).blob);
    const files = await filesOf(copyId);
    const [copy] = await redactionsOf(incidentId);
    await freshDevice();
    await importIncident(await readPack(zip, []), reviewer, now());
    // The words that were chosen stayed on the device that made the copy
    const { wanted, ...sent } = copy!;
    expect(wanted).toEqual(['駅前店']);
    expect(await redactionsOf(incidentId)).toEqual([{ ...sent, exportedAt: sent.record.createdAt }]);
    expect(await filesOf(copyId)).toEqual(files);
    await freshDevice();
    await restoreBackup(backup);
    expect(await redactionsOf(incidentId)).toEqual([copy]);
    expect(await filesOf(copyId)).toEqual(files);
  });
});
