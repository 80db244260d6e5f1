import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkTable } from '../../../utils/verify/check-table';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { goodPack, shellDiffers, usual } from '../../attacks/packs/mutations/run-mutations';
import { packFamilies } from '../../attacks/packs/pack-families';
import { runShell, unpacked } from '../../attacks/packs/shell-verdict';
import { representatives } from '../../harness/whole';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('verify.sh', () => {
  it('never says whole: it lists what it did not check, and ends with 3', { tags: 'long' }, async () => {
    const good = await goodPack();
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
});

/** `npm test` asks all three about one attack of the first family, `npm run proofs` and `npm run attack` about every one. */
describe('command line, verify.html in a browser and verify.sh say one thing', () => {
  const families = representatives(packFamilies, packFamilies.length);
  const opened = new Map<string, Awaited<ReturnType<(typeof packFamilies)[number]['open']>>>();
  beforeAll(async () => {
    await Promise.all(families.map(async (family) => opened.set(family.name, await family.open())));
  });
  afterAll(async () => {
    for (const { close } of opened.values()) await close?.();
  });

  it.each(families.map(({ name }) => name))('%s', { timeout: 3_600_000 }, async (name) => {
    const { attacks } = opened.get(name)!;
    const apart: string[] = [];
    for (const attack of representatives(attacks, attacks.length)) {
      const { isHeld, said } = await attack.run();
      if (!isHeld) apart.push(`${attack.tries}: ${said}`);
    }
    expect(apart).toEqual([]);
  });
});
