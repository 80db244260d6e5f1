import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Mutation, World } from './mutation';
import { makeWorld, tryMutation } from './run-mutations';
import { stampMutations } from './stamp-mutations';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let made: { mutations: Mutation[]; close: () => Promise<void> };
let good: Uint8Array<ArrayBuffer>;
let world: World;
beforeAll(async () => {
  [made, { good, world }] = await Promise.all([stampMutations(), makeWorld()]);
});
afterAll(() => made.close());

it('catches every wrong time stamp for its own reason', async () => {
  const caught = [];
  for (const mutation of made.mutations) caught.push(await tryMutation(mutation, good, world));
  expect(caught.filter(({ isCaught }) => !isCaught)).toEqual([]);
  expect(caught.length).toBeGreaterThanOrEqual(10);
});
