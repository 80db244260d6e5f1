import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makePack } from '../../../utils/export/pack';
import { integrityIds } from '../../../utils/verify/check';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { insult, samplePackInput } from '../export/sample-incident';
import { bagMutations } from './bag-mutations';
import { captureMutations } from './capture-mutations';
import { custodyMutations } from './custody-mutations';
import { closePack, entriesOf, openPack } from './forged-pack';
import { rawZip } from './raw-zip';
import { zipMutations } from './zip-mutations';

// Packs and stock tools take seconds on a busy machine
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let good: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const pack = await makePack(await samplePackInput());
  good = new Uint8Array(await pack.blob.arrayBuffer());
}, 60_000);

const statusOf = async (zip: Uint8Array<ArrayBuffer>) =>
  Object.fromEntries((await verifyPack(zip)).checks.map(({ id, status }) => [id, status]));

describe('a good pack', () => {
  it('holds, every check of integrity made', async () => {
    const { checks, holds } = await verifyPack(good);
    expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
    expect(holds).toBe(true);
  });

  it('holds after another tool packed it again, deflated and with a directory entry', async () => {
    const entries = entriesOf(await openPack(good)).map((entry) => ({ ...entry, deflate: true }));
    const folder = { name: 'K-2026-0117_20261130/', bytes: new Uint8Array(), mode: 0o040755 };
    expect((await verifyPack(rawZip([folder, ...entries]))).holds).toBe(true);
  });

  it('never says who made it or that a third party knows when', async () => {
    expect(await statusOf(good)).toMatchObject({ signature: 'cannot-tell', timestamp: 'cannot-tell' });
  });

  it('says loudly what the page lacked, without calling the pack broken', async () => {
    const { permalink: _, author: __, postedAt: ___, ...bare } = insult;
    const picture = {
      kind: 'rendered' as const,
      width: 598,
      height: 416,
      seams: [],
      tiles: [],
      hidden: [],
      beside: [],
    };
    const pack = await makePack(
      await samplePackInput({}, { post: { ...bare, truncated: true }, picture, at: '2026-11-25T05:32:07.412Z' }),
    );
    const zip = new Uint8Array(await pack.blob.arrayBuffer());
    expect((await verifyPack(zip)).holds).toBe(true);
    expect(await statusOf(zip)).toMatchObject({
      permalink: 'missing',
      'post-time': 'missing',
      'author-id': 'missing',
      'whole-text': 'missing',
      pixels: 'cannot-tell',
    });
  });
});

describe('a mutated pack', () => {
  it('is opened and closed without a change when nothing is mutated', async () => {
    expect((await verifyPack(closePack(await openPack(good)))).holds).toBe(true);
  });

  for (const { name, id, reason, apply } of [
    ...bagMutations,
    ...zipMutations,
    ...captureMutations,
    ...custodyMutations,
  ]) {
    it(`is caught: ${name}`, async () => {
      const files = await openPack(good);
      const forged = await apply(files);
      const zip = forged instanceof Uint8Array ? new Uint8Array(forged) : closePack(files);
      const { checks, holds } = await verifyPack(zip);
      expect(holds).toBe(false);
      const check = checks.find((made) => made.id === id);
      expect(check?.status).not.toBe('proven');
      expect(check?.findings.map((finding) => finding.reason)).toContain(reason);
    });
  }

  it('leaves what was not looked at open, never passed', async () => {
    const { checks } = await verifyPack(good.slice(0, -1));
    expect(checks.filter(({ status }) => status === 'proven')).toEqual([]);
    expect(checks.filter(({ id }) => (integrityIds as readonly string[]).includes(id)).length).toBe(
      integrityIds.length,
    );
  });
});
