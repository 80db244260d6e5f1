import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { saveMintsLimit } from '../../../entrypoints/dashboard/settings/legal/save-mints-limit';
import { readMintsLimit } from '../../../utils/evidence/settings/mints-limit';
import { checkForMints, filingFileOf } from '../../../utils/export/mints-check';

it('keeps the limit that somebody asked the court for; without one the size is not known, and no file bounces for it', async () => {
  expect(await readMintsLimit()).toBeUndefined();
  await saveMintsLimit(100);
  expect(await readMintsLimit()).toBe(100_000_000);
  for (const wrong of [0, -1, Number.NaN, 1e9, undefined]) {
    await saveMintsLimit(wrong);
    expect(await readMintsLimit()).toBeUndefined();
  }
  const check = checkForMints([filingFileOf('a.png', new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')))]);
  expect(check.lines.find(({ rule }) => rule === 'size')).toMatchObject({ status: 'cannot-tell', faults: [] });
  expect(check.passes).toBe(true);
});
