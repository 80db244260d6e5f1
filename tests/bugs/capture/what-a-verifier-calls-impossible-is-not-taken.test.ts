import { describe, expect, it, vi } from 'vitest';
import type { Sighting } from '../../../utils/shapes/records/sighting';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { held, sighting } from '../../attacks/messages/refused-claims';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { insult, samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 60_000 });

/**
 * Seen on 2026-11-30: one forged message from the process of a page was sealed into the case of an honest record, and from
 * then on each pack of that case was called changed.
 */
const impossible: readonly (readonly [what: string, Partial<Pick<Sighting, 'post' | 'environment'>>])[] = [
  ['a remark that no adapter makes', { post: { ...sighting.post, notes: ['edited', 'invented:x'] } }],
  [
    'the rules of another site',
    { environment: { ...sighting.environment, adapter: { id: 'tabelog', checkedOn: '2026-01-01' } } },
  ],
  [
    'rules of a day to come',
    { environment: { ...sighting.environment, adapter: { id: 'x', checkedOn: '2030-01-01' } } },
  ],
];

describe('a record that the verifier would call changed', () => {
  it.each(representatives(impossible, 6))('is not taken from a page: %s', async (_, { post, environment }) => {
    const claim = { ...(post ? { post } : {}), ...(environment ? { environment } : {}) };
    expect(held(claim)).toBeUndefined();
    const notes = post?.notes ? { post: { ...insult, notes: post.notes } } : {};
    const { adapter } = environment ?? {};
    const record = adapter
      ? {
          record: (made: { environment: Sighting['environment'] }) => ({
            environment: { ...made.environment, adapter },
          }),
        }
      : {};
    const { blob } = await makePack(await samplePackInput({}, { ...notes, ...record }));
    expect((await verifyPack(new Uint8Array(await blob.arrayBuffer()))).outcome).toBe('changed');
  });

  it('nothing honest is lost by it', () => {
    const notes = ['edited', 'media-more:3', 'withheld:postedAt:shown-date', 'shown:3月3日'];
    const adapter = { id: 'x', checkedOn: '2026-01-01' };
    const taken = held({
      post: { ...sighting.post, notes },
      environment: { ...sighting.environment, adapter },
    });
    expect(taken?.post.notes).toEqual(notes);
  });
});
