import { expect, it, vi } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 60_000 });

// The last slice of such a picture was a strip of five rows, which the verifier took for something hidden
it.each(representatives([826, 829, 1_651], 3))(
  'a picture of %s rows is printed in slices that can be seen',
  async (height) => {
    const { blob } = await makePack(await samplePackInput({ height }));
    const { checks } = await verifyPack(new Uint8Array(await blob.arrayBuffer()));
    expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
  },
);
