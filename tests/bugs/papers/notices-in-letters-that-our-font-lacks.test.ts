import { expect, it, vi } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 60_000 });

// The name of an author in Korean, or an emoji, made every pack changed whose record told a doubt about it
it.each(representatives(['김철수', '田中🍜', 'محمد', 'สมชาย', 'é', '\u200b'], 3))(
  'a doubt about %s is printed, and its pack is not called changed',
  async (detail) => {
    const failures = [{ step: 'pixels', code: 'author-unseen', detail }] as const;
    const pack = await makePack(await samplePackInput({ failures: [...failures] }));
    const { outcome, checks } = await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()));
    expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
    expect(outcome).toBe('open');
  },
);
