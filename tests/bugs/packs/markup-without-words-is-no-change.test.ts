import { expect, it, vi } from 'vitest';
import { postMarkupFile } from '../../../utils/shapes/records/capture-record';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { makePack } from '../../unit/export/pack-maker';
import { samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 60_000 });

// A node that was given to another post before the press lends its markup to nobody; the verifier took that for other words
it('a record whose post was no longer in its element is open, and not called changed', async () => {
  const stored = (files: Map<string, Uint8Array<ArrayBuffer>>) => files.set(postMarkupFile, new Uint8Array());
  const { blob } = await makePack(await samplePackInput({}, { stored }));
  const { outcome, checks } = await verifyPack(new Uint8Array(await blob.arrayBuffer()));
  expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
  expect(outcome).toBe('open');
  expect(checks.find(({ id }) => id === 'page-text')?.findings).toContainEqual(
    expect.objectContaining({ reason: 'page-lacks', detail: 'text' }),
  );
});
