import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checkTable } from '../../../utils/verify/check-table';
import { verifyPack } from '../../../utils/verify/verify-pack';
import type { World } from '../../attacks/packs/mutation';
import { makeWorld, mutations, shellDiffers, tryMutation, usual } from '../../attacks/packs/run-mutations';
import { runShell, unpacked } from '../../attacks/packs/shell-verdict';
import { representatives } from '../../harness/whole';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let good: Uint8Array<ArrayBuffer>;
let world: World;
beforeAll(async () => {
  ({ good, world } = await makeWorld());
});

/** One of each kind; `npm run mutate` asks verify.sh about every mutation. */
const each = [
  'a byte of the payload flipped',
  'a manifest line removed',
  'a BOM before the manifest',
  'a second manifest added',
  'the seal in bag-info changed',
  'a file added to a capture, manifests anew',
  'item seal: the whole seal taken away',
  'item seal: only the SHA-512 list edited',
  'item seal: BER with a padded number',
  'item seal: a key of another curve',
  'item seal: signed again by another key',
  'signature of the pack taken away: nothing else',
  'signature of the pack taken away: with a list of other keys',
  'pack signed by a key that nobody knows',
];

describe('verify.sh', () => {
  it('never says whole: it lists what it did not check, and ends with 3', async () => {
    const directory = await unpacked(good);
    const { exit, output } = await runShell(directory!.top, {
      keys: usual.pins!.map(({ fingerprint }) => fingerprint),
    });
    directory!.remove();
    expect(exit).toBe(3);
    for (const { id, runners } of checkTable)
      if (!(runners as readonly string[]).includes('shell'))
        expect(output).toMatch(new RegExp(`^NOT CHECKED +${id} `, 'm'));
    expect(await shellDiffers({}, { verdict: await verifyPack(good, usual), zip: good })).toEqual([]);
  });

  for (const name of representatives(each, 5))
    it(`gives verdict and reasons of the verifier: ${name}`, async () => {
      const mutation = mutations.find((one) => one.name === name);
      expect(mutation).toBeDefined();
      expect(await shellDiffers(mutation!, await tryMutation(mutation!, good, world))).toEqual([]);
    });

  it('says the same of a pack of the release before', async () => {
    const zip = new Uint8Array(readFileSync(new URL('../../fixtures/packs/pack-0.1.0.zip', import.meta.url)));
    const verdict = await verifyPack(zip);
    expect(verdict).toMatchObject({ outcome: 'open', holds: true });
    expect(await shellDiffers({ options: {} }, { verdict, zip })).toEqual([]);
  });
});
