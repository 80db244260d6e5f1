import { redactedMark } from '../../../../utils/shapes/schema';
import { folder, renew } from '../forged-copy';
import { edit } from '../forged-pack';
import type { Mutation } from '../mutation';

/** A copy alone that contradicts itself, with papers and log as they were: what it says needs no original. */
export const copyTimeMutations: Mutation[] = [
  {
    name: 'a copy alone: half a time',
    id: 'redactions',
    reason: 'not-readable',
    who: 'insider',
    apply: (_, { copies }) => {
      edit(copies, `${folder}post.json`, '2026-11-24T04:58:21.000Z', `2026-11-24T${redactedMark}`);
      return renew(copies);
    },
  },
  {
    name: 'a copy alone: sealed two minutes before it was clicked',
    id: 'clock',
    reason: 'clock-went-back',
    detail: 'sealed before it was captured',
    who: 'insider',
    apply: (_, { copies }) =>
      renew(copies, ({ capture }) => {
        capture.sealedAt = new Date(Date.parse(capture.capturedAt) - 120_000).toISOString();
      }),
  },
  ...(
    [
      ['its time a year before its number', 'post-clock', 'id-clock-differs', '2026-11-24T04', '2025-11-24T04'],
      ['its time a year before its words', 'page-text', 'page-lacks', '2026-11-24T04', '2025-11-24T04'],
      ['its words of another day', 'page-text', 'page-lacks', '2026年11月24日', '2026年11月20日'],
    ] as const
  ).map(
    ([what, id, reason, from, to]): Mutation => ({
      name: `a copy alone: ${what}`,
      ...{ id, reason, who: 'insider' },
      apply: async (_, { copies }) => {
        edit(copies, `${folder}post.json`, from, to);
        await renew(copies);
        return copies;
      },
    }),
  ),
];
