import { expect, it } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { makePack } from '../export/pack-maker';
import { insult, samplePackInput } from '../export/sample-incident';

const begun = Date.parse('2026-11-24T05:32:07.412Z');

/** So many records of one device, with two shots each; the clicks and the seals so far apart, in milliseconds. */
async function clockOf(count: number, clicks: number, seals: number) {
  const wishes = Array.from({ length: count }, (_, index) => ({
    at: new Date(begun + index * clicks).toISOString(),
    sealedAt: new Date(begun + index * clicks + 1_205 + index * (seals - clicks)).toISOString(),
    post: {
      ...insult,
      id: `${BigInt(insult.id ?? 0) + BigInt(index)}`,
      permalink: `https://x.com/tokumei_sample83/status/${BigInt(insult.id ?? 0) + BigInt(index)}`,
    },
  }));
  const pack = await makePack(await samplePackInput(...wishes));
  const { checks } = await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()));
  return checks.find(({ id }) => id === 'clock');
}

it('twelve records of one millisecond have more shots than a browser takes', async () => {
  const clock = await clockOf(12, 0, 0);
  expect(clock?.status).toBe('changed');
  expect(clock?.findings[0]?.detail).toMatch(/^\d+ shots in 1205 ms$/);
});

it('twelve posts that were chosen together are sealed one after the other', { tags: 'long' }, async () => {
  expect((await clockOf(12, 0, 1_000))?.status).toBe('proven');
});

it('quick clicks are no impossible ones', { tags: 'long' }, async () => {
  expect((await clockOf(6, 900, 1_100))?.status).toBe('proven');
});
