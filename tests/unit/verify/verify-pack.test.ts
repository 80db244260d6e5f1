import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { integrityIds } from '../../../utils/verify/check-ids';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { closePack, entriesOf, openPack } from '../../attacks/packs/forged-pack';
import type { World } from '../../attacks/packs/mutation';
import { makeWorld, mutations, representatives, tryMutation, usual } from '../../attacks/packs/mutations/run-mutations';
import { stampMutations } from '../../attacks/packs/mutations/stamp-mutations';
import { rawZip } from '../../attacks/packs/raw-zip';
import { runShell, writeTree } from '../../attacks/packs/shell-verdict';
import { representatives as everySo } from '../../harness/whole';
import { makePack } from '../export/pack-maker';
import { insult, samplePackInput } from '../export/sample-incident';

// Packs and stock tools take seconds on a busy machine
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let good: Uint8Array<ArrayBuffer>;

let world: World;
let stamps: Awaited<ReturnType<typeof stampMutations>>;

beforeAll(async () => {
  [stamps, { good, world }] = await Promise.all([stampMutations(), makeWorld()]);
}, 120_000);
afterAll(() => stamps.close());

const statusOf = async (zip: Uint8Array<ArrayBuffer>) =>
  Object.fromEntries((await verifyPack(zip)).checks.map(({ id, status }) => [id, status]));

describe('a good pack', () => {
  it('holds, every check of integrity made', async () => {
    const { checks, holds } = await verifyPack(good);
    expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
    expect(holds).toBe(true);
  });

  it('holds after another tool packed it again, deflated and with a directory entry', { tags: 'long' }, async () => {
    const entries = entriesOf(await openPack(good)).map((entry) => ({ ...entry, deflate: true }));
    const folder = { name: 'K-2026-0117_20261130/', bytes: new Uint8Array(), mode: 0o040755 };
    expect((await verifyPack(rawZip([folder, ...entries]))).holds).toBe(true);
  });

  it('never says whose key it was or that a third party knows when', { tags: 'long' }, async () => {
    expect(await statusOf(good)).toMatchObject({ keys: 'cannot-tell', timestamp: 'missing' });
  });

  it('says loudly what the page lacked, without calling the pack broken', { tags: 'long' }, async () => {
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
      await samplePackInput(
        {},
        {
          ...{ post: { ...bare, truncated: true }, picture, at: '2026-11-25T05:32:07.412Z' },
          failures: [{ step: 'pixels', code: 'no-screen-permission' }],
        },
      ),
    );
    const zip = new Uint8Array(await pack.blob.arrayBuffer());
    expect(await verifyPack(zip)).toMatchObject({ holds: true, outcome: 'open' });
    expect(await statusOf(zip)).toMatchObject({
      permalink: 'missing',
      'post-time': 'missing',
      'author-id': 'missing',
      'whole-text': 'missing',
      pixels: 'missing',
    });
  });
});

describe('a mutated pack', () => {
  it('is opened and closed without a change when nothing is mutated', { tags: 'long' }, async () => {
    const { checks, outcome } = await verifyPack(closePack(await openPack(good)), usual);
    expect(outcome).toBe('whole');
    expect(checks.filter(({ status }) => status !== 'proven').map(({ id }) => id)).toEqual([
      'timestamp',
      'second-reads',
    ]);
  });

  it('has no name twice among its mutations', () => {
    expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
  });

  it('is tried for every check and reason of the attack list', () => {
    const kinds = (list: typeof mutations) => new Set(list.map(({ id, reason }) => `${id} ${reason}`));
    expect(kinds(representatives)).toEqual(kinds(mutations));
  });

  for (const mutation of everySo(representatives, 48)) {
    it(`is caught: ${mutation.name}`, async () => {
      expect(await tryMutation(mutation, good, world)).toMatchObject({ isCaught: true });
    });
  }

  it('leaves what was not looked at open, never passed', async () => {
    const { checks } = await verifyPack(good.slice(0, -1));
    expect(checks.filter(({ status }) => status === 'proven')).toEqual([]);
    expect(checks.filter(({ id }) => (integrityIds as readonly string[]).includes(id)).length).toBe(
      // Of redacted copies only a pack that has some is asked
      integrityIds.length - 1,
    );
  });
});

describe('a time stamp', () => {
  it('proves a stamped capture with the root that was brought along, as openssl does', { tags: 'long' }, async () => {
    const { files, options, rootFile } = stamps.stamped;
    const { checks, outcome } = await verifyPack(closePack(files), options);
    expect(outcome).toBe('whole');
    expect(checks.find(({ id }) => id === 'timestamp')).toMatchObject({
      status: 'proven',
      basis: expect.stringMatching(/^capture-1 not after 20\S+$/),
    });
    const folder = mkdtempSync(join(tmpdir(), 'banken-stamped-'));
    writeTree(folder, files);
    const said = await runShell(folder, { rootFile });
    expect(said.checks.get('timestamp')).toEqual({ status: 'proven', findings: [] });
  });

  it('catches every wrong time stamp for its own reason', { tags: 'long' }, async () => {
    const caught = [];
    expect(stamps.mutations.length).toBeGreaterThanOrEqual(10);
    for (const mutation of everySo(stamps.mutations, 8)) caught.push(await tryMutation(mutation, good, world));
    expect(caught.filter(({ isCaught }) => !isCaught)).toEqual([]);
  });
});
