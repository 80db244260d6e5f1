import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import { askAuthority } from '../../../utils/evidence/time-stamp/ask-authority';
import { stampDigest } from '../../../utils/evidence/time-stamp/stamp-digest';
import type { PackStamper } from '../../../utils/export/pack-signer';
import { judgeWithRoots } from '../../../utils/verify/keys/judge-time-stamp';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { closePack, openPack } from '../../attacks/packs/forged-pack';
import { usual } from '../../attacks/packs/mutations/run-mutations';
import { type LocalAuthority, localAuthority } from '../evidence/time-stamp/local-authority';
import { makePack } from './pack-maker';
import { redactedInput } from './redacted-input';
import { extract, run } from './stock-tools';

let tsa: LocalAuthority;
beforeAll(async () => {
  tsa = await localAuthority();
});
afterAll(() => tsa.close());

const stamp: PackStamper = async (tagManifest) =>
  stampDigest(await sha256Hex(tagManifest), (request) => askAuthority(tsa.url, request));
/** Packed before any clock that runs this test: a stamp comes after the packing. */
const createdAt = '2026-11-30T08:00:12.345Z';
const bytesOf = async ({ blob }: { blob: Blob }) => new Uint8Array(await blob.arrayBuffer());
const stampIn = async (zip: Uint8Array<ArrayBuffer>) => {
  const { checks, outcome } = await verifyPack(zip, { ...usual, judgeTimeStamp: judgeWithRoots(tsa.root) });
  return { outcome, status: checks.find(({ id }) => id === 'timestamp')?.status };
};

describe('a pack that was stamped when it was made', () => {
  it('holds by openssl and by us, and says in VERIFY.txt how', async () => {
    const pack = await makePack({ ...(await redactedInput('only')), createdAt, stamp });
    expect(pack.isStamped).toBe(true);
    const bag = await extract(pack);
    await writeFile(join(bag, '..', 'root.pem'), tsa.root);
    const list = 'tagmanifest-sha256.txt';
    const said = await run(
      'openssl',
      ['ts', '-verify', '-in', `${list}.tsr`, '-data', list, '-CAfile', '../root.pem'],
      bag,
    );
    expect(said).toContain('Verification: OK');
    expect(await run('cat', ['VERIFY.txt'], bag)).toContain('openssl ts -verify -in tagmanifest-sha256.txt.tsr');
    expect(await stampIn(await bytesOf(pack))).toEqual({ outcome: 'open', status: 'proven' });
  }, 60_000);

  it('is red with the stamp of another pack, and goes without when nobody answers', {
    tags: 'long',
    timeout: 60_000,
  }, async () => {
    const input = await redactedInput('only');
    const pack = await openPack(await bytesOf(await makePack({ ...input, stamp })));
    const other = await openPack(await bytesOf(await makePack({ ...(await redactedInput('only')), createdAt, stamp })));
    for (const ending of ['.tsq', '.tsr']) {
      const name = `tagmanifest-sha256.txt${ending}`;
      pack.set(name, other.get(name)!);
    }
    expect(await stampIn(closePack(pack))).toEqual({ outcome: 'changed', status: 'changed' });
    const bare = await makePack({ ...input, stamp: async () => undefined });
    expect(bare.isStamped).toBe(false);
    expect(await stampIn(await bytesOf(bare))).toEqual({ outcome: 'open', status: 'missing' });
  });
});
