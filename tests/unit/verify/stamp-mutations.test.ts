import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { closePack } from './forged-pack';
import type { World } from './mutation';
import { makeWorld, tryMutation } from './run-mutations';
import { runShell, writeTree } from './shell-verdict';
import { stampMutations } from './stamp-mutations';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let made: Awaited<ReturnType<typeof stampMutations>>;
let good: Uint8Array<ArrayBuffer>;
let world: World;
beforeAll(async () => {
  [made, { good, world }] = await Promise.all([stampMutations(), makeWorld()]);
});
afterAll(() => made.close());

it('proves a stamped capture with the root that was brought along, as openssl does', async () => {
  const { files, options, rootFile } = made.stamped;
  const { checks, outcome } = await verifyPack(closePack(files), options);
  expect(outcome).toBe('whole');
  expect(checks.find(({ id }) => id === 'timestamp')).toMatchObject({
    status: 'proven',
    basis: expect.stringMatching(/^20/),
  });
  const folder = mkdtempSync(join(tmpdir(), 'banken-stamped-'));
  writeTree(folder, files);
  const said = await runShell(folder, { rootFile });
  expect(said.checks.get('timestamp')).toEqual({ status: 'proven', findings: [] });
});

it('catches every wrong time stamp for its own reason', async () => {
  const caught = [];
  for (const mutation of made.mutations) caught.push(await tryMutation(mutation, good, world));
  expect(caught.filter(({ isCaught }) => !isCaught)).toEqual([]);
  expect(caught.length).toBeGreaterThanOrEqual(10);
});
