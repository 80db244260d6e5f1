import { expect, it, vi } from 'vitest';
import type { Environment } from '../../../../utils/shapes/records/sighting';
import { verifyPack } from '../../../../utils/verify/verify-pack';
import { usual } from '../../../attacks/packs/mutations/run-mutations';
import { pageFiles } from '../../../attacks/packs/page-files';
import { representatives } from '../../../harness/whole';
import { makePack } from '../../../unit/export/pack-maker';
import { sampleDevice, samplePackInput } from '../../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 120_000 });

const minute = 60_000;
/** The post of the samples, by its own page and its own number. */
const posted = Date.parse('2026-11-24T04:58:21.382Z');

/** A post a minute old, recorded by a device whose clock is so far behind; `clock` is what it was found to be by the site's. */
async function said(behind: number, clock?: Environment['clock']) {
  const at = new Date(posted + minute - behind).toISOString();
  const input = await samplePackInput({
    at,
    sealedAt: new Date(Date.parse(at) + 3_000).toISOString(),
    device: sampleDevice,
    ...(clock ? { record: ({ environment }) => ({ environment: { ...environment, clock } }) } : {}),
  });
  const pack = await makePack({
    ...input,
    incident: { ...input.incident, createdAt: at },
    signer: sampleDevice,
    pageFiles,
  });
  const { checks, outcome } = await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()), usual);
  const of = (id: string) => checks.find((check) => check.id === id);
  return { outcome, clock: of('clock'), post: of('post-clock') };
}

it.each(representatives([4, 6, 60, 9 * 60], 4))(
  'a clock %i minutes behind, of which the record says nothing, is open',
  async (minutes) => {
    const { outcome, clock, post } = await said(minutes * minute);
    expect(outcome).toBe('open');
    expect(clock).toMatchObject({ status: 'cannot-tell', findings: [{ reason: 'clock-unknown' }] });
    expect(post?.status).toBe('cannot-tell');
  },
);

it.each(representatives([4, 60, 26 * 60], 3))(
  'a clock %i minutes behind, as the record says, is told and no change',
  async (minutes) => {
    const { outcome, clock } = await said(minutes * minute, {
      ...{ offsetMs: minutes * minute, uncertaintyMs: 600, source: 'http-date' },
    });
    expect(outcome).toBe('whole');
    expect(clock).toMatchObject({ findings: [{ reason: 'clock-off', detail: `${minutes * 60} s` }] });
  },
);

it('a record of before its post stays a change where its clock was right, or no clock is so far behind', {
  tags: 'long',
}, async () => {
  const right = { offsetMs: 200, uncertaintyMs: 600, source: 'http-date' } as const;
  expect((await said(60 * minute, right)).outcome).toBe('changed');
  expect((await said(24 * 60 * minute)).outcome).toBe('changed');
});

it('a right clock is whole', { tags: 'long' }, async () => {
  expect(await said(0)).toMatchObject({ outcome: 'whole', clock: { status: 'proven' } });
});
