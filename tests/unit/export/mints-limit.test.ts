import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { mintsLimit, saveMintsLimit } from '../../../entrypoints/dashboard/settings/mints-limit';
import { usualMintsLimit } from '../../../utils/export/mints-check';

it('keeps the limit that was set, and goes back to the usual one for what is no limit', async () => {
  expect(await mintsLimit()).toBe(usualMintsLimit);
  await saveMintsLimit(100);
  expect(await mintsLimit()).toBe(100_000_000);
  for (const wrong of [0, -1, Number.NaN, 1e9]) {
    await saveMintsLimit(wrong);
    expect(await mintsLimit()).toBe(usualMintsLimit);
  }
});
