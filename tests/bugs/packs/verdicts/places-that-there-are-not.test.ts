import { expect, it, vi } from 'vitest';
import { platformHosts } from '../../../../utils/node/build/platform-scripts';
import { verifyPack } from '../../../../utils/verify/verify-pack';
import { usual } from '../../../attacks/packs/mutations/run-mutations';
import { representatives } from '../../../harness/whole';
import { makePack } from '../../../unit/export/pack-maker';
import { sampleDevice, samplePackInput, type Wish } from '../../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 120_000 });

async function judged(record: NonNullable<Wish['record']>) {
  const { blob } = await makePack({ ...(await samplePackInput({ record })), signer: sampleDevice });
  const { outcome, checks } = await verifyPack(new Uint8Array(await blob.arrayBuffer()), usual);
  return { outcome, changed: checks.filter(({ status }) => status === 'changed').map(({ id }) => id) };
}

const inZone = (timeZone: string) => judged(({ environment }) => ({ environment: { ...environment, timeZone } }));

it('a page by http of a site whose adapter stands in pages by https alone is told', async () => {
  const { outcome, changed } = await judged(({ page }) => ({
    page: { ...page, url: page.url.replace('https:', 'http:') },
  }));
  expect(outcome).toBe('changed');
  expect(changed).toContain('address');
});

it('boards are read by http, too', async () => {
  const known = await platformHosts();
  expect(['5ch', 'machi', 'shitaraba', 'bakusai'].map((id) => known[id]?.http)).toEqual([true, true, true, true]);
  expect(['x', 'facebook', 'google-maps'].map((id) => known[id]?.http)).toEqual([undefined, undefined, undefined]);
});

it.each(representatives(['Mars/Phobos', 'Japan/Kyoto'], 2))(
  'the zone %s cannot have been: no area of the database is called so',
  async (zone) => {
    expect(await inZone(zone)).toEqual({
      outcome: 'changed',
      changed: expect.arrayContaining(['captures']) as unknown,
    });
  },
);

it.each(representatives(['US/Pacific', 'America/Coyhaique', 'Etc/GMT-9'], 3))('the zone %s is whole', async (zone) => {
  expect(await inZone(zone)).toEqual({ outcome: 'whole', changed: [] });
});
