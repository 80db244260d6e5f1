import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { memorySource } from '../../../utils/bytes/byte-source';
import { type VerifyProgress, verifyPack } from '../../../utils/verify/verify-pack';

const zip = new Uint8Array(readFileSync(`${process.cwd()}/tests/fixtures/packs/pack-0.1.0.zip`));

it('a check says how far it is, step by step, and never goes back', async () => {
  const told: VerifyProgress[] = [];
  const verdict = await verifyPack(memorySource(zip), { onProgress: (progress) => told.push(progress) });
  expect(told.map(({ step }) => step).filter((step, index, all) => step !== all[index - 1])).toEqual([
    'read',
    'rest',
    'pictures',
    'pages',
  ]);
  for (const { done, total } of told) expect(done).toBeLessThanOrEqual(total);
  const read = told.filter(({ step }) => step === 'read').map(({ done }) => done);
  expect(read).toEqual(read.toSorted((one, other) => one - other));
  expect(told.filter(({ step }) => step === 'pages')).toEqual(
    Array.from({ length: verdict.captures }, (_, done) => ({ step: 'pages', done, total: verdict.captures })),
  );
});
